import type { NotebookFile } from "../../notebook/notebookFile.js";
import { bringSolutionsBack, putSolutionsAway } from "../../notebook/solutions/solutionCells.js";
import { formatCells } from "./formatCells.js";

/** The notebooks with their code formatted, both the solutions and the stubs, and the solutions put away. */
export async function formatSolutions(files: readonly NotebookFile[]): Promise<NotebookFile[]> {
  const solved = await formatCells(files.map((file) => change(file, bringSolutionsBack)));
  return formatCells(solved.map((file) => change(file, putSolutionsAway)));
}

function change(file: NotebookFile, edit: typeof putSolutionsAway): NotebookFile {
  return { ...file, notebook: edit(file.notebook) };
}
