import { readFile } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { describeProblem, type Problem } from "../authoring/problem.js";
import { checkTranslation, markdownCells } from "../authoring/translation/checkTranslation.js";
import { stampSidecar, type TranslatedCell } from "../authoring/translation/sidecar.js";
import { missingTerms } from "../authoring/translation/terms.js";
import {
  readTranslations,
  sidecarOf,
  sidecarPath,
  type Translations,
} from "../authoring/translation/translationFiles.js";
import { type CourseFolders, courseFolders } from "../files/courseFolders.js";
import { writeUnlessChanged } from "../files/writeUnlessChanged.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import { formatNotebook } from "../notebook/formatNotebook.js";
import { type NotebookFile, readNotebook } from "../notebook/notebookFile.js";
import { count } from "../text/count.js";
import { translatedFiles } from "./translatedFiles.js";

/** What is asked of `npm run translate`. */
export interface TranslateOptions {
  course?: string;
  /** Whether to write, first, that each translation fits its English cell as it is now. */
  stamp?: boolean;
}

/**
 * Shows what is left to do in the translations of lessons: the English of cells that are missing or have changed,
 * the rules that are broken, and terms that may be missing. It also puts their prose into the translated notebooks.
 *
 * @returns the exit code
 */
export async function translate(
  requested: readonly string[],
  { course, stamp }: TranslateOptions,
): Promise<number> {
  const folders = courseFolders(course);
  const files = await Promise.all((await selectNotebooks(folders, requested)).map(readNotebook));
  if (stamp) await stampAll(folders.root, files);
  let found = 0;
  for (const translations of await readTranslations(folders.root)) {
    const { rules } = translations;
    await writeTexts(folders, translations, files);
    for (const file of files) {
      const sidecar = sidecarOf(translations, file.name);
      const problems = checkTranslation(file.notebook, sidecar, rules);
      const english = markdownCells(file.notebook);
      for (const problem of problems)
        process.stdout.write(
          `${describeProblem(problem)}\n${textsOf(problem, english, sidecar.cells)}`,
        );
      for (const { id, source } of sidecar.cells)
        for (const doubt of missingTerms(source, rules.terms, english.get(id) ?? ""))
          process.stdout.write(`${sidecar.file}, cell "${id}": perhaps ${doubt}.\n`);
      found += problems.length;
    }
  }
  const checked = count(files.length, "lesson");
  process.stdout.write(`${checked} checked, ${count(found, "problem")} found.\n`);
  return found === 0 ? 0 : 1;
}

/** The English of a cell that is missing or has changed and, if it has changed, its translation. */
function textsOf(
  { rule, cell = "" }: Problem,
  english: ReadonlyMap<string, string>,
  cells: readonly TranslatedCell[],
): string {
  if (rule !== "missing" && rule !== "stale") return "";
  const translated = cells.find(({ id }) => id === cell)?.source;
  const texts = [english.get(cell), translated].filter((text) => text !== undefined);
  return texts.map((text) => `\n${text.replace(/^(?=.)/gm, "    ")}\n\n`).join("");
}

/** Puts the prose of sidecars into the notebooks that are made of them. Those that have not run yet are not there. */
async function writeTexts(
  folders: CourseFolders,
  translations: Translations,
  files: readonly NotebookFile[],
): Promise<void> {
  for (const { path, notebook, bytes } of await translatedFiles(folders, translations, files))
    if (bytes.length > 0)
      await writeUnlessChanged(folders.root, path, formatNotebook(notebook), bytes);
}

async function stampAll(root: string, files: readonly NotebookFile[]): Promise<void> {
  for (const { language, sidecars } of await readTranslations(root))
    for (const { name, notebook } of files) {
      if (!sidecars.has(name)) continue;
      const path = join(root, sidecarPath(language, name));
      const text = await readFile(path, "utf8");
      const stamped = stampSidecar(text, markdownCells(notebook));
      if (stamped !== text) await writeFileAtomic(path, stamped);
    }
}
