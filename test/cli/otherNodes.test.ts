import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { normaliseNotebook } from "../../lib/notebook/outputs/normaliseNotebook.js";
import { sample } from "../sample.js";
import { itWith } from "./available.js";
import { temporaryFolder } from "./fixtures.js";
import { supportedNodes } from "./otherNodes.js";
import { cli, type Finished } from "./runCli.js";

const lesson = "00-start-here.ipynb";

/** Runs a command with another Node. */
function runWith(node: string, ...args: readonly string[]): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(node, [cli, ...args], { cwd: clone }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

for (const { name, program, need } of sample(supportedNodes)) {
  itWith(
    [need],
    `npm start with ${name} gives the committed outputs and a book, and warns of nothing`,
    async () => {
      // Inside the clone, where imports find the library.
      mkdirSync(join(clone, ".course"), { recursive: true });
      const course = mkdtempSync(join(clone, ".course", `${name}-`));
      try {
        const folders = courseFolders(course);
        cpSync(join(clone, "notebooks", lesson), join(folders.notebooks, lesson));
        const { code, stdout, stderr } = await runWith(
          program,
          "start",
          "--no-serve",
          "--course",
          course,
        );
        expect(stderr).toBe("");
        expect(stdout).toContain("1 notebook ran without an error.");
        expect(stdout).toContain("the book, to read and run in a browser");
        expect(code).toBe(0);
        const executed = await readNotebook(join(folders.executed, lesson));
        const committed = await readNotebook(join(clone, "notebooks", lesson));
        const [gives, expected] = [executed, committed].map(({ notebook }) =>
          formatNotebook(normaliseNotebook(notebook)),
        );
        expect(gives).toBe(expected);
      } finally {
        rmSync(course, { recursive: true, force: true });
      }
    },
    120_000,
  );

  itWith([need], `npm run grade with ${name} grades notebooks, and warns of nothing`, async () => {
    const course = temporaryFolder();
    const submitted = join(clone, "notebooks");
    const { code, stdout, stderr } = await runWith(program, "grade", submitted, "--course", course);
    expect(stderr).toBe("");
    expect(stdout).toContain(
      "0 correct answers, 0 not yet right, 0 stopped, 0 open answers to read.",
    );
    expect(code).toBe(0);
  });
}
