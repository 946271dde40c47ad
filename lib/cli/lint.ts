import { lintFiles } from "../authoring/lint/lintFiles.js";
import { describeProblem } from "../authoring/problem.js";
import { sourcePlaceholders } from "../authoring/sourcePlaceholders.js";
import { courseFolders } from "../files/courseFolders.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import { readNotebooks } from "../notebook/notebookFile.js";
import { count } from "../text/count.js";

/**
 * Checks notebooks against the course's rules, and lists all problems at once. If no notebook is named, it
 * also lists the placeholders that `npm run new` left in the sources.
 *
 * @returns the exit code
 */
export async function lint(
  requested: readonly string[],
  { course }: { course?: string },
): Promise<number> {
  const folders = courseFolders(course);
  const paths = await selectNotebooks(folders, requested);
  const { files, unreadable } = await readNotebooks(paths);
  const problems = await lintFiles(files);
  const left = requested.length === 0 ? await sourcePlaceholders(folders.root) : [];
  const sentences = [...unreadable, ...problems.map(describeProblem), ...left];
  for (const sentence of sentences) process.stdout.write(`${sentence}\n`);
  const [checked, found] = [count(paths.length, "notebook"), count(sentences.length, "problem")];
  process.stdout.write(`${checked} checked, ${found} found.\n`);
  return sentences.length === 0 ? 0 : 1;
}
