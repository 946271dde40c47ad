// Compiles the library into lib/dist if anything has changed since it was compiled last. Plain JavaScript that imports
// nothing but Node and made.mjs, because it runs before anything is compiled.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, sep } from "node:path";
import {
  digest,
  digestFiles,
  filesBelow,
  isFresh,
  isWhole,
  seal,
  unseal,
  withLock,
} from "./made.mjs";

/**
 * The compiler takes a second to find that there is nothing to do; comparing digests takes a twentieth.
 *
 * @param root  the folder of the course
 * @returns the exit code of the compiler, 0 if there was nothing to do
 */
export function buildLibrary(root) {
  const lib = join(root, "lib");
  const dist = join(lib, "dist");
  const key = sources(root, lib);
  if (isFresh(dist, key)) return 0;
  return withLock(join(root, "node_modules", ".cache", "course-build.lock"), () => {
    if (isFresh(dist, key)) return 0; // another process has just compiled it
    // The compiler's own record (.tsbuildinfo) tells it which sources changed, but not which outputs did.
    if (!isWhole(dist)) rmSync(join(dist, ".tsbuildinfo"), { force: true });
    unseal(dist); // a build that is interrupted leaves no seal
    const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
    const { status } = spawnSync(process.execPath, [compiler, "-p", lib], { stdio: "inherit" });
    if (status !== 0) return status ?? 1;
    seal(dist, key);
    return 0;
  });
}

/** A digest of all that the compiler reads: by content, since a change of branch may give files any date. */
function sources(root, lib) {
  const settings = ["package.json", "package-lock.json", "tsconfig.json", "lib/package.json"];
  settings.push("lib/tsconfig.json", "node_modules/.package-lock.json");
  const generated = new RegExp(`^(?:dist|node_modules)(?:\\${sep}|$)`);
  const paths = filesBelow(lib, (path) => generated.test(path)).filter((path) =>
    /\.m?ts$/.test(path),
  );
  return digest([process.version, digestFiles(root, settings), digestFiles(lib, paths)]);
}
