import { readdir } from "node:fs/promises";
import { isFresh, makeFolder } from "#made";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { type BookAssets, bookAssets } from "./bookAssets.js";
import { bookIngredients } from "./bookIngredients.js";

/**
 * Builds the book of executed notebooks, unless the folder holds it already. The new book replaces the old one only
 * when it is complete.
 *
 * @param fresh  whether to build it even if it is there
 * @param assets  the files that pages load, whose build may still be running
 * @returns the number of pages
 */
export async function makeBook(
  files: readonly NotebookFile[],
  folder: string,
  fresh = false,
  assets: BookAssets = bookAssets(fresh),
): Promise<number> {
  const ingredients = await bookIngredients(files, assets.ingredients); // before the files can change
  if (fresh || !isFresh(folder, ingredients)) {
    const { writeBook } = await import("./writeBook.js"); // loads half of the course's packages
    await makeFolder(folder, ingredients, (book) => writeBook(files, book, assets.folder));
  }
  return (await readdir(folder)).filter((name) => name.endsWith(".html")).length;
}
