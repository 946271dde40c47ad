import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { code, notebook, temporaryCourse } from "./fixtures.js";
import { cli } from "./runCli.js";

it("npm run workshop -- --serve serves the slides to this computer until Ctrl-C", async () => {
  const name = "04-binary-cross-entropy";
  const path = join(courseFolders(clone).notebooks, `${name}.ipynb`);
  const course = temporaryCourse({ [name]: (await readNotebook(path)).notebook });
  const args = [cli, "workshop", "--serve", "--port", "8290", "--course", course.root];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  child.stdout.on("data", (text) => (stdout += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  await vi.waitFor(() => expect(stdout).toContain("To end: Ctrl-C"), 100_000);
  const [, address] = /The slides are at (http:\/\/127\.0\.0\.1:\d+\/)/.exec(stdout) ?? [];
  for (const file of ["", `${name}.html`, "assets/live.js", "assets/slides/deck.js"])
    expect((await fetch(address + file)).status, file).toBe(200);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
}, 120_000);

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
