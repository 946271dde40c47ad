import { readdir } from "node:fs/promises";
import { isFresh, makeFolder } from "#made";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { type BookAssets, bookAssets } from "./bookAssets.js";
import { bookIngredients } from "./bookIngredients.js";

/**
 * Builds the book of executed notebooks, unless the folder holds that very book. A new book takes the place of the
 * old one when it is whole.
 *
 * @param fresh  whether to build it in any case
 * @param assets  what pages load; it may still be in the making
 * @returns how many pages it has
 */
export async function makeBook(
  files: readonly NotebookFile[],
  folder: string,
  fresh = false,
  assets: BookAssets = bookAssets(fresh),
): Promise<number> {
  const ingredients = await bookIngredients(files, assets.ingredients); // before any of them can change
  if (fresh || !isFresh(folder, ingredients)) {
    const { writeBook } = await import("./writeBook.js"); // loads half of the course's packages
    await makeFolder(folder, ingredients, (book) => writeBook(files, book, assets.folder));
  }
  return (await readdir(folder)).filter((name) => name.endsWith(".html")).length;
}
