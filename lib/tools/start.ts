import { basename, join, relative } from "node:path";
import { count } from "./count.js";
import { clone, courseFolders } from "./courseFolders.js";
import { selectNotebooks } from "./findNotebooks.js";
import { courseKernel } from "./kernels.js";
import { readNotebook, writeNotebook } from "./notebookFile.js";
import { newProgress } from "./progress/newProgress.js";
import { printReproduction } from "./reproduce.js";
import { environmentDigest } from "./run/environmentDigest.js";
import { RunCache } from "./run/runCache.js";
import { type Executed, runNotebooks } from "./run/runNotebooks.js";

export interface StartOptions {
  /** Seconds that one cell may take. */
  timeout: number;
  /** Kernels side by side. */
  jobs: number;
  /** Whether to run also what the cache holds. */
  fresh?: boolean;
  /** The folder that holds `notebooks/`; this clone by default. */
  course?: string;
}

/**
 * The main job: runs the notebooks and leaves them, with their outputs, in `.course/notebooks/`.
 *
 * @param wishes  which notebooks; all of them for none
 * @returns the exit code
 */
export async function start(wishes: readonly string[], options: StartOptions): Promise<number> {
  const folders = courseFolders(options.course);
  const files = await Promise.all((await selectNotebooks(folders, wishes)).map(readNotebook));
  const { executed, failures } = await runNotebooks(files, {
    kernel: courseKernel,
    cwd: folders.notebooks,
    timeout: 1000 * options.timeout,
    jobs: options.jobs,
    progress: newProgress(process.stdout, files),
    cache: new RunCache(folders.cache, await environmentDigest(clone)),
    fresh: options.fresh,
  });
  for (const { file, notebook } of executed) {
    await writeNotebook(join(folders.executed, basename(file.path)), notebook);
  }
  if (failures.length > 0) {
    process.stderr.write(`\n${failures.map(({ message }) => message).join("\n")}`);
    return 1;
  }
  process.stdout.write(`\n${summary(executed)}\n\n`);
  const exitCode = printReproduction({ brief: true });
  process.stdout.write(whereNext(folders.executed));
  return exitCode;
}

function summary(executed: readonly Executed[]): string {
  const cached = executed.filter((outcome) => outcome.fromCache).length;
  const ran = executed.length - cached;
  if (cached === 0) return `${count(ran, "notebook")} ran without an error.`;
  const kept = `${count(cached, "notebook")} unchanged, taken from the cache`;
  if (ran === 0) return `Nothing to run: ${kept}. To run again: npm start -- --fresh`;
  return `${count(ran, "notebook")} ran without an error, ${kept}.`;
}

function whereNext(folder: string): string {
  const executed = `${relative(process.cwd(), folder)}/`;
  return `
  ${executed.padEnd(20)}  the notebooks with their outputs
  npm run lab           work through them in Jupyter
  npm start -- 04       run one lesson
  npm run reproduce     the article's other claims, each with its verdict
`;
}
