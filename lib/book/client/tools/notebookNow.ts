import { formatNotebook } from "../../../notebook/formatNotebook.js";
import type { Notebook } from "../../../notebook/nbformat.js";
import type { LessonCell } from "../../live/session/lessonCell.js";

/**
 * The notebook of a lesson as its page shows it, as a file: with the reader's edits, and with the outputs of cells that
 * have run. A cell that was edited and has not run has no outputs.
 *
 * @param address  the notebook as published
 */
export async function notebookNow(address: URL, cells: readonly LessonCell[]): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return withCells((await response.json()) as Notebook, cells);
}

/** The text of a notebook file, with the cells of a page in place of its own. */
export function withCells(notebook: Notebook, cells: readonly LessonCell[]): string {
  for (const cell of notebook.cells) {
    const live = cells.find(({ built }) => built.id === cell.id);
    if (!live || cell.cell_type !== "code") continue;
    if (live.edited) cell.source = live.text;
    if (live.outputs) cell.outputs = [...live.outputs];
    else if (live.edited) cell.outputs = [];
  }
  return formatNotebook(notebook);
}
