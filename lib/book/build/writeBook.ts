import { createHash } from "node:crypto";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { formatNotebook } from "../../notebook/formatNotebook.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { withLanguage } from "../../text/currentLanguage.js";
import type { Language } from "../../text/text.js";
import { UserError } from "../../text/userError.js";
import type { Lesson } from "../lesson/lesson.js";
import { folderOf } from "../markup/bookRoot.js";
import { bookPages } from "../pages/bookPages.js";
import { documentOf } from "../pages/layout.js";
import { searchDocuments } from "../search/searchDocuments.js";
import { searchFile } from "../search/searchFile.js";
import { formulaCharacters } from "./formulaCharacters.js";
import { formulaFonts } from "./formulaFonts.js";
import { hostHeaders } from "./hostHeaders.js";
import { lessonIn } from "./lessonIn.js";

/** The lessons of a book in one language. */
export interface Edition {
  language: Language;
  files: readonly NotebookFile[];
}

/**
 * Writes the book of executed notebooks into an empty folder.
 *
 * @param files  the English notebooks
 * @param translated  the notebooks in other languages, whose pages lie in a folder of each
 * @param assets  resolves to the folder of the book's assets; see bookAssets.ts
 */
export async function writeBook(
  files: readonly NotebookFile[],
  folder: string,
  assets: Promise<string>,
  translated: readonly Edition[] = [],
): Promise<void> {
  refuseTakenNames(files);
  const editions = [{ language: "en", files } as const, ...translated];
  const languages = editions.map(({ language }) => language);
  const texts: string[] = [];
  for (const edition of editions) texts.push(...(await writePages(edition, languages, folder)));
  await writeFile(join(folder, ".nojekyll"), ""); // GitHub Pages serves the files as they are
  await writeFile(join(folder, "_headers"), hostHeaders);
  const fonts = await formulaFonts(formulaCharacters(texts));
  await copyMade(fonts, join(folder, "assets", "katex"));
  await copyMade(await assets, join(folder, "assets"));
}

/** Copies a folder of the cache without its seal. */
async function copyMade(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: (path) => basename(path) !== ".seal" });
}

/** @returns the HTML of each page */
async function writePages(
  { language, files }: Edition,
  languages: readonly Language[],
  book: string,
): Promise<string[]> {
  const { lessons, pages, search, searchName } = withLanguage(language, () => {
    const lessons = files.map(lessonIn);
    const pages = bookPages(lessons, sha256).map((page) => ({
      file: page.file,
      html: documentOf(page, languages),
    }));
    return { lessons, pages, search: searchDocuments(lessons), searchName: searchFile() };
  });
  const folder = join(book, folderOf(language));
  const assets = join(book, "assets");
  await mkdir(assets, { recursive: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    ...pages.map(({ file, html }) => writeFile(join(folder, file), html)),
    writeFile(join(assets, searchName), JSON.stringify(search)),
    ...files.map(({ name, notebook }) =>
      writeFile(join(folder, `${name}.ipynb`), formatNotebook(notebook)),
    ),
    ...(language === "en" ? [writeSolutions(lessons, join(assets, "solutions"))] : []),
  ]);
  return pages.map(({ html }) => html);
}

/** Writes a file of solutions for each lesson, which its page fetches when a reader opens a solution. */
async function writeSolutions(lessons: readonly Lesson[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    lessons.map(({ name, solutions }) =>
      writeFile(join(folder, `${name}.json`), JSON.stringify(solutions)),
    ),
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

const taken = ["index", "loss", "article", "glossary", "take", "print", "assets"];

function refuseTakenNames(files: readonly NotebookFile[]): void {
  const clash = files.find(({ name }) => taken.includes(name.toLowerCase()));
  if (!clash) return;
  throw new UserError(
    `${clash.path} cannot be a page: the book has a page of that name. Number it, as in 12-${clash.name}.ipynb.`,
  );
}
