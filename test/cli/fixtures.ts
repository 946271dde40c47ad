import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type CourseFolders, clone, courseFolders } from "../../lib/files/courseFolders.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import type { Cell, Metadata, Notebook, Output } from "../../lib/notebook/nbformat.js";
import type { NotebookFile } from "../../lib/notebook/notebookFile.js";

export function code(
  id: string,
  source: string,
  tags: string[] = [],
  outputs: Output[] = [],
): Cell {
  const metadata = tags.length > 0 ? { tags } : {};
  return { cell_type: "code", id, metadata, execution_count: null, outputs, source };
}

export function markdown(id: string, source: string): Cell {
  return { cell_type: "markdown", id, metadata: {}, source };
}

export function notebook(cells: Cell[], metadata: Metadata = {}): Notebook {
  return { nbformat: 4, nbformat_minor: 5, metadata, cells };
}

export function notebookFile(name: string, content: Notebook): NotebookFile {
  return { path: `/course/notebooks/${name}.ipynb`, name, notebook: content };
}

const temporary: string[] = [];

afterAll(() => {
  for (const path of temporary) rmSync(path, { recursive: true, force: true });
});

/** A new folder, gone when the file's tests have ended. */
export function temporaryFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "course-test-")));
  temporary.push(path);
  return path;
}

/** Copies the files of plain JavaScript, by which every command begins, into another clone. */
export function copyPlainFiles(root: string): void {
  for (const folder of ["lib/cli", "lib/files"]) {
    for (const name of readdirSync(join(clone, folder)).filter((name) => name.endsWith(".mjs")))
      cpSync(join(clone, folder, name), join(root, folder, name));
  }
}

/** A course of its own with these notebooks, by name. */
export function temporaryCourse(notebooks: Record<string, Notebook>): CourseFolders {
  const folders = courseFolders(temporaryFolder());
  mkdirSync(folders.notebooks);
  for (const [name, content] of Object.entries(notebooks)) {
    writeFileSync(join(folders.notebooks, `${name}.ipynb`), formatNotebook(content));
  }
  return folders;
}

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export const cli: string = join(clone, "lib", "dist", "cli", "cli.js");

/** Runs the commands as `npm run` does, in a process of their own. They must be built. */
export function runCli(...args: string[]): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd: clone }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
