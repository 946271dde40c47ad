// Compiles the library into lib/dist if anything has changed since it was compiled last. Plain JavaScript that imports
// nothing but Node, made.mjs and v8Flags.mjs, because it runs before anything is compiled.
import { spawnSync } from "node:child_process";
import { accessSync, constants, lstatSync, mkdirSync, rmSync } from "node:fs";
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
import { lateOptimisation } from "./v8Flags.mjs";

/**
 * Compiles the library unless the digest of its sources is unchanged. Comparing digests takes about 50 ms; the compiler
 * itself needs a second to find that nothing has changed.
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
    // The compiler looks up in .tsbuildinfo which sources have changed. It would not notice a changed or missing output.
    if (!isWhole(dist)) rmSync(join(dist, ".tsbuildinfo"), { force: true });
    unseal(dist); // a build that is interrupted leaves no seal
    mkdirSync(dist, { recursive: true });
    accessSync(dist, constants.W_OK); // the compiler would complain of each of its files
    removeLinks(dist);
    const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
    const args = [...lateOptimisation(process.versions.v8), compiler, "-p", lib];
    const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
    if (status !== 0) return status ?? 1;
    seal(dist, key);
    return 0;
  });
}

/** Removes symbolic links from the outputs. The compiler would write to where they lead, and some may lead nowhere. */
function removeLinks(dist) {
  for (const path of filesBelow(dist).map((inside) => join(dist, inside)))
    if (lstatSync(path).isSymbolicLink()) rmSync(path);
}

/** A digest of everything that the compiler reads, by content, because switching branches changes dates of files. */
function sources(root, lib) {
  const settings = ["package.json", "package-lock.json", "tsconfig.json", "lib/package.json"];
  settings.push("lib/tsconfig.json", "node_modules/.package-lock.json");
  const generated = new RegExp(`^(?:dist|node_modules)(?:\\${sep}|$)`);
  const paths = filesBelow(lib, (path) => generated.test(path)).filter((path) =>
    /\.m?ts$/.test(path),
  );
  return digest([process.version, digestFiles(root, settings), digestFiles(lib, paths)]);
}
