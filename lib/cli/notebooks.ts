import { formatSolutions } from "../authoring/format/formatSolutions.js";
import { lintNotebook } from "../authoring/lint/lintNotebook.js";
import { checkSolutions } from "../authoring/lint/solutionRules.js";
import { describeProblem } from "../authoring/problem.js";
import { courseFolders } from "../files/courseFolders.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import { type NotebookFile, readNotebook, writeNotebook } from "../notebook/notebookFile.js";
import { normaliseNotebook } from "../notebook/outputs/normaliseNotebook.js";
import { newProgress } from "../run/progress/newProgress.js";
import { runNotebooks } from "../run/runNotebooks.js";
import type { CourseOptions } from "./start.js";

/**
 * Formats and runs the notebooks, puts their solutions away, and writes their normalised outputs back into
 * the files that are committed: all of them, or none if any rule is broken or any cell fails.
 *
 * @returns the exit code
 */
export async function writeOutputs(
  wishes: readonly string[],
  options: Omit<CourseOptions, "fresh">,
): Promise<number> {
  const folders = courseFolders(options.course);
  const found = await Promise.all((await selectNotebooks(folders, wishes)).map(readNotebook));
  const normalised = found.map(normalise);
  const files = await formatSolutions(normalised);
  const problems = [...(await checkSolutions(normalised)), ...files.flatMap(lintNotebook)];
  if (problems.length > 0) return refuse(`${problems.map(describeProblem).join("\n")}\n`);

  const { executed, failures } = await runNotebooks(files, {
    cwd: folders.notebooks,
    timeout: 1000 * options.timeout,
    jobs: options.jobs,
    progress: newProgress(process.stdout, files),
  });
  if (failures.length > 0) return refuse(failures.map(({ message }) => message).join("\n"));
  for (const { file, notebook } of executed) await writeNotebook(file.path, notebook);
  process.stdout.write("\nThe notebooks hold their new outputs. To see what changed: git diff\n");
  return 0;
}

/** Rules are for what will be written, not for what an editor left in the file. */
function normalise(file: NotebookFile): NotebookFile {
  return { ...file, notebook: normaliseNotebook(file.notebook) };
}

function refuse(report: string): number {
  process.stderr.write(`\n${report}\nNothing was written.\n`);
  return 1;
}
