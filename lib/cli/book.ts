import { makeBook } from "../book/build/makeBook.js";
import { runForBook } from "../book/build/runForBook.js";
import { courseFolders } from "../files/courseFolders.js";
import { shownPath } from "../files/shownPath.js";
import { count } from "../text/count.js";
import type { CourseOptions } from "./start.js";

/**
 * `npm run book`: runs what changed and builds the book into `.course/book/`.
 *
 * @returns the exit code
 */
export async function book(options: CourseOptions): Promise<number> {
  const folders = courseFolders(options.course);
  const { executed, failures, assets } = await runForBook(folders, [], options);
  if (failures.length > 0) return 1;
  const files = executed.map(({ file, notebook }) => ({ ...file, notebook }));
  const pages = await makeBook(files, folders.book, options.fresh, assets);
  const folder = `${shownPath(folders.book)}/`;
  process.stdout.write(`\nThe book: ${count(pages, "page")} in ${folder}, for any static host.\n`);
  return 0;
}
