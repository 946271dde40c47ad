import { makeBook } from "../book/build/makeBook.js";
import { readEditions } from "../book/build/readEditions.js";
import { runForBook } from "../book/build/runForBook.js";
import { courseFolders } from "../files/courseFolders.js";
import { shownPath } from "../files/shownPath.js";
import { findNotebooks } from "../notebook/findNotebooks.js";
import { readNotebook } from "../notebook/notebookFile.js";
import type { CourseRun } from "../run/runCourse.js";
import type { Executed } from "../run/runNotebooks.js";
import { count } from "../text/count.js";
import { printReproduction } from "./reproduce.js";
import { untilSignal } from "./untilSignal.js";

export interface CourseOptions extends CourseRun {
  /** The folder that holds `notebooks/`; this clone by default. */
  course?: string;
}

export interface StartOptions extends CourseOptions {
  /** Whether to serve the book until Ctrl-C. Without a terminal it is not served. */
  serve: boolean;
  open: boolean;
  port: number;
}

/**
 * `npm start`: runs the notebooks, writes them with their outputs into `.course/notebooks/`, builds the book and, on
 * a terminal, serves it.
 *
 * @param requested  the notebooks to run, by number, name or path; all if there are none
 * @returns the exit code
 */
export async function start(requested: readonly string[], options: StartOptions): Promise<number> {
  const folders = courseFolders(options.course);
  const { executed, failures, assets } = await runForBook(folders, requested, options);
  if (failures.length > 0) return 1;
  process.stdout.write(`\n${summary(executed)}\n\n`);
  const exitCode = printReproduction({ brief: true });
  const paths = await findNotebooks(folders);
  const files = await withOutputs(paths, executed);
  const translated = await readEditions(folders, paths);
  await makeBook(files, folders.book, options.fresh, assets, translated);
  process.stdout.write(whereNext(folders.executed, folders.book));
  if (options.serve && isTerminal()) await served(folders.book, options);
  return exitCode;
}

/** Whether somebody can press Ctrl-C. Continuous integration may have a terminal, but nobody uses it. */
function isTerminal(): boolean {
  return process.stdout.isTTY && !process.env.CI;
}

/** All notebooks: those that ran with their new outputs, the others as they are committed. */
function withOutputs(paths: readonly string[], executed: readonly Executed[]) {
  return Promise.all(
    paths.map(async (path) => {
      const ran = executed.find(({ file }) => file.path === path);
      return ran ? { ...ran.file, notebook: ran.notebook } : readNotebook(path);
    }),
  );
}

/** Serves the book until Ctrl-C or another signal to end. */
async function served(folder: string, options: StartOptions): Promise<void> {
  const { serveBook } = await import("../book/build/serveBook.js");
  const book = await serveBook(folder, options);
  await untilSignal();
  book.close();
}

function summary(executed: readonly Executed[]): string {
  const cached = executed.filter((outcome) => outcome.fromCache).length;
  const ran = executed.length - cached;
  if (cached === 0) return `${count(ran, "notebook")} ran without an error.`;
  const kept = `${count(cached, "notebook")} unchanged, taken from the cache`;
  if (ran === 0) return `Nothing to run: ${kept}. To run again: npm start -- --fresh`;
  return `${count(ran, "notebook")} ran without an error, ${kept}.`;
}

function whereNext(executed: string, book: string): string {
  const shown = (folder: string) => `${shownPath(folder)}/`.padEnd(20);
  return `
  ${shown(book)}  the book, to read and run in a browser: put it on any static host
  ${shown(executed)}  the notebooks with their outputs
  npm run lab           work through them in Jupyter
  npm start -- 04       run one lesson
  npm run reproduce     the article's other claims, each with its verdict
`;
}
