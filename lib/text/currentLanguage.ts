import type { Language } from "./text.js";

/** The languages of the course by their tags; a longer tag, such as zh-CN or zh-Hans, begins with one of them. */
export const LANGUAGES: readonly Language[] = ["en", "zh"];

/** What the readers of each language call it. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", zh: "中文" };

/** The languages as HTML names them. */
export const htmlTags: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };

let chosen: Language | undefined;

/** What differs between the environments in which this module runs: Node, a page and a worker. */
const surroundings: {
  process?: { env?: Record<string, string | undefined>; cwd?: () => string };
  document?: { documentElement?: { lang: string } };
} = globalThis;

/** Chooses the language for this process; `undefined` gives the choice back to the surroundings. */
export function setLanguage(language: Language | undefined): void {
  chosen = language;
}

/**
 * The reader's language: what {@link setLanguage} has chosen, or else the environment variable COURSE_LANGUAGE, or
 * else the language of the page in a browser, or else the folder, because a kernel starts in the folder of its notebook
 * and the Chinese ones lie in one called zh. English otherwise. So no cell names a language, and the same cell reports in
 * Chinese in a Chinese notebook.
 *
 * @param folder  the folder of the notebook. Default: that of the process
 * @throws {RangeError} if COURSE_LANGUAGE is not a language of the course
 */
export function currentLanguage(folder: string | undefined = currentFolder()): Language {
  return chosen ?? ofEnvironment() ?? ofPage() ?? ofFolder(folder) ?? "en";
}

/** Calls a function that computes texts in a language. */
export function withLanguage<T>(language: Language, compute: () => T): T {
  const before = chosen;
  chosen = language;
  try {
    return compute();
  } finally {
    chosen = before;
  }
}

/** The language of the course with this tag, such as "zh", "zh-CN" or "en_GB.UTF-8". */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_.]/);
  return LANGUAGES.find((language) => language === primary);
}

function ofEnvironment(): Language | undefined {
  const tag = surroundings.process?.env?.COURSE_LANGUAGE;
  if (!tag) return undefined;
  const language = languageOf(tag);
  if (language === undefined)
    throw new RangeError(
      `COURSE_LANGUAGE is "${tag}"; the course has the languages ${LANGUAGES.join(", ")}.`,
    );
  return language;
}

/** The language of the page that runs this code; none in a worker or in Node. */
function ofPage(): Language | undefined {
  return languageOf(surroundings.document?.documentElement?.lang ?? "");
}

function ofFolder(path: string | undefined): Language | undefined {
  const folder = path?.split(/[\\/]/).at(-1);
  return LANGUAGES.find((language) => language === folder);
}

/** The folder of the process; none in a browser, and none if it was deleted. */
function currentFolder(): string | undefined {
  try {
    return surroundings.process?.cwd?.();
  } catch {
    return undefined;
  }
}
