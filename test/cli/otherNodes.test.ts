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
import { supportedNodes } from "./otherNodes.js";
import { cli, type Finished } from "./runCli.js";

const lesson = "00-start-here.ipynb";

/** Runs `npm start` with another Node in a course that has one lesson. */
function startWith(node: string, course: string): Promise<Finished> {
  const args = [cli, "start", "--no-serve", "--course", course];
  return new Promise((resolve) => {
    execFile(node, args, { cwd: clone }, (error, stdout, stderr) => {
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
        const { code, stdout, stderr } = await startWith(program, course);
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
}
