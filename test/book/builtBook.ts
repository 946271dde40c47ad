import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { makeBook } from "../../lib/tools/book/makeBook.js";
import { courseFolders } from "../../lib/tools/courseFolders.js";
import { findNotebooks } from "../../lib/tools/findNotebooks.js";
import type { Notebook } from "../../lib/tools/nbformat.js";
import { readNotebook } from "../../lib/tools/notebookFile.js";
import { notebookFile, temporaryFolder } from "../tools/fixtures.js";

/** The book of the course as it is committed, in a folder of its own. */
export async function courseBook(): Promise<string> {
  const files = await Promise.all((await findNotebooks(courseFolders())).map(readNotebook));
  return bookIn(files);
}

/** The book of other notebooks, by name. */
export function bookOf(notebooks: Record<string, Notebook>): Promise<string> {
  return bookIn(Object.entries(notebooks).map(([name, content]) => notebookFile(name, content)));
}

async function bookIn(files: Parameters<typeof makeBook>[0]): Promise<string> {
  const folder = join(temporaryFolder(), "some", "where");
  mkdirSync(folder, { recursive: true });
  await makeBook(files, folder);
  return folder;
}
