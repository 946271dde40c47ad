import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { CourseFolders } from "../../files/courseFolders.js";
import { type NotebookFile, readNotebook } from "../../notebook/notebookFile.js";
import { checkProseNumbers } from "../lint/proseNumbers.js";
import type { Problem } from "../problem.js";
import { checkTranslation } from "./checkTranslation.js";
import { parseSidecar, type Sidecar } from "./sidecar.js";
import { sourceTexts } from "./sourceTexts.js";
import { parseTerms } from "./terms.js";
import { checkTranslated, translatedNotebook, translatedPath } from "./translatedNotebook.js";
import { type TranslationRules, translationRules } from "./translationRules.js";

/** Where translations are: a folder for each language, with a file for each lesson. */
const FOLDER = "lib/lessons";
const TERMS = "terms.csv";

/** A language of translations: its sidecars by the names of their lessons, and its rules. */
export interface Translations {
  language: string;
  sidecars: ReadonlyMap<string, Sidecar>;
  rules: TranslationRules;
}

/** The translations in a course's folder: a language is a folder that has a termbase. */
export async function readTranslations(root: string): Promise<Translations[]> {
  const folders = entries(join(root, FOLDER)).filter((name) =>
    entries(join(root, FOLDER, name)).includes(TERMS),
  );
  return Promise.all(folders.map((language) => readLanguage(root, language)));
}

async function readLanguage(root: string, language: string): Promise<Translations> {
  const folder = join(root, FOLDER, language);
  const names = entries(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -".md".length));
  const sidecars = names.map(async (name): Promise<[string, Sidecar]> => {
    const text = await readFile(join(folder, `${name}.md`), "utf8");
    return [name, parseSidecar(sidecarPath(language, name), name, text)];
  });
  const terms = parseTerms(await readFile(join(folder, TERMS), "utf8"));
  return {
    language,
    sidecars: new Map(await Promise.all(sidecars)),
    rules: translationRules(language, terms),
  };
}

/** The sidecar of a lesson, empty if there is none yet. */
export function sidecarOf({ language, sidecars }: Translations, name: string): Sidecar {
  return sidecars.get(name) ?? parseSidecar(sidecarPath(language, name), name, "");
}

/** The path of a lesson's sidecar from the course's folder. */
export function sidecarPath(language: string, name: string): string {
  return `${FOLDER}/${language}/${name}.md`;
}

/** All problems of the translations of some notebooks, and of the notebooks that are made of them. */
export async function checkTranslations(
  folders: CourseFolders,
  files: readonly NotebookFile[],
  translations: Translations,
): Promise<Problem[]> {
  const { language, rules } = translations;
  const problems = files.map(async ({ name, notebook }) => {
    const sidecar = sidecarOf(translations, name);
    const found = checkTranslation(notebook, sidecar, rules);
    const path = translatedPath(folders, language, name);
    const committed = existsSync(path) ? await readNotebook(path) : undefined;
    const made = translatedNotebook(notebook, sidecar, rules.notes);
    const shown = relative(folders.root, path).replaceAll("\\", "/");
    const numbers = committed ? checkProseNumbers(committed) : [];
    const asked = JSON.stringify(notebook.cells.map(({ metadata }) => metadata.course ?? null));
    const questions = sourceTexts(`(${asked})`, language).flatMap(({ translated, english }) =>
      rules.check(translated, english),
    );
    return [
      ...found,
      ...questions.map((fault) => ({ notebook: name, ...fault })),
      ...checkTranslated(made, sidecar, committed, shown),
      ...numbers.map((problem) => ({ ...problem, file: shown })),
    ];
  });
  return (await Promise.all(problems)).flat();
}

/** Sidecars whose names are those of no notebook among some paths. */
export function sidecarsWithoutLesson(
  paths: readonly string[],
  { sidecars }: Translations,
): Problem[] {
  const names = paths.map((path) => basename(path, ".ipynb"));
  return [...sidecars.values()]
    .filter(({ name }) => !names.includes(name))
    .map(({ name, file }) => ({
      notebook: name,
      file,
      rule: "orphan",
      message: "there is no notebook of this name.",
      cure: "Give the file the name of its notebook.",
    }));
}

/** The names in a folder; none if there is no such folder. */
function entries(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}
