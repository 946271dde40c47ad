import { digest, digestFiles, filesBelow } from "#made";
import { clone } from "../../files/courseFolders.js";
import { formatNotebook } from "../../notebook/formatNotebook.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";

/** A digest of everything that affects the book: the executed notebooks and the ingredients of its assets. */
export async function bookIngredients(
  files: readonly NotebookFile[],
  ofAssets: string | Promise<string> = assetIngredients(),
): Promise<string> {
  const notebooks = files.flatMap(({ name, notebook }) => [name, formatNotebook(notebook)]);
  return digest([await ofAssets, ...notebooks]);
}

/**
 * A digest of everything that affects the book's assets: the sources of the library, since TypeScript and style sheets
 * are bundled; the compiled library, by the compiler's .tsbuildinfo, which holds a digest of every file; the packages;
 * and Node's version.
 */
export async function assetIngredients(root: string = clone): Promise<string> {
  const sources = filesBelow(
    root,
    (path) => !/^lib(?:$|[\\/](?!dist\b|node_modules\b))/.test(path),
  );
  const others = ["package-lock.json", "lib/dist/.tsbuildinfo"];
  return digest([process.version, digestFiles(root, [...others, ...sources])]);
}
