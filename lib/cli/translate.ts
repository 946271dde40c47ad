import { readFile } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { describeProblem, type Problem } from "../authoring/problem.js";
import { checkTexts, markdownCells } from "../authoring/translation/checkTranslation.js";
import {
  type Sidecar,
  stampSidecar,
  type TranslatedCell,
} from "../authoring/translation/sidecar.js";
import { missingTerms } from "../authoring/translation/terms.js";
import {
  readPagePairs,
  repositoryPages,
  stampPages,
} from "../authoring/translation/translatedPages.js";
import {
  readTranslations,
  sidecarOf,
  sidecarPath,
  type Translations,
} from "../authoring/translation/translationFiles.js";
import type { TranslationRules } from "../authoring/translation/translationRules.js";
import { type CourseFolders, courseFolders } from "../files/courseFolders.js";
import { writeUnlessChanged } from "../files/writeUnlessChanged.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import { formatNotebook } from "../notebook/formatNotebook.js";
import { type NotebookFile, readNotebook } from "../notebook/notebookFile.js";
import { count } from "../text/count.js";
import { told } from "../text/told.js";
import { translatedFiles } from "./translatedFiles.js";

/** What is asked of `npm run translate`. */
export interface TranslateOptions {
  course?: string;
  /** Whether to write, first, that each translation fits its English cell as it is now. */
  stamp?: boolean;
}

/** An English text by the ids of its cells or sections, and a translation of it. */
interface Pair {
  english: ReadonlyMap<string, string>;
  sidecar: Sidecar;
}

/**
 * Shows what is left to do in the translations of lessons and pages: the English of cells that are missing or have
 * changed, the rules that are broken, and terms that may be missing. It also puts the prose of lessons into the
 * translated notebooks.
 *
 * @param requested  lessons, and pages by their names, such as README; everything if there are none
 * @returns the exit code
 */
export async function translate(
  requested: readonly string[],
  { course, stamp }: TranslateOptions,
): Promise<number> {
  const folders = courseFolders(course);
  const isPage = (name: string): boolean => repositoryPages.some((page) => page.name === name);
  const all = requested.length === 0;
  const pages = all ? repositoryPages.map(({ name }) => name) : requested.filter(isPage);
  const lessons = requested.filter((name) => !isPage(name));
  const paths = all || lessons.length > 0 ? await selectNotebooks(folders, lessons) : [];
  const files = await Promise.all(paths.map(readNotebook));
  if (stamp) await stampAll(folders.root, files, pages);
  let found = 0;
  for (const translations of await readTranslations(folders.root)) {
    await writeTexts(folders, translations, files);
    const ofPages = await readPagePairs(folders.root, translations.language);
    const pairs: Pair[] = [
      ...files.map(({ name, notebook }) => ({
        english: markdownCells(notebook),
        sidecar: sidecarOf(translations, name),
      })),
      ...ofPages.filter(({ page }) => pages.includes(page.name)),
    ];
    for (const pair of pairs) found += show(pair, translations.rules);
  }
  process.stdout.write(
    told({
      en: `${count(files.length, "lesson")}${pages.length > 0 ? ` and ${count(pages.length, "page")}` : ""} checked, ${count(found, "problem")} found.\n`,
      zh: `检查了 ${files.length} 课${pages.length > 0 ? `和 ${pages.length} 个页面` : ""}，发现 ${found} 个问题。\n`,
    }),
  );
  return found === 0 ? 0 : 1;
}

/** Prints what is left to do in a translation. Returns how many problems there are. */
function show({ english, sidecar }: Pair, rules: TranslationRules): number {
  const problems = checkTexts(english, sidecar, rules);
  for (const problem of problems)
    process.stdout.write(
      `${describeProblem(problem)}\n${textsOf(problem, english, sidecar.cells)}`,
    );
  for (const { id, source } of sidecar.cells)
    for (const doubt of missingTerms(source, rules.terms, english.get(id) ?? ""))
      process.stdout.write(`${sidecar.file}, cell "${id}": perhaps ${doubt}.\n`);
  return problems.length;
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

async function stampAll(
  root: string,
  files: readonly NotebookFile[],
  pages: readonly string[],
): Promise<void> {
  for (const { language, sidecars } of await readTranslations(root)) {
    await stampPages(root, language, pages);
    for (const { name, notebook } of files) {
      if (!sidecars.has(name)) continue;
      const path = join(root, sidecarPath(language, name));
      const text = await readFile(path, "utf8");
      const stamped = stampSidecar(text, markdownCells(notebook));
      if (stamped !== text) await writeFileAtomic(path, stamped);
    }
  }
}
