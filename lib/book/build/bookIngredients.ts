import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { clone } from "../../files/courseFolders.js";
import { filesIn, hashFiles } from "../../files/filesIn.js";
import { formatNotebook } from "../../notebook/formatNotebook.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";

/**
 * One digest of all that decides what is in the book: what decides its assets, and the executed notebooks.
 */
export async function bookIngredients(
  files: readonly NotebookFile[],
  ofAssets: string | Promise<string> = assetIngredients(),
): Promise<string> {
  const hash = createHash("sha256").update(await ofAssets);
  for (const { name, notebook } of files)
    hash.update(`\0${name}\0`).update(formatNotebook(notebook));
  return hash.digest("hex");
}

/**
 * One digest of all that decides what pages load: every source of the library (TypeScript and style sheets
 * are bundled), what was compiled of them, the packages, and Node's version.
 */
export async function assetIngredients(root: string = clone): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  await hashFiles(hash, await paths(root));
  return hash.digest("hex");
}

/** What stands in lib/dist is all told by the compiler's own notes: a hash of every file it has read. */
async function paths(root: string): Promise<string[]> {
  const lib = join(root, "lib");
  const rooms = (await readdir(lib, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && !["dist", "node_modules"].includes(entry.name),
  );
  const sources = await Promise.all(rooms.map(({ name }) => filesIn(join(lib, name))));
  return [
    join(root, "package-lock.json"),
    join(lib, "dist", ".tsbuildinfo"),
    ...sources.flat().sort(),
  ];
}
