import type { NotebookFile } from "../../notebook/notebookFile.js";
import { checkFormatting } from "../format/formatCells.js";
import type { Problem } from "../problem.js";
import { lintNotebook } from "./lintNotebook.js";
import { checkProseNumbers } from "./proseNumbers.js";
import { checkSolutions } from "./solutionRules.js";

/** All problems of notebooks at once, in reading order: no problem hides another one. */
export async function lintFiles(files: readonly NotebookFile[]): Promise<Problem[]> {
  const problems = [
    ...files.flatMap(lintNotebook),
    ...files.flatMap(checkProseNumbers),
    ...(await checkFormatting(files)),
    ...(await checkSolutions(files)),
  ];
  return inReadingOrder(files, problems);
}

/** Problems of a whole notebook come before those of its cells. */
export function inReadingOrder(
  files: readonly NotebookFile[],
  problems: readonly Problem[],
): Problem[] {
  const places = files.flatMap(({ name, notebook }) => [
    placeOf({ notebook: name }),
    ...notebook.cells.map(({ id }) => placeOf({ notebook: name, cell: id })),
  ]);
  const position = (problem: Problem) => places.indexOf(placeOf(problem));
  return [...problems].sort((a, b) => position(a) - position(b) || (a.line ?? 0) - (b.line ?? 0));
}

function placeOf({ notebook, cell }: Pick<Problem, "notebook" | "cell">): string {
  return JSON.stringify([notebook, cell]);
}
