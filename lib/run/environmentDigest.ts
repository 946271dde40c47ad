import { join } from "node:path";
import { digest, digestFiles, filesBelow } from "#made";

/** The book shows what notebooks gave; no output depends on it. */
const ofTheBook = /^book[\\/]/;

/**
 * One digest of all that a notebook's outputs depend on besides its own source: the built library
 * and kernel, the versions of all packages, and Node's major version.
 */
export function environmentDigest(root: string): string {
  const built = join(root, "lib", "dist");
  const modules = filesBelow(built).filter((path) => path.endsWith(".js") && !ofTheBook.test(path));
  return digest([
    process.versions.node.split(".")[0],
    digestFiles(root, ["package-lock.json"]),
    digestFiles(built, modules),
  ]);
}
