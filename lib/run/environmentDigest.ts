import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The book shows what notebooks gave; no output depends on it. */
const ofTheBook = /^book[\\/]/;

/**
 * One digest of all that a notebook's outputs depend on besides its own source: the built library
 * and kernel, the versions of all packages, and Node's major version.
 */
export async function environmentDigest(root: string): Promise<string> {
  const built = join(root, "lib", "dist");
  const modules = (await readdir(built, { recursive: true })).filter(
    (name) => name.endsWith(".js") && !ofTheBook.test(name),
  );
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  hash.update(await readFile(join(root, "package-lock.json")));
  for (const name of modules.sort()) {
    hash.update(`\0${name}\0`).update(await readFile(join(built, name)));
  }
  return hash.digest("hex");
}
