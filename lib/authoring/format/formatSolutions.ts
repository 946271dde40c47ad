import type { Cell, Notebook } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { delimiterFault } from "../../notebook/solutions/solution.js";
import { bringSolutionsBack, putSolutionsAway } from "../../notebook/solutions/solutionCells.js";
import { formatCells } from "./formatCells.js";

/**
 * The notebooks with their code formatted, both the solutions and the stubs, and the solutions put away. Cells
 * whose delimiters are wrong keep their solutions; the lint reports them.
 */
export async function formatSolutions(files: readonly NotebookFile[]): Promise<NotebookFile[]> {
  const solved = await formatCells(files.map((file) => change(file, bringSolutionsBack)));
  return formatCells(solved.map((file) => change(file, putSolutionsAway)));
}

function change(file: NotebookFile, edit: (notebook: Notebook) => Notebook): NotebookFile {
  const { notebook } = file;
  const edited = edit({ ...notebook, cells: notebook.cells.filter(isSound) });
  const cells = edited.cells.values();
  const next = (cell: Cell) => (isSound(cell) ? (cells.next().value ?? cell) : cell);
  return { ...file, notebook: { ...notebook, cells: notebook.cells.map(next) } };
}

/** Whether the delimiters of a cell's solution are right, if it has one. */
export function isSound(cell: Cell): boolean {
  return cell.cell_type !== "code" || delimiterFault(cell) === undefined;
}
