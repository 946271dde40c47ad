import { existsSync } from "node:fs";
import {
  checkTranslated,
  translatedNotebook,
  translatedPath,
  withOutputsOf,
} from "../authoring/translation/translatedNotebook.js";
import { sidecarOf, type Translations } from "../authoring/translation/translationFiles.js";
import { isOurs } from "../files/committedBytes.js";
import type { CourseFolders } from "../files/courseFolders.js";
import { shownPath } from "../files/shownPath.js";
import { type NotebookFile, type ReadNotebook, readNotebook } from "../notebook/notebookFile.js";
import { UserError } from "../text/userError.js";

/**
 * The notebooks of lessons in another language, as their sidecars say now, with the outputs that they had. The bytes are
 * those of the files that they will replace, none if there is no such file yet.
 *
 * @param files  the English notebooks
 * @throws {UserError} if somebody has changed one of the files by hand
 */
export async function translatedFiles(
  folders: CourseFolders,
  translations: Translations,
  files: readonly NotebookFile[],
): Promise<ReadNotebook[]> {
  const { language, rules } = translations;
  const changed: string[] = [];
  const made = files.map(async ({ name, notebook: english }) => {
    const path = translatedPath(folders, language, name);
    const sidecar = sidecarOf(translations, name);
    const notebook = translatedNotebook(english, sidecar, rules.notes);
    if (!existsSync(path)) return { path, name, notebook, bytes: Buffer.alloc(0) };
    const old = await readNotebook(path);
    const isSame = checkTranslated(notebook, sidecar, old, path).length === 0;
    if (!isSame && !(await isOurs(folders.root, path, old.bytes)))
      changed.push(
        `${shownPath(path)} was changed by hand, and this command would write over it: it is made of ${sidecar.file}. ` +
          `Put the change there, then take the notebook back: git checkout -- ${shownPath(path)}`,
      );
    return { ...old, notebook: withOutputsOf(notebook, old.notebook) };
  });
  const found = await Promise.all(made);
  if (changed.length > 0) throw new UserError(changed.join("\n"));
  return found;
}
