import { access, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { courseFolders } from "./courseFolders.js";

/**
 * A file that takes long to make and changes seldom.
 *
 * @param name  what it is, in one word: a file with another key takes its place
 * @param key  a digest of all that it depends on
 * @returns where it is kept
 */
export async function madeOnce(
  name: string,
  key: string,
  make: () => Promise<string>,
): Promise<string> {
  const { cache } = courseFolders();
  const path = join(cache, `${name}.${key.slice(0, 16)}`);
  if (await exists(path)) return path;
  await mkdir(cache, { recursive: true });
  await writeFileAtomic(path, await make());
  // Not what another process is writing: that has a longer name until it is whole.
  const kept = new RegExp(`^${name}\\.[0-9a-f]{16}$`);
  for (const entry of await readdir(cache)) {
    const old = join(cache, entry);
    if (kept.test(entry) && old !== path) await rm(old, { force: true });
  }
  return path;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
