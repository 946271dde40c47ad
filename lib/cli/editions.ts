import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { takeCommitted } from "../authoring/editions/committedNotebooks.js";
import { takeAnswersOut } from "../authoring/format/typedAnswers.js";
import { describeProblem } from "../authoring/problem.js";
import { type CourseFolders, courseFolders } from "../files/courseFolders.js";
import { shownPath } from "../files/shownPath.js";
import { writeUnlessChanged } from "../files/writeUnlessChanged.js";
import { findNotebooks, selectNotebooks } from "../notebook/findNotebooks.js";
import { formatNotebook } from "../notebook/formatNotebook.js";
import type { Notebook } from "../notebook/nbformat.js";
import { readNotebook } from "../notebook/notebookFile.js";
import { bringSolutionsBack } from "../notebook/solutions/solutionCells.js";
import { requireWritable, writeBack } from "../notebook/writeBack.js";
import { count } from "../text/count.js";
import { told } from "../text/told.js";
import { keptSentence } from "./keptSentence.js";

type Make = (notebook: Notebook) => Notebook;

/** The editions, each with the function that makes it from a notebook. Only the instructor's loads the exercises. */
const editions = {
  learner: async (): Promise<Make> => {
    const { learnerEdition } = await import("../authoring/editions/learnerEdition.js");
    return (notebook) => learnerEdition(notebook, "en");
  },
  instructor: async (): Promise<Make> =>
    (await import("../authoring/editions/instructorEdition.js")).instructorEdition,
};

/** What Chinese sentences call the editions. */
const versions = { learner: "学习者版", instructor: "教师版" };

interface EditionOptions {
  course?: string | undefined;
}

/**
 * Writes an edition of the notebooks into `.course/learner/` or `.course/instructor/`. What a person changed
 * there is kept, and the new edition goes next to it. Answers that were typed in `notebooks/` are left out. The learner
 * edition is made from Git's last commit, because an answer may stand in any cell.
 *
 * @returns the exit code
 */
export async function writeEdition(
  edition: keyof typeof editions,
  requested: readonly string[],
  { course }: EditionOptions,
): Promise<number> {
  const folders = courseFolders(course);
  const found = await Promise.all((await selectNotebooks(folders, requested)).map(readNotebook));
  const { files: committed, notes } =
    edition === "learner" ? await takeCommitted(folders.root, found) : { files: found, notes: [] };
  const { files } = await takeAnswersOut(committed);
  const { answers } = await takeAnswersOut(found);
  const make = await editions[edition]();
  const kept: string[] = [];
  for (const { path, notebook } of files) {
    const sentence = await writeCopy(folders, edition, path, make(notebook));
    if (sentence) kept.push(sentence);
  }
  if (edition === "instructor") await writeNbgraderConfig(folders);
  const where = `${shownPath(join(folders.generated, edition))}/`;
  const number = files.length - kept.length;
  process.stdout.write(
    told({
      en: `${count(number, "notebook")} written to ${where}\n`,
      zh: `已把 ${number} 个笔记本写入 ${where}\n`,
    }),
  );
  for (const { notebook, cell } of answers) {
    const place = `${notebook}.ipynb, cell "${cell}"`;
    process.stdout.write(
      told({
        en: `${place}: the ${edition} edition leaves out what was typed there.\n`,
        zh: `${place}：${versions[edition]}不包含在那里输入的内容。\n`,
      }),
    );
  }
  for (const note of notes) process.stdout.write(`${note}\n`);
  return report(kept);
}

/**
 * Writes the notebooks that are missing in the folder of the learner edition. Those that are there are left as they
 * are, because somebody may work in them: `npm run learner` brings them up to date.
 *
 * @returns the folder
 */
export async function completeLearnerEdition({ course }: EditionOptions): Promise<string> {
  const folders = courseFolders(course);
  const folder = join(folders.generated, "learner");
  const names = (await findNotebooks(folders)).map((path) => basename(path));
  const missing = names.filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) await writeEdition("learner", missing, { course });
  return folder;
}

/** Writes next to the notebooks what nbgrader must be told. */
async function writeNbgraderConfig({ root, generated }: CourseFolders): Promise<void> {
  const { nbgraderConfig } = await import("../authoring/editions/nbgraderCells.js");
  await writeUnlessChanged(
    root,
    join(generated, "instructor", "nbgrader_config.py"),
    nbgraderConfig,
  );
}

/** @returns a message for the user if a person has changed the existing copy, which is then kept */
async function writeCopy(
  { root, generated }: CourseFolders,
  edition: keyof typeof editions,
  path: string,
  notebook: Notebook,
): Promise<string | undefined> {
  const copy = join(generated, edition, basename(path));
  const written = await writeUnlessChanged(root, copy, formatNotebook(notebook));
  if (written === copy) return undefined;
  return keptSentence(edition, { en: "edition", zh: "版本" }, copy, written);
}

/**
 * Puts the solutions back into the cells of `notebooks/`, for an author to edit: into all, or into none if that
 * would overwrite an answer that somebody typed.
 *
 * @returns the exit code
 */
export async function openSolutions(
  requested: readonly string[],
  { course }: EditionOptions,
): Promise<number> {
  const folders = courseFolders(course);
  const files = await Promise.all((await selectNotebooks(folders, requested)).map(readNotebook));
  await requireWritable(files);
  const { answers } = await takeAnswersOut(files);
  if (answers.length > 0)
    return report([
      ...answers.map(describeProblem),
      told({ en: "Nothing was written.", zh: "没有写入任何内容。" }),
    ]);
  const kept: string[] = [];
  for (const file of files) {
    const open = bringSolutionsBack(file.notebook);
    const sentence = await writeBack(folders.root, file, open, "npm run solutions");
    if (sentence) kept.push(sentence);
  }
  process.stdout.write(
    told({
      en: `${count(files.length - kept.length, "notebook")} with solutions. To put them away again: npm run notebooks\n`,
      zh: `已把答案放回 ${files.length - kept.length} 个笔记本。要再收起来：npm run notebooks\n`,
    }),
  );
  return report(kept);
}

/** @returns the exit code: 1 if there is anything to report */
function report(sentences: readonly string[]): number {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  return sentences.length > 0 ? 1 : 0;
}
