import { checkFormatting } from "../authoring/format/formatCells.js";
import { lintNotebook } from "../authoring/lint/lintNotebook.js";
import { checkSolutions } from "../authoring/lint/solutionRules.js";
import { describeProblem } from "../authoring/problem.js";
import { sourcePlaceholders } from "../authoring/sourcePlaceholders.js";
import { courseFolders } from "../files/courseFolders.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import { readNotebook } from "../notebook/notebookFile.js";
import { count } from "../text/count.js";

/**
 * Checks notebooks against the rules of the house. Without patterns, it also lists the placeholders that
 * `npm run new` left in the sources.
 *
 * @returns the exit code
 */
export async function lint(
  wishes: readonly string[],
  { course }: { course?: string },
): Promise<number> {
  const folders = courseFolders(course);
  const paths = await selectNotebooks(folders, wishes);
  const files = await Promise.all(paths.map(readNotebook));
  const problems = [
    ...files.flatMap(lintNotebook),
    ...(await checkFormatting(files)),
    ...(await checkSolutions(files)),
  ];
  const left = wishes.length === 0 ? await sourcePlaceholders(folders.root) : [];
  const sentences = [...problems.map(describeProblem), ...left];
  for (const sentence of sentences) process.stdout.write(`${sentence}\n`);
  const [checked, found] = [count(files.length, "notebook"), count(sentences.length, "problem")];
  process.stdout.write(`${checked} checked, ${found} found.\n`);
  return sentences.length === 0 ? 0 : 1;
}
