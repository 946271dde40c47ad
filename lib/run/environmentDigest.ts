import { join } from "node:path";
import { digest, digestFiles, filesBelow } from "#made";

/** The modules that build the book. No cell runs them, so outputs do not depend on them. */
const bookModules = /^book[\\/]/;

/**
 * A digest of everything that a notebook's outputs depend on, except its source: the compiled library and kernel, the
 * versions of all packages, and Node's major version.
 */
export function environmentDigest(root: string): string {
  const built = join(root, "lib", "dist");
  const modules = filesBelow(built).filter(
    (path) => path.endsWith(".js") && !bookModules.test(path),
  );
  return digest([
    process.versions.node.split(".")[0],
    digestFiles(root, ["package-lock.json"]),
    digestFiles(built, modules),
  ]);
}
