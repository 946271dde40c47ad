import { type Cell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { formatSolutions } from "../format/formatSolutions.js";
import { takeAnswersOut } from "../format/typedAnswers.js";
import type { Problem } from "../problem.js";

/**
 * The exercises in which an edit would be lost when the solution is brought back or put away: what somebody
 * typed in the place of the stub, and what was changed in the metadata by hand.
 */
export async function checkSolutions(files: readonly NotebookFile[]): Promise<Problem[]> {
  const [{ answers }, formatted] = await Promise.all([
    takeAnswersOut(files),
    formatSolutions(files),
  ]);
  const outOfForm = files.flatMap(({ name, notebook }, i) =>
    notebook.cells.flatMap((cell, j): Problem[] => {
      if (sameSolution(cell, formatted[i].notebook.cells[j])) return [];
      const message = "the solution in the metadata is not as npm run notebooks keeps it.";
      const cure = "npm run solutions brings the solution into the cell: edit it there.";
      return [{ notebook: name, cell: cell.id, rule: "solution", message, cure }];
    }),
  );
  return [...answers, ...outOfForm];
}

function sameSolution(cell: Cell, formatted: Cell): boolean {
  const { solution } = cell.metadata;
  if (solution === undefined) return true;
  return joinLines(solution) === joinLines(formatted.metadata.solution ?? "");
}
