import { readdir } from "node:fs/promises";
import { isFresh, makeFolder } from "#made";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { type BookAssets, bookAssets } from "./bookAssets.js";
import { bookIngredients } from "./bookIngredients.js";
import type { Edition } from "./writeBook.js";

/**
 * Builds the book of executed notebooks, unless the folder holds it already. The new book replaces the old one only
 * when it is complete.
 *
 * @param fresh  whether to build it even if it is there
 * @param assets  the files that pages load, whose build may still be running
 * @param translated  the lessons in other languages
 * @returns the number of pages
 */
export async function makeBook(
  files: readonly NotebookFile[],
  folder: string,
  fresh = false,
  assets: BookAssets = bookAssets(fresh),
  translated: readonly Edition[] = [],
): Promise<number> {
  const ingredients = await bookIngredients(
    [...files, ...translated.flatMap((edition) => edition.files)],
    assets.ingredients,
  ); // before the files can change
  if (fresh || !isFresh(folder, ingredients)) {
    const { writeBook } = await import("./writeBook.js"); // loads half of the course's packages
    await makeFolder(folder, ingredients, (book) =>
      writeBook(files, book, assets.folder, translated),
    );
  }
  return (await readdir(folder, { recursive: true })).filter(isPage).length;
}

/** Whether a path in the book is that of a page; the frame of cells is an asset. */
function isPage(path: string): boolean {
  return path.endsWith(".html") && !path.startsWith("assets");
}
