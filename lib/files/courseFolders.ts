import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isWritable } from "#isWritable";

/** The root of the clone that contains this module, which runs from lib/dist or, in tests, from lib. */
export const clone: string = fileURLToPath(
  new URL(import.meta.url.includes("/lib/dist/") ? "../../.." : "../..", import.meta.url),
).replace(/[\\/]$/, "");

/** The path of a compiled module of the library, also when this module runs as source. */
export function built(path: string): string {
  return join(clone, "lib", "dist", path);
}

/** The folders of a course. */
export interface CourseFolders {
  root: string;
  notebooks: string;
  /** The folder of all generated files: `.course/`, which Git ignores, or one in the user's home. */
  generated: string;
  /** The notebooks with their outputs, as `npm start` writes them. */
  executed: string;
  cache: string;
  /** The built book, which any static host can serve. */
  book: string;
}

/** The folders of the course in a root folder, by default this clone. */
export function courseFolders(root: string = clone): CourseFolders {
  const generated = generatedFolder(root);
  return {
    root,
    notebooks: join(root, "notebooks"),
    generated,
    executed: join(generated, "notebooks"),
    cache: join(generated, "cache"),
    book: join(generated, "book"),
  };
}

/**
 * The folder for generated files: `.course/` in the course's folder. If one install serves several users, only its
 * owner can write there. For other users it is a folder in their home, a separate one for each install.
 */
function generatedFolder(root: string): string {
  const own = join(root, ".course");
  if (isWritable(existsSync(own) ? own : root)) return own;
  const id = createHash("sha256").update(root).digest("hex").slice(0, 8);
  return join(userData(), "cross-entropy-course", `${basename(root)}-${id}`);
}

/**
 * The file of a learner's progress, one for each user: `progress.jsonl` in a folder in their home. The environment
 * variable `COURSE_PROGRESS` names another file, or says `none`; then the result is undefined.
 */
export function progressFile(): string | undefined {
  const { COURSE_PROGRESS: asked } = process.env;
  if (asked === "none") return undefined;
  return asked || join(userData(), "cross-entropy-course", "progress.jsonl");
}

/** Where programs keep a user's data, by the conventions of the system. */
function userData(): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  const home = homedir();
  if (process.platform === "win32") return LOCALAPPDATA || join(home, "AppData", "Local");
  if (process.platform === "darwin") return join(home, "Library", "Application Support");
  return XDG_DATA_HOME || join(home, ".local", "share");
}
