import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { courseFolders } from "../../files/courseFolders.js";
import { findNotebooks } from "../../notebook/findNotebooks.js";
import { type NotebookFile, readNotebook } from "../../notebook/notebookFile.js";
import { LANGUAGES, languageNames, withLanguage } from "../../text/currentLanguage.js";
import type { Language } from "../../text/text.js";
import { UserError } from "../../text/userError.js";
import { translatedPath } from "../translation/translatedNotebook.js";
import { repositoryPages, translatedPagePath } from "../translation/translatedPages.js";
import { libraryMap } from "./libraryMap.js";
import { notebookMap, reproductionTable } from "./tables.js";

/** A page of the repository in one language. */
interface Edition {
  language: Language;
  /** The file, from the course's folder. */
  path: string;
}

/** `npm run readme`: computes the first lines and the tables of the repository's pages, and writes them. */
export async function writeReadme(): Promise<number> {
  const { root } = courseFolders();
  for (const { path, before, after } of await pagesAsComputed()) {
    if (after !== before) await writeFileAtomic(join(root, path), after);
    const state = after === before ? "is up to date" : "has new parts";
    process.stdout.write(`${path} ${state}.\n`);
  }
  return 0;
}

/** The repository's pages as they are, and with their first lines and tables computed again. */
export async function pagesAsComputed(): Promise<
  { path: string; before: string; after: string }[]
> {
  const { root } = courseFolders();
  const pages = repositoryPages.map((page) =>
    LANGUAGES.map((language): Edition => {
      const path = language === "en" ? page.english : translatedPagePath(page, language);
      return { language, path };
    }).filter(({ path }) => existsSync(join(root, path))),
  );
  const computed = pages.flatMap((editions) =>
    editions.map(async (own) => {
      const before = await readFile(join(root, own.path), "utf8");
      const after = await withTables(withSwitch(before, own, editions), own);
      return { path: own.path, before, after };
    }),
  );
  return Promise.all(computed);
}

/** A page whose first line leads to the same page in the other languages. */
function withSwitch(page: string, own: Edition, editions: readonly Edition[]): string {
  const links = editions.map(({ language, path }) => {
    const name = languageNames[language];
    const target = posix.relative(posix.dirname(own.path), path);
    return path === own.path ? name : `[${name}](${target})`;
  });
  const begin = /^#|^<!-- cell/m.exec(page)?.index ?? 0;
  return `${links.join(" · ")}\n\n${page.slice(begin)}`;
}

async function withTables(page: string, { language, path }: Edition): Promise<string> {
  const folders = courseFolders();
  const names = await findNotebooks(folders);
  const files = await Promise.all(
    names.map(async (name): Promise<NotebookFile> => {
      const english = await readNotebook(name);
      const other = translatedPath(folders, language, english.name);
      return existsSync(other) ? readNotebook(other) : english;
    }),
  );
  const folder = language === "en" ? "notebooks" : `notebooks/${language}`;
  const from = (target: string): string => posix.relative(posix.dirname(path), target);
  const library = await libraryMap(folders.root, language, from("lib"));
  const parts = withLanguage(language, () => ({
    reproduction: reproductionTable(),
    notebooks: notebookMap(files, from(folder)),
    library,
  }));
  return Object.entries(parts).reduce(
    (text, [name, part]) => replacePart(text, name, part, path),
    page,
  );
}

/** The page with a generated part computed again. Only the README has such parts, and it has all of them. */
function replacePart(page: string, name: string, part: string, path: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (!path.includes("README")) return page;
  if (start < 0 || stop < start)
    throw new UserError(
      `${path} has no part between "${begin}" and "${end}"; put both marks back.`,
    );
  return `${page.slice(0, start)}${begin}\n\n${part}\n\n${page.slice(stop)}`;
}
