import { type Cell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { formatSolutions, isSound } from "../format/formatSolutions.js";
import { takeAnswersOut } from "../format/typedAnswers.js";
import type { Problem } from "../problem.js";

/**
 * Finds the exercises in which an edit would be lost when the solution is brought back or put away: an answer
 * that somebody typed instead of the stub, and a change of the metadata by hand. Cells whose delimiters are
 * wrong are left out; checkExercises reports them.
 */
export async function checkSolutions(all: readonly NotebookFile[]): Promise<Problem[]> {
  const files = all.map(withoutMisplaced);
  const [{ answers }, formatted] = await Promise.all([
    takeAnswersOut(files),
    formatSolutions(files),
  ]);
  const outOfForm = files.flatMap(({ name, notebook }, i) =>
    notebook.cells.flatMap((cell, j): Problem[] => {
      if (sameSolution(cell, formatted[i].notebook.cells[j])) return [];
      const message = "the solution in the metadata is not as npm run notebooks keeps it.";
      const cure = "Edit it in the cell: npm run solutions brings it there.";
      return [{ notebook: name, cell: cell.id, rule: "solution", message, cure }];
    }),
  );
  return [...answers, ...outOfForm];
}

function withoutMisplaced(file: NotebookFile): NotebookFile {
  const cells = file.notebook.cells.filter(isSound);
  return { ...file, notebook: { ...file.notebook, cells } };
}

function sameSolution(cell: Cell, formatted: Cell): boolean {
  const { solution } = cell.metadata;
  if (solution === undefined) return true;
  return joinLines(solution) === joinLines(formatted.metadata.solution ?? "");
}
