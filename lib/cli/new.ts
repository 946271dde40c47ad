import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { add } from "../authoring/new/add.js";
import type { Addition } from "../authoring/new/addition.js";
import { lessonDigits, requireExportName, requireWords } from "../authoring/new/names.js";
import { newDerivation } from "../authoring/new/newDerivation.js";
import { newExercise } from "../authoring/new/newExercise.js";
import { newFigure } from "../authoring/new/newFigure.js";
import { newLesson } from "../authoring/new/newLesson.js";
import { newLoss } from "../authoring/new/newLoss.js";
import { newQuestion, questionFile } from "../authoring/new/newQuestion.js";
import { type Undone, undoUnfinished } from "../authoring/new/unfinished.js";
import { type CourseFolders, courseFolders } from "../files/courseFolders.js";
import type { Task } from "../lessons/exercises/session.js";
import { findNotebooks } from "../notebook/findNotebooks.js";
import { UserError } from "../text/userError.js";

export interface NewOptions {
  course?: string;
  /** The kind of an exercise; "open" for the open question of a lesson. */
  kind: Task["kind"];
  /** The title of the article's section that a lesson examines. */
  section?: string;
}

const examples = {
  lesson: 'lesson 10 "Training on real data"',
  exercise: "exercise 04 predict-a-loss",
  figure: "figure heatMap",
  loss: "loss hedgedLoss",
  derivation: "derivation focalSlope",
};

type Kind = keyof typeof examples;

/**
 * Adds the files of a lesson, an exercise, a figure, a loss or a derivation, with placeholders that fail until
 * they are filled in, and prints what to do next.
 *
 * @param words  what follows `npm run new --`
 * @returns the exit code
 * @throws {UserError} if a name is not allowed or belongs to an existing file; then nothing is written
 */
export async function createNew(words: readonly string[], options: NewOptions): Promise<number> {
  const folders = courseFolders(options.course);
  process.stdout.write(undoneText(await undoUnfinished(folders.root)));
  const addition = await additionOf(folders, words, options);
  await add(folders.root, addition);
  process.stdout.write(report(addition));
  return 0;
}

async function additionOf(
  folders: CourseFolders,
  words: readonly string[],
  options: NewOptions,
): Promise<Addition> {
  const [kind, ...names] = words as [Kind, ...string[]];
  const takes = kind === "lesson" || kind === "exercise" ? 2 : 1;
  if (!Object.hasOwn(examples, kind) || names.length !== takes) throw unclear(words);
  if (kind === "lesson") return lesson(folders, names[0], names[1], options);
  if (kind === "exercise") return exercise(folders, names[0], names[1], options);
  requireExportName(join(folders.root, "lib"), kind, names[0], examples[kind].split(" ")[1]);
  return { figure: newFigure, loss: newLoss, derivation: newDerivation }[kind](names[0]);
}

function unclear(words: readonly string[]): UserError {
  const lines = Object.values(examples).map((example) => `  npm run new -- ${example}`);
  return new UserError(
    `"${words.join(" ")}" does not say what to add. A kind and its name are needed, as in one of these:\n` +
      lines.join("\n"),
  );
}

async function lesson(
  folders: CourseFolders,
  number: string,
  title: string,
  { section = null }: { section?: string | null },
): Promise<Addition> {
  const lesson = lessonDigits(number);
  const other = await notebookOf(folders, lesson);
  if (other === undefined) return newLesson(lesson, title, section);
  throw new UserError(
    `There is a lesson ${lesson} already, ${other}, and npm run new overwrites no file. Nothing was written. ` +
      "Choose a number that is free, or edit that notebook.",
  );
}

async function exercise(
  folders: CourseFolders,
  number: string,
  name: string,
  { kind }: NewOptions,
): Promise<Addition> {
  const lesson = lessonDigits(number);
  requireWords(name);
  const notebook = await notebookOf(folders, lesson);
  if (notebook !== undefined) {
    if (kind !== "open") return newExercise({ lesson, notebook }, name, kind);
    requireNoQuestion(folders, lesson);
    return newQuestion({ lesson, notebook }, name);
  }
  throw new UserError(
    `There is no lesson ${lesson} to which an exercise could be added. Add the lesson first: ` +
      `npm run new -- lesson ${lesson} "Its title"`,
  );
}

/** @throws {UserError} if the lesson asks an open question: each asks at most one */
function requireNoQuestion({ root }: CourseFolders, lesson: string): void {
  const path = questionFile(lesson);
  if (!existsSync(join(root, path))) return;
  throw new UserError(
    `Lesson ${lesson} has an open question already, in ${path}, and a lesson asks one. Nothing was written. ` +
      "Change that question: edit that file.",
  );
}

/** The notebook of a lesson, from the course's folder. */
async function notebookOf(folders: CourseFolders, lesson: string): Promise<string | undefined> {
  const paths = (await findNotebooks(folders)).map((path) => relative(folders.root, path));
  return paths.find((path) => path.startsWith(join("notebooks", `${lesson}-`)));
}

/** A title with a line for each path; nothing if there are none. */
function list(title: string, paths: readonly string[]): string[] {
  return paths.length > 0 ? [`${title}:`, ...paths.map((path) => `  ${path}`)] : [];
}

/** What became of an earlier addition that was stopped, with a line for each file; empty if there was none. */
function undoneText({ undone, kept }: Undone): string {
  if (undone.length + kept.length === 0) return "";
  return `${[
    "An earlier npm run new was stopped before it was done.",
    ...list("Taken back", undone),
    ...list("Kept, because somebody has changed it since; see git diff", kept),
  ].join("\n")}\n\n`;
}

function report({ files, edits, next }: Addition): string {
  const steps = next.map((step, i) => `${i + 1}. ${step}`);
  return `${[
    ...list("New", Object.keys(files)),
    ...list("Changed", Object.keys(edits)),
    "",
    ...steps,
    "",
    "To list what is still to be filled in: npm run lint",
  ].join("\n")}\n`;
}
