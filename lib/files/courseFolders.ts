import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The clone these tools belong to, whether they run as sources (tests) or built (lib/dist). */
export const clone: string = fileURLToPath(
  new URL(import.meta.url.includes("/lib/dist/") ? "../../.." : "../..", import.meta.url),
).replace(/[\\/]$/, "");

/** The path of one of the library's modules as built, where the tools run as sources too. */
export function built(path: string): string {
  return join(clone, "lib", "dist", path);
}

/** Where a course keeps its things. Everything below `.course/` is generated and git-ignored. */
export interface CourseFolders {
  root: string;
  notebooks: string;
  /** What `npm start` leaves for the reader: the notebooks with their outputs. */
  executed: string;
  cache: string;
  /** The book, as any static host serves it. */
  book: string;
}

export function courseFolders(root: string = clone): CourseFolders {
  return {
    root,
    notebooks: join(root, "notebooks"),
    executed: join(root, ".course", "notebooks"),
    cache: join(root, ".course", "cache"),
    book: join(root, ".course", "book"),
  };
}
