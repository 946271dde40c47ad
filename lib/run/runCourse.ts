import { basename, join } from "node:path";
import { type CourseFolders, clone } from "../files/courseFolders.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import { readNotebook, writeNotebook } from "../notebook/notebookFile.js";
import { environmentDigest } from "./environmentDigest.js";
import { newProgress } from "./progress/newProgress.js";
import { RunCache } from "./runCache.js";
import { type Onlooker, type Outcomes, runNotebooks } from "./runNotebooks.js";

/** How the notebooks of a course are run. */
export interface CourseRun {
  /** The time limit of one cell, in seconds. */
  timeout: number;
  /** The number of kernels that run at the same time. */
  jobs: number;
  /** Whether to run notebooks even if the cache holds their outputs. */
  fresh?: boolean | undefined;
}

/** Runs the selected notebooks, unless the cache has their outputs, and writes the executed notebooks. */
export async function runCourse(
  folders: CourseFolders,
  requested: readonly string[],
  { timeout, jobs, fresh }: CourseRun,
  onlooker: Onlooker = {},
): Promise<Outcomes> {
  const files = await Promise.all((await selectNotebooks(folders, requested)).map(readNotebook));
  const outcomes = await runNotebooks(files, {
    cwd: folders.notebooks,
    timeout: 1000 * timeout,
    jobs,
    progress: newProgress(process.stdout, files),
    cache: new RunCache(folders.cache, environmentDigest(clone)),
    fresh,
    ...onlooker,
  });
  await Promise.all(
    outcomes.executed.map(({ file, notebook }) =>
      writeNotebook(join(folders.executed, basename(file.path)), notebook),
    ),
  );
  return outcomes;
}
