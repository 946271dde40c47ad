import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";

/** The pages of a book, by file name. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".html"));
}

export function parsePage(folder: string, file: string): Document {
  return parseHTML(readFileSync(join(folder, file), "utf8")).document as unknown as Document;
}

export function all(document: Document, selector: string): Element[] {
  return [...document.querySelectorAll(selector)];
}
