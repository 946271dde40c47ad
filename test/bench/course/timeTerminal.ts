import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import type { TemporaryClone } from "./temporaryClone.js";

const announced = /The book is at http/;

/** The seconds from `npm start` to the book's address, on a terminal emulated by the command `script`. */
export function timeTerminal(clone: TemporaryClone): Promise<number> {
  const { CI: _, ...env } = process.env; // with CI set, npm start does not serve the book
  const start = performance.now();
  const child = spawn("script", ["-qefc", "npm start -- --no-open", "/dev/null"], {
    cwd: clone.root,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let [printed, seconds] = ["", Number.NaN];
  child.stdout.on("data", (data) => {
    printed += data;
    if (!announced.test(printed) || !Number.isNaN(seconds)) return;
    seconds = (performance.now() - start) / 1000;
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  });
  return new Promise((resolve) => child.once("close", () => resolve(seconds)));
}
