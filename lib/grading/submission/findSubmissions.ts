import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { told } from "../../text/told.js";
import { UserError } from "../../text/userError.js";

/** A file that somebody has submitted. */
export interface Submission {
  /** The first folder of its path, or its own name if it lies in none. */
  person: string;
  /** The path in the folder of all submissions, with slashes. */
  file: string;
  path: string;
}

/**
 * The notebooks in a folder and in those below it, in the order of their paths. Links are not followed, nor is what
 * Jupyter keeps for itself.
 *
 * @throws {UserError} if there are none
 */
export async function findSubmissions(folder: string): Promise<Submission[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code !== "ENOENT") throw error;
    throw new UserError(
      told({
        en: `There is no folder ${folder}. Name the one that holds the notebooks.`,
        zh: `没有文件夹 ${folder}。请给出存放笔记本的文件夹。`,
      }),
    );
  });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ipynb"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => !parts.some((part) => part.startsWith(".")));
  if (files.length === 0)
    throw new UserError(
      told({
        en: `There is no notebook in ${folder}. Put each person's notebooks (.ipynb) into a folder with the person's name.`,
        zh: `${folder} 里没有笔记本。请把每个人的笔记本（.ipynb）放进以其姓名命名的文件夹。`,
      }),
    );
  const submissions = files.map((parts) => ({
    person: parts.length > 1 ? parts[0] : parts[0].replace(/\.ipynb$/, ""),
    file: parts.join("/"),
    path: join(folder, ...parts),
  }));
  return submissions.sort((a, b) => (a.file < b.file ? -1 : 1));
}
