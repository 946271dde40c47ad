import { count } from "./count.js";
import { courseFolders } from "./courseFolders.js";
import { selectNotebooks } from "./findNotebooks.js";
import { checkFormatting } from "./lint/formatCells.js";
import { lintNotebook } from "./lint/lintNotebook.js";
import { describeProblem } from "./lint/problem.js";
import { checkSolutions } from "./lint/solutions.js";
import { readNotebook } from "./notebookFile.js";

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
