import type { Hash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The paths of all files below a folder, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** Takes files into a digest: where they stand, and what is in them. */
export async function hashFiles(hash: Hash, paths: readonly string[]): Promise<void> {
  for (const path of paths) hash.update(`\0${path}\0`).update(await readFile(path));
}
