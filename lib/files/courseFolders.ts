import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the clone that contains this module, which runs from lib/dist or, in tests, from lib. */
export const clone: string = fileURLToPath(
  new URL(import.meta.url.includes("/lib/dist/") ? "../../.." : "../..", import.meta.url),
).replace(/[\\/]$/, "");

/** The path of a compiled module of the library, also when this module runs as source. */
export function built(path: string): string {
  return join(clone, "lib", "dist", path);
}

/** The folders of a course. Everything in `.course/` is generated and ignored by Git. */
export interface CourseFolders {
  root: string;
  notebooks: string;
  /** The notebooks with their outputs, as `npm start` writes them. */
  executed: string;
  cache: string;
  /** The built book, which any static host can serve. */
  book: string;
}

/** The folders of the course in a root folder, by default this clone. */
export function courseFolders(root: string = clone): CourseFolders {
  return {
    root,
    notebooks: join(root, "notebooks"),
    executed: join(root, ".course", "notebooks"),
    cache: join(root, ".course", "cache"),
    book: join(root, ".course", "book"),
  };
}
