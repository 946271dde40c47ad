import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { makeBook } from "../../lib/book/build/makeBook.js";
import { courseFolders } from "../../lib/files/courseFolders.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import type { Notebook } from "../../lib/notebook/nbformat.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { notebookFile, temporaryFolder } from "../cli/fixtures.js";

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
