import { execFile } from "node:child_process";
import { basename } from "node:path";
import { promisify } from "node:util";
import type { Notebook } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { parseNotebook } from "../../notebook/parseNotebook.js";
import { isNamedByAuthor } from "../lint/cellIds.js";

/** Notebooks without uncommitted cells, and those cells. */
export interface WithoutUncommitted<File extends NotebookFile> {
  files: File[];
  uncommitted: { notebook: string; cell: string }[];
}

/**
 * Takes out of notebooks the cells that Git's last commit does not have: somebody may have tried an exercise in them.
 * Without a commit of a notebook, the cells are taken out whose ids come from a front end, as those of new cells do.
 */
export async function takeUncommittedOut<File extends NotebookFile>(
  root: string,
  files: readonly File[],
): Promise<WithoutUncommitted<File>> {
  const uncommitted: WithoutUncommitted<File>["uncommitted"] = [];
  const without = files.map(async (file) => {
    const committed = await committedNotebook(root, file.path);
    const ids = committed && new Set(committed.cells.map(({ id }) => id));
    const cells = file.notebook.cells.filter(({ id }) => ids?.has(id) ?? isNamedByAuthor(id));
    for (const { id } of file.notebook.cells)
      if (!cells.some((cell) => cell.id === id))
        uncommitted.push({ notebook: file.name, cell: id });
    return { ...file, notebook: { ...file.notebook, cells } };
  });
  return { files: await Promise.all(without), uncommitted };
}

/** The notebook in Git's last commit; undefined if it is not there, or if there is no Git. */
async function committedNotebook(root: string, path: string): Promise<Notebook | undefined> {
  const name = `HEAD:./notebooks/${basename(path)}`;
  try {
    const { stdout } = await promisify(execFile)("git", ["show", name], {
      cwd: root,
      maxBuffer: 1e8,
    });
    return parseNotebook(path, stdout);
  } catch {
    return undefined; // a download without history, or a new notebook
  }
}
