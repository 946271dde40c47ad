import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { formatSolutions } from "../authoring/format/formatSolutions.js";
import { inReadingOrder } from "../authoring/lint/lintFiles.js";
import { lintNotebook } from "../authoring/lint/lintNotebook.js";
import { checkProseNumbers } from "../authoring/lint/proseNumbers.js";
import { checkSolutions } from "../authoring/lint/solutionRules.js";
import { describeProblem } from "../authoring/problem.js";
import { readTranslations } from "../authoring/translation/translationFiles.js";
import { type CourseFolders, courseFolders } from "../files/courseFolders.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import {
  type NotebookFile,
  type ReadNotebook,
  readNotebook,
  readNotebooks,
} from "../notebook/notebookFile.js";
import { normaliseNotebook } from "../notebook/outputs/normaliseNotebook.js";
import { requireWritable, writeBack } from "../notebook/writeBack.js";
import { newProgress } from "../run/progress/newProgress.js";
import { type Executed, runNotebooks } from "../run/runNotebooks.js";
import { told } from "../text/told.js";
import { UserError } from "../text/userError.js";
import type { CourseOptions } from "./start.js";
import { translatedFiles } from "./translatedFiles.js";

export interface NotebookOptions extends Omit<CourseOptions, "fresh"> {
  /** Runs the notebooks in this language alone; without it, in all. */
  language?: string | undefined;
}

/**
 * Formats and runs the notebooks, puts their solutions away, and writes their normalised outputs back into
 * the files that are committed: all of them, or none if any rule is broken or any cell fails. Then it reports
 * the numbers of the prose that the new outputs do not have.
 * A file that was saved meanwhile is kept as it was saved, and its outputs go into a file next to it.
 * Then it makes the notebooks in other languages of the English ones and their sidecars, and does the same with them.
 *
 * @returns the exit code
 */
export async function writeOutputs(
  requested: readonly string[],
  options: NotebookOptions,
): Promise<number> {
  const folders = courseFolders(options.course);
  const paths = await selectNotebooks(folders, requested);
  const { language } = options;
  const languages = (await readTranslations(folders.root)).filter(
    (each) => language === undefined || each.language === language,
  );
  if (language !== undefined && language !== "en" && languages.length === 0)
    throw new UserError(
      told({
        en: `There is no translation into "${language}" in lib/lessons.`,
        zh: `lib/lessons 里没有语言“${language}”的译文。`,
      }),
    );
  if (language === undefined || language === "en") {
    const exitCode = await writeEnglish(folders, paths, options);
    if (exitCode !== 0) return exitCode;
  }
  for (const translations of languages) {
    const english = await Promise.all(paths.map(readNotebook));
    const files = await translatedFiles(folders, translations, english);
    const cwd = join(folders.notebooks, translations.language);
    await mkdir(cwd, { recursive: true }); // the kernels start in it
    const exitCode = await runAndWrite(folders.root, files, files, cwd, options);
    if (exitCode !== 0) return exitCode;
  }
  return 0;
}

async function writeEnglish(
  folders: CourseFolders,
  paths: readonly string[],
  options: NotebookOptions,
): Promise<number> {
  const { files: found, unreadable } = await readNotebooks(paths);
  await requireWritable(found);
  const normalised = found.map(normalise);
  const files = await formatSolutions(normalised);
  const problems = [...(await checkSolutions(normalised)), ...files.flatMap(lintNotebook)];
  const report = [...unreadable, ...inReadingOrder(files, problems).map(describeProblem)];
  if (report.length > 0) return refuse(`${report.join("\n")}\n`);
  return runAndWrite(folders.root, found, files, folders.notebooks, options);
}

/**
 * Runs notebooks and writes them with their outputs.
 *
 * @param found  the files that are replaced, if they still hold what was read
 * @param files  the notebooks to run, in the same order
 * @param cwd  the folder in which the kernels start, which tells them the language
 * @returns the exit code
 */
async function runAndWrite(
  root: string,
  found: readonly ReadNotebook[],
  files: readonly NotebookFile[],
  cwd: string,
  options: NotebookOptions,
): Promise<number> {
  const { executed, failures } = await runNotebooks(files, {
    cwd,
    timeout: 1000 * options.timeout,
    jobs: options.jobs,
    progress: newProgress(process.stdout, files),
  });
  if (failures.length > 0) return refuse(failures.map(({ message }) => message).join("\n"));
  const kept = await writeAll(root, found, executed);
  if (kept.length > 0) process.stderr.write(`\n${kept.join("\n")}\n`);
  const wrong = executed
    .flatMap(({ file, notebook }) => checkProseNumbers({ ...file, notebook }))
    .map(describeProblem);
  if (wrong.length > 0) process.stderr.write(`\n${wrong.join("\n")}\n`);
  if (kept.length === executed.length) return 1;
  const others = kept.length > 0;
  process.stdout.write(
    told({
      en: `\nThe ${others ? "other notebooks" : "notebooks"} hold their new outputs. To see what changed: git diff\n`,
      zh: `\n${others ? "其他笔记本" : "笔记本"}已写入新的输出。要看改了什么：git diff\n`,
    }),
  );
  return kept.length + wrong.length > 0 ? 1 : 0;
}

/** @returns a sentence for each notebook that was saved while it ran, and so was kept */
async function writeAll(
  root: string,
  found: readonly ReadNotebook[],
  executed: readonly Executed[],
): Promise<string[]> {
  const kept: string[] = [];
  // `executed` has all of them, in the order of `found`.
  for (const [i, { notebook }] of executed.entries()) {
    const sentence = await writeBack(root, found[i], notebook, "npm run notebooks");
    if (sentence) kept.push(sentence);
  }
  return kept;
}

/** The rules apply to the notebook that will be written, without what an editor added to the file. */
function normalise(file: NotebookFile): NotebookFile {
  return { ...file, notebook: normaliseNotebook(file.notebook) };
}

function refuse(report: string): number {
  process.stderr.write(
    `\n${report}\n${told({ en: "Nothing was written.", zh: "没有写入任何内容。" })}\n`,
  );
  return 1;
}
