import { relative } from "node:path";
import { count } from "./count.js";
import { courseFolders } from "./courseFolders.js";
import { printReproduction } from "./reproduce.js";
import { type CourseRun, runCourse } from "./run/runCourse.js";
import type { Executed } from "./run/runNotebooks.js";

export interface StartOptions extends CourseRun {
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
  const { executed, failures } = await runCourse(folders, wishes, options);
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
