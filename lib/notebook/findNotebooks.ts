import { readdir } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { CourseFolders } from "../files/courseFolders.js";
import { isNextToChanged } from "../files/writeUnlessChanged.js";
import { UserError } from "../text/userError.js";

/**
 * The paths of a course's notebooks in reading order, which is the order of their names. What a command wrote
 * next to a notebook that a person had changed (`04-softmax.new.ipynb`) is not among them.
 */
export async function findNotebooks({ notebooks }: CourseFolders): Promise<string[]> {
  const names = await readdir(notebooks).catch(() => []);
  const found = names.filter((name) => name.endsWith(".ipynb") && !isNextToChanged(name)).sort();
  if (found.length === 0) {
    throw new UserError(`There are no notebooks in ${notebooks}. A .ipynb file is needed there.`);
  }
  return found.map((name) => join(notebooks, name));
}

/**
 * The notebooks someone asked for, in reading order and each once; all of them for no wish.
 *
 * @param wishes  numbers (`04`, `4`), names (`04-softmax`, `softmax`) or paths
 * @throws {UserError} if a wish fits no notebook
 */
export async function selectNotebooks(
  folders: CourseFolders,
  wishes: readonly string[],
): Promise<string[]> {
  const all = await findNotebooks(folders);
  if (wishes.length === 0) return all;
  const chosen = new Set(wishes.map((wish) => find(folders, all, wish)));
  return all.filter((path) => chosen.has(path));
}

function find({ root }: CourseFolders, all: readonly string[], wish: string): string {
  const path = all.find((candidate) => answersTo(candidate, wish));
  if (path) return path;
  const folder = relative(root, dirname(all[0]));
  const known = all.map((candidate) => `  ${basename(candidate, ".ipynb")}`).join("\n");
  throw new UserError(
    `No notebook fits "${wish}". Give a number, a name or a path of one in ${folder}/:\n${known}`,
  );
}

/** `04-softmax` answers to itself, `softmax`, `04`, `4` and every path to its file. */
function answersTo(path: string, wish: string): boolean {
  // npm runs scripts in the course's root and says where the command was typed.
  if (/[\\/]/.test(wish)) return resolve(process.env.INIT_CWD ?? ".", wish) === path;
  const name = basename(path, ".ipynb");
  const [number] = name.match(/^\d+/) ?? [];
  const names = [name, name.replace(/^\d+-/, ""), ...(number ? [number, String(+number)] : [])];
  return names.includes(basename(wish, ".ipynb"));
}
