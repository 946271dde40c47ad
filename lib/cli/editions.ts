import { basename, join, relative } from "node:path";
import { instructorEdition } from "../authoring/editions/instructorEdition.js";
import { learnerEdition } from "../authoring/editions/learnerEdition.js";
import { courseFolders } from "../files/courseFolders.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import type { Notebook } from "../notebook/nbformat.js";
import { readNotebook, writeNotebook } from "../notebook/notebookFile.js";
import { bringSolutionsBack } from "../notebook/solutions/solutionCells.js";
import { count } from "../text/count.js";

/** The editions that are made from the notebooks, and how. */
export const editions: Record<"learner" | "instructor", (notebook: Notebook) => Notebook> = {
  learner: learnerEdition,
  instructor: instructorEdition,
};

interface EditionOptions {
  course?: string;
}

/**
 * Writes an edition of the notebooks into `.course/learner/` or `.course/instructor/`.
 *
 * @returns the exit code
 */
export async function writeEdition(
  edition: keyof typeof editions,
  wishes: readonly string[],
  { course }: EditionOptions,
): Promise<number> {
  const folders = courseFolders(course);
  const folder = join(folders.root, ".course", edition);
  const paths = await selectNotebooks(folders, wishes);
  for (const path of paths) {
    const { notebook } = await readNotebook(path);
    await writeNotebook(join(folder, basename(path)), editions[edition](notebook));
  }
  const where = `${relative(process.cwd(), folder)}/`;
  process.stdout.write(`${count(paths.length, "notebook")} written to ${where}\n`);
  return 0;
}

/**
 * Brings the solutions back into the cells of `notebooks/`, for an author to edit.
 *
 * @returns the exit code
 */
export async function openSolutions(
  wishes: readonly string[],
  { course }: EditionOptions,
): Promise<number> {
  const paths = await selectNotebooks(courseFolders(course), wishes);
  for (const path of paths) {
    const { notebook } = await readNotebook(path);
    await writeNotebook(path, bringSolutionsBack(notebook));
  }
  process.stdout.write(
    `${count(paths.length, "notebook")} with solutions. To put them away again: npm run notebooks\n`,
  );
  return 0;
}
