import { lintFiles } from "../authoring/lint/lintFiles.js";
import { describeProblem } from "../authoring/problem.js";
import { sourcePlaceholders } from "../authoring/sourcePlaceholders.js";
import { checkSourceTexts } from "../authoring/translation/sourceTexts.js";
import { checkPages } from "../authoring/translation/translatedPages.js";
import {
  checkTranslations,
  readTranslations,
  sidecarsWithoutLesson,
} from "../authoring/translation/translationFiles.js";
import { courseFolders } from "../files/courseFolders.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import { readNotebooks } from "../notebook/notebookFile.js";
import { count } from "../text/count.js";
import { told } from "../text/told.js";

/**
 * Checks notebooks and their translations against the course's rules, and lists all problems at once. If no notebook
 * is named, it also checks the translated texts in the sources and pages such as the README, and lists the placeholders
 * that `npm run new` left.
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
  const translations = await readTranslations(folders.root);
  for (const each of translations)
    problems.push(...(await checkTranslations(folders, files, each)));
  const left = [];
  if (requested.length === 0) {
    left.push(...(await sourcePlaceholders(folders.root)));
    for (const each of translations) {
      problems.push(...(await checkSourceTexts(folders.root, each.language, each.rules)));
      problems.push(...(await checkPages(folders.root, each)));
      problems.push(...sidecarsWithoutLesson(paths, each));
    }
  }
  const sentences = [...unreadable, ...problems.map(describeProblem), ...left];
  for (const sentence of sentences) process.stdout.write(`${sentence}\n`);
  const [checked, found] = [paths.length, sentences.length];
  process.stdout.write(
    told({
      en: `${count(checked, "notebook")} checked, ${count(found, "problem")} found.\n`,
      zh: `检查了 ${checked} 个笔记本，发现 ${found} 个问题。\n`,
    }),
  );
  return sentences.length === 0 ? 0 : 1;
}
