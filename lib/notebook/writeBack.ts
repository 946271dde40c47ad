import { access, constants } from "node:fs/promises";
import { dirname } from "node:path";
import { shownPath } from "../files/shownPath.js";
import { writeUnlessChanged } from "../files/writeUnlessChanged.js";
import { told } from "../text/told.js";
import { formatNotebook } from "./formatNotebook.js";
import type { Notebook } from "./nbformat.js";
import type { ReadNotebook } from "./notebookFile.js";

/**
 * Checks, before the long work of a command, that it may write into the files that it reads.
 *
 * @throws {Error} of the file system, with the path
 */
export async function requireWritable(files: readonly { path: string }[]): Promise<void> {
  for (const { path } of files) {
    await access(path, constants.W_OK);
    await access(dirname(path), constants.W_OK); // because a new file replaces the old one
  }
}

/**
 * Writes a notebook that a command has changed into the file that it was read from. If the file was saved meanwhile,
 * it is kept, and the notebook is written to a file next to it.
 *
 * @param root  the course's folder
 * @param command  the command to type again, such as `npm run notebooks`
 * @returns a message for the user if the file was kept
 */
export async function writeBack(
  root: string,
  { path, name, bytes }: ReadNotebook,
  notebook: Notebook,
  command: string,
): Promise<string | undefined> {
  const written = await writeUnlessChanged(root, path, formatNotebook(notebook), bytes);
  if (written === path) return undefined;
  const [saved, made] = [path, written].map((one) => shownPath(one));
  return told({
    en:
      `${saved} was saved while this command ran, so it was kept as it was saved, and what was made of the ` +
      `earlier version was written to ${made}: delete that file and run ${command} -- ${name} again.`,
    zh:
      `命令运行期间，${saved} 被保存过，因此保留所保存的内容；由先前版本得到的结果写入了 ${made}：` +
      `请删除那个文件，再运行一次 ${command} -- ${name}。`,
  });
}
