import { readdir } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import type { CourseFolders } from "../files/courseFolders.js";
import { typedPath } from "../files/typedPath.js";
import { isNextToChanged } from "../files/writeUnlessChanged.js";
import { told } from "../text/told.js";
import { UserError } from "../text/userError.js";

/**
 * The paths of a course's notebooks in reading order, which is the order of their names. What a command wrote
 * next to a notebook that a person had changed (`04-softmax.new.ipynb`) is not among them.
 */
export async function findNotebooks({ notebooks }: CourseFolders): Promise<string[]> {
  const names = await readdir(notebooks).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error; // such as a folder without permission: its notebooks are not missing
  });
  const found = names.filter((name) => name.endsWith(".ipynb") && !isNextToChanged(name)).sort();
  if (found.length === 0) {
    throw new UserError(
      told({
        en: `There are no notebooks in ${notebooks}. A .ipynb file is needed there.`,
        zh: `${notebooks} 里没有笔记本。那里需要有 .ipynb 文件。`,
      }),
    );
  }
  return found.map((name) => join(notebooks, name));
}

/**
 * The paths of the requested notebooks, in reading order and each once; all notebooks if none is requested.
 *
 * @param requested  numbers (`04`, `4`), names (`04-softmax`, `softmax`) or paths
 * @throws {UserError} if there is no such notebook
 */
export async function selectNotebooks(
  folders: CourseFolders,
  requested: readonly string[],
): Promise<string[]> {
  const all = await findNotebooks(folders);
  if (requested.length === 0) return all;
  const chosen = new Set(requested.map((request) => find(folders, all, request)));
  return all.filter((path) => chosen.has(path));
}

function find({ root }: CourseFolders, all: readonly string[], request: string): string {
  const path = all.find((candidate) => isNamedBy(candidate, request));
  if (path) return path;
  const folder = relative(root, dirname(all[0]));
  const known = all.map((candidate) => `  ${basename(candidate, ".ipynb")}`).join("\n");
  throw new UserError(
    told({
      en: `No notebook fits "${request}". Give a number, a name or a path of one in ${folder}/:\n${known}`,
      zh: `没有符合“${request}”的笔记本。请给出 ${folder}/ 中一个笔记本的编号、名称或路径：\n${known}`,
    }),
  );
}

/** Whether a request names a notebook, as `04-softmax`, `softmax`, `04`, `4` and every path to it name `04-softmax`. */
function isNamedBy(path: string, request: string): boolean {
  if (/[\\/]/.test(request)) return typedPath(request) === path;
  const name = basename(path, ".ipynb");
  const [number] = name.match(/^\d+/) ?? [];
  const names = [name, name.replace(/^\d+-/, ""), ...(number ? [number, String(+number)] : [])];
  return names.includes(basename(request, ".ipynb"));
}
