import { committedBytes } from "../../files/committedBytes.js";
import { type Cell, joinLines, type Notebook } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { parseNotebook } from "../../notebook/parseNotebook.js";
import { bringSolutionsBack, putSolutionsAway } from "../../notebook/solutions/solutionCells.js";
import { isNamedByAuthor } from "../lint/cellIds.js";

/** Notebooks as they were committed, and a sentence about each cell of `notebooks/` that is not in them as it stands. */
export interface Committed {
  files: NotebookFile[];
  notes: string[];
}

/**
 * Takes notebooks as they are in Git's last commit, whole, because somebody may have typed an answer into any cell, or
 * printed it. A notebook without a commit is taken as it is, but for the cells whose ids come from a front end, as
 * those of new cells do. What is typed in the place of a stub is for takeAnswersOut to take out and to report.
 */
export async function takeCommitted(
  root: string,
  files: readonly NotebookFile[],
): Promise<Committed> {
  const committed = await Promise.all(files.map(({ path }) => committedNotebook(root, path)));
  const taken = files.map((file, i) => ({
    ...file,
    notebook: committed[i] ?? withoutNewCells(file.notebook),
  }));
  const notes = files.flatMap(({ name, notebook }, i) =>
    differences(notebook, taken[i].notebook).map((note) => `${name}.ipynb, ${note}`),
  );
  const unknown = files.filter((_, i) => !committed[i]).map(({ name }) => `${name}.ipynb`);
  return { files: taken, notes: unknown.length > 0 ? [...notes, noCommit(unknown)] : notes };
}

function noCommit(names: readonly string[]): string {
  return (
    `Git has no commit of ${names.join(", ")}. So the learner edition has the text of those cells as it is, whoever ` +
    "typed it, without answers in the place of stubs and without cells that a front end named."
  );
}

function withoutNewCells(notebook: Notebook): Notebook {
  return { ...notebook, cells: notebook.cells.filter(({ id }) => isNamedByAuthor(id)) };
}

/** A note for each cell that the taken notebook has not, or has with another text. */
function differences(notebook: Notebook, taken: Notebook): string[] {
  const before = new Map(taken.cells.map((cell) => [cell.id, cell]));
  return solutionsAway(notebook).cells.flatMap((cell) => {
    const there = before.get(cell.id);
    const place = `cell "${cell.id}": the learner edition`;
    if (!there) return [`${place} leaves it out, because it is not committed.`];
    return sameText(there, cell) ? [] : [`${place} has its text from Git's last commit.`];
  });
}

/** The notebook with each solution in the metadata of its cell, wherever it was. */
function solutionsAway(notebook: Notebook): Notebook {
  return putSolutionsAway(bringSolutionsBack(notebook));
}

function sameText(a: Cell, b: Cell): boolean {
  const [one, other] = [a, b].map(({ metadata, source }) => metadata.solution ?? source);
  return a.cell_type === b.cell_type && joinLines(one) === joinLines(other);
}

/** The notebook in Git's last commit; undefined if it is not there, or if there is no Git. */
async function committedNotebook(root: string, path: string): Promise<Notebook | undefined> {
  const bytes = await committedBytes(root, path);
  try {
    return bytes && parseNotebook(path, bytes.toString());
  } catch {
    return undefined; // a notebook of an earlier format
  }
}
