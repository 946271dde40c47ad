import type { CourseFolders } from "../../files/courseFolders.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { type CourseRun, runCourse } from "../../run/runCourse.js";
import type { Onlooker, Outcomes } from "../../run/runNotebooks.js";
import { type BookAssets, bookAssets } from "./bookAssets.js";

/**
 * Runs the selected notebooks, and at the same time builds the parts of the book that do not depend on all of them. If
 * notebooks fail, it prints their errors and cancels the build.
 */
export async function runForBook(
  folders: CourseFolders,
  requested: readonly string[],
  options: CourseRun,
): Promise<Outcomes & { assets: BookAssets }> {
  const noBook = new AbortController();
  const assets = bookAssets(options.fresh, noBook.signal);
  try {
    const outcomes = await runCourse(folders, requested, options, maker);
    const { failures } = outcomes;
    if (failures.length > 0) {
      process.stderr.write(`\n${failures.map(({ message }) => message).join("\n")}`);
      noBook.abort();
    }
    return { ...outcomes, assets };
  } catch (error) {
    noBook.abort();
    throw error;
  }
}

/**
 * Loads the code that writes the book and renders each lesson while other notebooks run, because each of the two takes
 * most of a second. If no notebook runs, the book may be fresh already, so nothing is loaded.
 */
const maker: Onlooker = {
  onRun: () => void import("./writeBook.js"),
  onExecuted: (file) => void readLesson(file).catch(() => {}), // writeBook will throw the same error
};

async function readLesson(file: NotebookFile): Promise<void> {
  const { lessonIn } = await import("./lessonIn.js");
  lessonIn(file);
}
