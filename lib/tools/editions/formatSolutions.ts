import { formatCells } from "../lint/formatCells.js";
import type { NotebookFile } from "../notebookFile.js";
import { bringSolutionsBack, putSolutionsAway } from "./solutions.js";

/** The notebooks with their code formatted, both the solutions and the stubs, and the solutions put away. */
export async function formatSolutions(files: readonly NotebookFile[]): Promise<NotebookFile[]> {
  const solved = await formatCells(files.map((file) => change(file, bringSolutionsBack)));
  return formatCells(solved.map((file) => change(file, putSolutionsAway)));
}

function change(file: NotebookFile, edit: typeof putSolutionsAway): NotebookFile {
  return { ...file, notebook: edit(file.notebook) };
}
