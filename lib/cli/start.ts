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
import type { Text } from "../text/text.js";
import { told } from "../text/told.js";
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
  const kept = {
    en: `${count(cached, "notebook")} unchanged, taken from the cache`,
    zh: `${cached} 个笔记本没有变化，取自缓存`,
  };
  if (ran === 0)
    return told({
      en: `Nothing to run: ${kept.en}. To run again: npm start -- --fresh`,
      zh: `没有需要运行的：${kept.zh}。要重新运行：npm start -- --fresh`,
    });
  const well = {
    en: `${count(ran, "notebook")} ran without an error`,
    zh: `${ran} 个笔记本运行完毕，没有错误`,
  };
  if (cached === 0) return told({ en: `${well.en}.`, zh: `${well.zh}。` });
  return told({ en: `${well.en}, ${kept.en}.`, zh: `${well.zh}；${kept.zh}。` });
}

function whereNext(executed: string, book: string): string {
  const lines: [what: string, says: Text][] = [
    [
      `${shownPath(book)}/`,
      {
        en: "the book, to read and run in a browser: put it on any static host",
        zh: "网页书，在浏览器里阅读和运行，可放到任何静态托管上",
      },
    ],
    [`${shownPath(executed)}/`, { en: "the notebooks with their outputs", zh: "带输出的笔记本" }],
    ["npm run lab", { en: "work through them in Jupyter", zh: "在 Jupyter 里学习" }],
    ["npm start -- 04", { en: "run one lesson", zh: "运行一课" }],
    [
      "npm run reproduce",
      {
        en: "the article's other claims, each with its verdict",
        zh: "原文的其他论断，各附结论",
      },
    ],
  ];
  return `\n${lines.map(([what, says]) => `  ${what.padEnd(20)}  ${told(says)}\n`).join("")}`;
}
