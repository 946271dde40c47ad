import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { code, notebook, temporaryCourse } from "./fixtures.js";
import { isAlive } from "./processes.js";
import { cli } from "./runCli.js";

it("Ctrl-C ends npm start at once, and leaves no kernel and no half-written file", async () => {
  // The second notebook is done when the signal comes; the first one's kernel is in a busy loop.
  const announce =
    'import { writeFileSync } from "node:fs"; writeFileSync("pid", String(process.pid));';
  const course = temporaryCourse({
    "01-hangs": notebook([code("announce", announce), code("hangs", "for (;;) {}")]),
    "02-ends": notebook([code("ends", "6 * 7")]),
  });
  const temporary = join(course.root, "tmp");
  mkdirSync(temporary);
  const args = ["start", "--course", course.root, "--jobs", "2"];
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(process.execPath, [cli, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text) => (stdout += text));
  child.stderr.on("data", (text) => (stderr += text));
  const ended = new Promise((resolve) => child.once("close", resolve));

  const pidFile = join(course.notebooks, "pid");
  await vi.waitFor(() => expect(existsSync(pidFile) && stdout).toContain("02-ends: ok"), 20_000);
  const kernel = Number(readFileSync(pidFile, "utf8"));
  expect(isAlive(kernel)).toBe(true);
  expect(readdirSync(temporary)).not.toEqual([]);

  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(stderr).toContain("Interrupted. No kernel is left running, no file is half written.");
  await vi.waitFor(() => expect(isAlive(kernel)).toBe(false));
  expect(readdirSync(temporary)).toEqual([]);
  expect(existsSync(course.executed)).toBe(false);
  for (const name of readdirSync(course.cache)) {
    expect(name).toMatch(/^02-ends\.[0-9a-f]{16}$/);
    const entry = join(course.cache, name);
    expect(readdirSync(entry).sort()).toEqual([".seal", "executed.ipynb"]);
    expect(() => JSON.parse(readFileSync(join(entry, "executed.ipynb"), "utf8"))).not.toThrow();
  }
}, 30_000);
