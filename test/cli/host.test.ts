import { spawn } from "node:child_process";
import { expect, it, vi } from "vitest";
import { code, notebook, temporaryCourse } from "./fixtures.js";
import { cli } from "./runCli.js";

it("npm run book -- --host serves the book until Ctrl-C, and says who can read it", async () => {
  const course = temporaryCourse({ "01-answer": notebook([code("answer", "6 * 7")]) });
  const args = [cli, "book", "--host", "--port", "8190", "--course", course.root];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  child.stdout.on("data", (text) => (stdout += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  await vi.waitFor(() => expect(stdout).toContain("To end: Ctrl-C"), 100_000);
  // Machines that test may be in no network.
  expect(stdout).toMatch(
    /Everybody in this network can read the book, and nothing else of this computer:\n {2}http:\/\/|This computer is in no network\./,
  );
  const [, port] = /:(\d+)\/\.?\n/.exec(stdout) ?? [];
  const response = await fetch(`http://127.0.0.1:${port}/01-answer.html`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("42");
  child.kill("SIGINT");
  expect(await ended).toBe(0);
}, 120_000);
