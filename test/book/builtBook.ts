import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { bookIngredients } from "../../lib/book/build/bookIngredients.js";
import { makeBook } from "../../lib/book/build/makeBook.js";
import { readEditions } from "../../lib/book/build/readEditions.js";
import { courseFolders } from "../../lib/files/courseFolders.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import type { Notebook } from "../../lib/notebook/nbformat.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { notebookFile, temporaryFolder } from "../cli/fixtures.js";

/**
 * The folder of the course's book, made from the committed notebooks; no test may change it. The first test
 * file that needs the book builds it for all files of the run: the folder is named by the digest of its
 * ingredients, and only one process can create a folder.
 */
export async function courseBook(): Promise<string> {
  const paths = await findNotebooks(courseFolders());
  const files = await Promise.all(paths.map(readNotebook));
  const translated = await readEditions(courseFolders(), paths);
  const all = [...files, ...translated.flatMap((edition) => edition.files)];
  const shared = join(tmpdir(), `course-book-${await bookIngredients(all)}`);
  const book = join(shared, "some", "where");
  if (isFirst(shared)) await makeBook(files, book, false, undefined, translated);
  else await vi.waitUntil(() => existsSync(book), { timeout: 280_000, interval: 50 });
  return book;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** The book of other notebooks, by name. */
export function bookOf(notebooks: Record<string, Notebook>): Promise<string> {
  return bookIn(Object.entries(notebooks).map(([name, content]) => notebookFile(name, content)));
}

async function bookIn(files: Parameters<typeof makeBook>[0]): Promise<string> {
  const folder = join(temporaryFolder(), "some", "where");
  await makeBook(files, folder);
  return folder;
}
