import { type Cell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { formatSolutions } from "../format/formatSolutions.js";
import type { Problem } from "../problem.js";

/**
 * The exercises whose code is not what their solution, put away in the metadata, leaves for the learner:
 * whoever changed the stub by hand would lose that when the solution is brought back.
 */
export async function checkSolutions(files: readonly NotebookFile[]): Promise<Problem[]> {
  const formatted = await formatSolutions(files);
  return files.flatMap(({ name, notebook }, i) =>
    notebook.cells.flatMap((cell, j): Problem[] => {
      if (sameSolution(cell, formatted[i].notebook.cells[j])) return [];
      const message = "the code and the solution in the metadata do not fit each other.";
      const cure = "npm run solutions brings the solution into the cell: edit it there.";
      return [{ notebook: name, cell: cell.id, rule: "solution", message, cure }];
    }),
  );
}

function sameSolution(cell: Cell, formatted: Cell): boolean {
  const { solution } = cell.metadata;
  if (solution === undefined) return true;
  return (
    joinLines(cell.source) === joinLines(formatted.source) &&
    joinLines(solution) === joinLines(formatted.metadata.solution ?? "")
  );
}
