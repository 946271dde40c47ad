import { basename, join } from "node:path";
import { type CourseFolders, clone } from "../files/courseFolders.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import { readNotebook, writeNotebook } from "../notebook/notebookFile.js";
import { environmentDigest } from "./environmentDigest.js";
import { newProgress } from "./progress/newProgress.js";
import { RunCache } from "./runCache.js";
import { type Onlooker, type Outcomes, runNotebooks } from "./runNotebooks.js";

export interface CourseRun {
  /** Seconds that one cell may take. */
  timeout: number;
  /** Kernels side by side. */
  jobs: number;
  /** Whether to run also what the cache holds. */
  fresh?: boolean | undefined;
}

/** Runs the notebooks that were asked for, where anything changed, and keeps them with their outputs. */
export async function runCourse(
  folders: CourseFolders,
  wishes: readonly string[],
  { timeout, jobs, fresh }: CourseRun,
  onlooker: Onlooker = {},
): Promise<Outcomes> {
  const files = await Promise.all((await selectNotebooks(folders, wishes)).map(readNotebook));
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
