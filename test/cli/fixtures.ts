import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** A new folder inside the folder of the run, which is removed after all tests [runFolder.ts]. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "course-test-")));
}

/** Copies the files of plain JavaScript, with which every command begins, into another clone. */
export function copyPlainFiles(root: string): void {
  for (const folder of ["lib/cli", "lib/files"]) {
    for (const name of readdirSync(join(clone, folder)).filter((name) => name.endsWith(".mjs")))
      cpSync(join(clone, folder, name), join(root, folder, name));
  }
}

/** A new course with these notebooks, by name. */
export function temporaryCourse(notebooks: Record<string, Notebook>): CourseFolders {
  const folders = courseFolders(temporaryFolder());
  mkdirSync(folders.notebooks);
  for (const [name, content] of Object.entries(notebooks)) {
    writeFileSync(join(folders.notebooks, `${name}.ipynb`), formatNotebook(content));
  }
  return folders;
}
