import { cpSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { clone } from "../../../lib/files/courseFolders.js";
import { temporaryFolder } from "../../cli/fixtures.js";

/** The parts of the clone that `npm run new` changes, and what their types, format and tests depend on. */
const parts = [
  ".biome.json",
  ".gitignore",
  "lib",
  "notebooks/04-binary-cross-entropy.ipynb",
  "package.json",
  "test",
  "tsconfig.json",
];

/** A copy of the course's sources in a new folder, with the clone's packages. */
export function courseCopy(): string {
  const root = temporaryFolder();
  for (const part of parts) {
    const isSource = (path: string) => !/[\\/](dist|node_modules)$/.test(path);
    cpSync(join(clone, part), join(root, part), { recursive: true, filter: isSource });
  }
  symlinkSync(join(clone, "node_modules"), join(root, "node_modules"));
  return root;
}

/** The texts of all files of a copy, by path. */
export function textsIn(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, "utf8")]));
}
