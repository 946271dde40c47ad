import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { CourseFolders } from "../../files/courseFolders.js";
import { readNotebook } from "../../notebook/notebookFile.js";
import { LANGUAGES } from "../../text/currentLanguage.js";
import type { Edition } from "./writeBook.js";

/**
 * The lessons in other languages, with their committed outputs: of each language that has a folder in `notebooks/`. A
 * lesson that is not there is English in all languages.
 *
 * @param paths  of the English notebooks
 */
export async function readEditions(
  { notebooks }: CourseFolders,
  paths: readonly string[],
): Promise<Edition[]> {
  const languages = LANGUAGES.filter((language) => existsSync(join(notebooks, language)));
  return Promise.all(
    languages.map(async (language) => {
      const files = paths.map((path) => {
        const translated = join(notebooks, language, basename(path));
        return readNotebook(existsSync(translated) ? translated : path);
      });
      return { language, files: await Promise.all(files) };
    }),
  );
}
