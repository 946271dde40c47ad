import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";

/** The pages of a book, by file name. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".html"));
}

/** The kind of a page: a lesson with an interactive figure, a lesson without, or another page, which has no kind. */
export function kindOfPage(folder: string, file: string): string {
  if (!/^\d\d-/.test(file)) return file;
  const isInteractive = readFileSync(join(folder, file), "utf8").includes("<iframe");
  return isInteractive ? "interactive" : "still";
}

const parsed = new Map<string, Document>();

/** A page of a book, parsed once for all tests of a file, because that takes longer than most tests. */
export function parsePage(folder: string, file: string): Document {
  const path = join(folder, file);
  const page =
    parsed.get(path) ?? (parseHTML(readFileSync(path, "utf8")).document as unknown as Document);
  parsed.set(path, page);
  return page;
}

export function all(document: Document, selector: string): Element[] {
  return [...document.querySelectorAll(selector)];
}
