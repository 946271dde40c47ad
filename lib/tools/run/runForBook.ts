import { type BookAssets, bookAssets } from "../book/bookAssets.js";
import type { CourseFolders } from "../courseFolders.js";
import { type CourseRun, runCourse } from "./runCourse.js";
import type { Outcomes } from "./runNotebooks.js";

/**
 * Runs the notebooks that were asked for, and meanwhile makes what the pages of the book load. Where notebooks
 * failed, it says so, and there will be no book.
 */
export async function runForBook(
  folders: CourseFolders,
  wishes: readonly string[],
  options: CourseRun,
): Promise<Outcomes & { assets: BookAssets }> {
  const noBook = new AbortController();
  const assets = bookAssets(options.fresh, noBook.signal);
  try {
    // What will write the book takes most of a second to load: meanwhile, if there will be anything to write.
    const load = () => void import("../book/writeBook.js");
    const outcomes = await runCourse(folders, wishes, options, load);
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
