import { relative } from "node:path";
import { writeUnlessChanged } from "../files/writeUnlessChanged.js";
import { formatNotebook } from "./formatNotebook.js";
import type { Notebook } from "./nbformat.js";
import type { ReadNotebook } from "./notebookFile.js";

/**
 * Writes what a command made of a notebook over the file that it was read from. A file that was saved
 * meanwhile is kept as it was saved, and the notebook goes into a file next to it.
 *
 * @param root  the course's folder
 * @param command  what to type to do it again
 * @returns a sentence for the person, if their file was kept
 */
export async function writeBack(
  root: string,
  { path, name, bytes }: ReadNotebook,
  notebook: Notebook,
  command: string,
): Promise<string | undefined> {
  const written = await writeUnlessChanged(root, path, formatNotebook(notebook), bytes);
  if (written === path) return undefined;
  const [saved, made] = [path, written].map((one) => relative(process.cwd(), one));
  return (
    `${saved} was saved while this command ran, so it was kept as it was saved, and what was made of the ` +
    `earlier version was written to ${made}: delete that file and run ${command} -- ${name} again.`
  );
}
