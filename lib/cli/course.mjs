// Where every npm command begins: compiles the library if anything has changed, then runs the command. It is
// plain JavaScript, and imports nothing but Node, because at first nothing is compiled.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const lib = join(root, "lib");
const dist = join(lib, "dist");
/** The compiler's own: what it has read and written. */
const notes = join(dist, ".tsbuildinfo");
/** Says from what and into what the library was compiled last. */
const seal = join(dist, ".seal");

/** The compiler needs a second to find that there is nothing to do, this a fiftieth. */
function buildLibrary() {
  const from = sources();
  const sealed = readText(seal);
  if (sealed === impression(from)) return;
  rmSync(seal, { force: true }); // a build that is interrupted leaves none
  // By its notes the compiler writes what has changed. What was deleted or half written, they do not tell.
  if (sealed === "" || isIncomplete(sealed)) rmSync(notes, { force: true });
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", lib], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(seal, impression(from));
}

/** A digest of all that the compiler reads: by content, for a branch may change with any dates. */
function sources() {
  const hash = createHash("sha256").update(process.version);
  const settings = ["package.json", "package-lock.json", "tsconfig.json", "lib/package.json"];
  const installed = "node_modules/.package-lock.json";
  for (const name of [...settings, "lib/tsconfig.json", installed]) {
    hash.update(`\0${name}\0${readText(join(root, name))}`);
  }
  for (const name of files(lib).filter((path) => path.endsWith(".ts"))) {
    hash.update(`\0${name}\0${readText(join(lib, name))}`);
  }
  return hash.digest("hex");
}

/** The sources, the notes, which change whenever the compiler writes, and the names of what it has written. */
function impression(from) {
  const notes = createHash("sha256")
    .update(readText(join(dist, ".tsbuildinfo")))
    .digest("hex");
  return [from, notes, ...modules()].join("\n");
}

function isIncomplete(sealed) {
  const present = new Set(modules());
  return !sealed
    .split("\n")
    .slice(2)
    .every((name) => present.has(name));
}

function modules() {
  return files(dist).filter((name) => /\.(?:js|d\.ts)$/.test(name));
}

/** The files below a folder, sorted; what is generated or installed inside it is not its own. */
function files(folder, inside = "") {
  let entries = [];
  try {
    entries = readdirSync(join(folder, inside), { withFileTypes: true });
  } catch {} // not there yet
  return entries
    .filter(({ name }) => name !== "node_modules" && (folder === dist || name !== "dist"))
    .flatMap((entry) => {
      const path = join(inside, entry.name);
      return entry.isDirectory() ? files(folder, path) : [path];
    })
    .sort();
}

function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

buildLibrary();
if (process.argv[2] !== undefined) await import("../dist/cli/cli.js");
