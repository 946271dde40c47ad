import { checkFormatting } from "../authoring/format/formatCells.js";
import { lintNotebook } from "../authoring/lint/lintNotebook.js";
import { checkSolutions } from "../authoring/lint/solutionRules.js";
import { describeProblem } from "../authoring/problem.js";
import { courseFolders } from "../files/courseFolders.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import { readNotebook } from "../notebook/notebookFile.js";
import { count } from "../text/count.js";

/**
 * Checks notebooks against the rules of the house.
 *
 * @returns the exit code
 */
export async function lint(
  wishes: readonly string[],
  { course }: { course?: string },
): Promise<number> {
  const paths = await selectNotebooks(courseFolders(course), wishes);
  const files = await Promise.all(paths.map(readNotebook));
  const problems = [
    ...files.flatMap(lintNotebook),
    ...(await checkFormatting(files)),
    ...(await checkSolutions(files)),
  ];
  for (const problem of problems) process.stdout.write(`${describeProblem(problem)}\n`);
  const [checked, found] = [count(files.length, "notebook"), count(problems.length, "problem")];
  process.stdout.write(`${checked} checked, ${found} found.\n`);
  return problems.length === 0 ? 0 : 1;
}
