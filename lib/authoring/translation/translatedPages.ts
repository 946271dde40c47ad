import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Problem } from "../problem.js";
import { checkTexts } from "./checkTranslation.js";
import { parseSidecar, type Sidecar, stampSidecar } from "./sidecar.js";
import type { Translations } from "./translationFiles.js";

/** A page of the repository that is translated by its sections. */
export interface RepositoryPage {
  name: string;
  /** The English page, from the course's folder. */
  english: string;
  /** The sections that are translated; absent if all are. */
  sections?: readonly string[];
}

export const repositoryPages: readonly RepositoryPage[] = [
  { name: "README", english: "README.md" },
  {
    name: "CONTRIBUTING",
    english: ".github/CONTRIBUTING.md",
    sections: ["contributing", "your-first-ten-minutes"],
  },
];

/** An English page and one of its translations, which has the form of a sidecar. */
export interface PagePair {
  page: RepositoryPage;
  /** What each section of the English says, by its id. */
  english: ReadonlyMap<string, string>;
  sidecar: Sidecar;
}

/** The translation of a page, from the course's folder. */
export function translatedPagePath({ name }: RepositoryPage, language: string): string {
  return `.github/${name}.${language}.md`;
}

/** The pages that are translated into a language. A page without a translation is read in English. */
export async function readPagePairs(root: string, language: string): Promise<PagePair[]> {
  const translated = repositoryPages.filter((page) =>
    [page.english, translatedPagePath(page, language)].every((path) =>
      existsSync(join(root, path)),
    ),
  );
  return Promise.all(
    translated.map(async (page) => {
      const path = translatedPagePath(page, language);
      const [before, after] = await Promise.all(
        [page.english, path].map((name) => readFile(join(root, name), "utf8")),
      );
      // The length of a generated part is no matter of its section: a digest of the section must not change with it.
      const written = comparable(before, page.english, language).replace(/\n{3,}/g, "\n\n");
      const english = sectionsOf(written);
      const wanted = [...english].filter(([id]) => page.sections?.includes(id) ?? true);
      const sidecar = parseSidecar(path, page.name, comparable(after, path, language));
      return { page, english: new Map(wanted), sidecar };
    }),
  );
}

/** Everything in which the translated pages differ from the English ones or break the rules of their language. */
export async function checkPages(
  root: string,
  { language, rules }: Pick<Translations, "language" | "rules">,
): Promise<Problem[]> {
  const pairs = await readPagePairs(root, language);
  return pairs.flatMap(({ english, sidecar }) => checkTexts(english, sidecar, rules));
}

/** Writes into the translations of some pages that each section fits its English as it is now. */
export async function stampPages(
  root: string,
  language: string,
  names: readonly string[],
): Promise<void> {
  for (const { page, english } of await readPagePairs(root, language)) {
    if (!names.includes(page.name)) continue;
    const path = join(root, translatedPagePath(page, language));
    await writeFileAtomic(path, stampSidecar(await readFile(path, "utf8"), english));
  }
}

/** The sections of a page by their ids, which are the words of their headings. */
export function sectionsOf(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  let id = "";
  let isCode = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    const [, title] = (!isCode && /^#+ (.+)$/.exec(line)) || [];
    if (title !== undefined)
      id = title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "");
    if (id !== "") sections.set(id, `${sections.get(id) ?? ""}${line}\n`);
  }
  return sections;
}

const generated = /<!-- generated: (\w+) -->[\s\S]*?<!-- end: \1 -->/g;
const firstLine = /^.*\n/;
const linkOrImage = /\]\((?!https?:|#)([^()\s]+)\)/g;

/**
 * What of a page is written by people, on the same lines as in the page. Links lead from the course's folder to the
 * English files, so that they are equal in all languages; the switch between languages and generated parts are left out.
 */
function comparable(text: string, path: string, language: string): string {
  return text
    .replace(firstLine, "\n")
    .replace(generated, (part, name) => `\`${name}\`${part.replace(/[^\n]/g, "")}`)
    .replace(linkOrImage, (_, link) => {
      const target = posix.join(posix.dirname(path), link);
      return `](${englishTarget(target, language)})`;
    });
}

function englishTarget(target: string, language: string): string {
  const page = repositoryPages.find((each) => translatedPagePath(each, language) === target);
  if (page) return page.english;
  return target.replace(`notebooks/${language}/`, "notebooks/").replace(`.${language}.svg`, ".svg");
}
