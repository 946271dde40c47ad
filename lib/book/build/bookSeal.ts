import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { filesIn } from "../../files/filesIn.js";

/**
 * Marks a book as whole, and says of what it was made. The seal is written into the folder last, before the
 * folder takes its place; it breaks when a file of the book is changed, added or deleted.
 *
 * @param ingredients  a digest of everything that decides what is in the book
 */
export async function sealBook(folder: string, ingredients: string): Promise<void> {
  await writeFile(join(folder, seal), await impression(folder, ingredients));
}

/** Whether the folder holds the whole book of these ingredients, as it was written. */
export async function isSealed(folder: string, ingredients: string): Promise<boolean> {
  const found = await readFile(join(folder, seal), "utf8").catch(() => undefined);
  return found !== undefined && found === (await impression(folder, ingredients));
}

const seal = ".seal";

async function impression(folder: string, ingredients: string): Promise<string> {
  const files = (await filesIn(folder)).filter((path) => basename(path) !== seal);
  const looks = await Promise.all(
    files.map(async (path) => {
      const { size, mtimeMs } = await stat(path);
      return `${path.slice(folder.length)} ${size} ${mtimeMs}`;
    }),
  );
  const hash = createHash("sha256").update(ingredients);
  return hash.update(looks.sort().join("\n")).digest("hex");
}
