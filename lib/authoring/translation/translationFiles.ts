import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";
import { checkTranslation } from "./checkTranslation.js";
import { parseSidecar, type Sidecar } from "./sidecar.js";
import { parseTerms } from "./terms.js";
import { type TranslationRules, translationRules } from "./translationRules.js";

/** Where translations are: a folder for each language, with a file for each lesson. */
const FOLDER = "lib/lessons";
const TERMS = "terms.csv";

/** Until every lesson is translated: a lesson that has no sidecar yet is no problem. */
const isWaitingForSidecars = true;

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

/** The path of a lesson's sidecar from the course's folder. */
export function sidecarPath(language: string, name: string): string {
  return `${FOLDER}/${language}/${name}.md`;
}

/** All problems of the translations of some notebooks. */
export function checkTranslations(
  files: readonly NotebookFile[],
  { language, sidecars, rules }: Translations,
): Problem[] {
  return files.flatMap(({ name, notebook }) => {
    const sidecar = sidecars.get(name);
    if (sidecar) return checkTranslation(notebook, sidecar, rules);
    if (isWaitingForSidecars) return [];
    return checkTranslation(notebook, parseSidecar(sidecarPath(language, name), name, ""), rules);
  });
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
