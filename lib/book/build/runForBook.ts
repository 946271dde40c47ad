import type { CourseFolders } from "../../files/courseFolders.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { type CourseRun, runCourse } from "../../run/runCourse.js";
import type { Onlooker, Outcomes } from "../../run/runNotebooks.js";
import { type BookAssets, bookAssets } from "./bookAssets.js";

/**
 * Runs the notebooks that were asked for, and meanwhile makes what it can of the book. Where notebooks failed,
 * it says so, and there will be no book.
 */
export async function runForBook(
  folders: CourseFolders,
  wishes: readonly string[],
  options: CourseRun,
): Promise<Outcomes & { assets: BookAssets }> {
  const noBook = new AbortController();
  const assets = bookAssets(options.fresh, noBook.signal);
  try {
    const outcomes = await runCourse(folders, wishes, options, maker);
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
 * What writes the book takes most of a second to load, and as long to read the lessons. Where nothing runs,
 * there may be nothing to write.
 */
const maker: Onlooker = {
  onRun: () => void import("./writeBook.js"),
  onExecuted: (file) => void readLesson(file).catch(() => {}), // whoever writes the book hears of it
};

async function readLesson(file: NotebookFile): Promise<void> {
  const { lessonIn } = await import("./lessonIn.js");
  lessonIn(file);
}
