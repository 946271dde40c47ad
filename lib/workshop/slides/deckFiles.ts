import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { bookAssets } from "../../book/build/bookAssets.js";
import { forBrowsers } from "../../book/build/bundleOptions.js";
import { formulaCharacters } from "../../book/build/formulaCharacters.js";
import { formulaFonts } from "../../book/build/formulaFonts.js";
import type { Edition } from "../../book/build/writeBook.js";
import { writeBundle } from "../../book/build/writeBundle.js";
import { folderOf } from "../../book/markup/bookRoot.js";
import { frameScript } from "../../book/markup/frame.js";
import { clone } from "../../files/courseFolders.js";
import { withLanguage } from "../../text/currentLanguage.js";
import { guideOf } from "../guides/lessonGuides.js";
import type { Material, WorkshopFile } from "../material/workshopPart.js";
import { deckIndex } from "./deckIndex.js";
import { deckPage } from "./deckPage.js";
import { speakerScript } from "./speakerScript.js";

const sources = join(clone, "lib", "workshop", "slides");
const reveal = join(dirname(createRequire(import.meta.url).resolve("reveal.js")), "..");

/**
 * A deck for each lesson and language, and what decks load: the scripts of the book that run cells, the fonts of formulas,
 * and reveal.js.
 */
export async function deckFiles({ editions }: Pick<Material, "editions">): Promise<WorkshopFile[]> {
  const book = bookAssets();
  const decks = await decksOf(editions);
  const fonts = await formulaFonts(formulaCharacters(decks.map(({ html }) => html)));
  const bundled = await withTemporaryFolder(async (folder) => {
    await bundle(folder);
    return filesIn(folder, "slides/assets/slides");
  });
  return [
    // Not as texts, from whose formulas the fonts of sheets are made.
    ...decks.map(({ path, html }) => ({ path: `slides/${path}`, content: Buffer.from(html) })),
    ...(await filesIn(await book.folder, "slides/assets")),
    ...(await filesIn(fonts, "slides/assets/katex")),
    ...bundled,
  ];
}

interface Deck {
  path: string;
  html: string;
}

async function decksOf(editions: readonly Edition[]): Promise<Deck[]> {
  const notes = await readFile(join(reveal, "dist", "plugin", "notes.mjs"), "utf8");
  const digests = [frameScript, speakerScript(notes)].map(sha256);
  const languages = editions.map(({ language }) => language);
  return editions.flatMap(({ language, files }) =>
    withLanguage(language, () => [
      { path: `${folderOf(language)}index.html`, html: deckIndex(files, languages) },
      ...files.map(({ name, notebook }) => {
        const html = deckPage(name, notebook, guideOf(name), digests);
        return { path: `${folderOf(language)}${name}.html`, html };
      }),
    ]),
  );
}

async function bundle(folder: string): Promise<void> {
  await Promise.all([
    writeBundle({
      ...forBrowsers,
      format: "iife",
      legalComments: "inline",
      entryPoints: [join(sources, "client", "deck.ts")],
      outfile: join(folder, "deck.js"),
    }),
    writeBundle({
      ...forBrowsers,
      entryPoints: [join(sources, "style", "deck.css")],
      outfile: join(folder, "deck.css"),
    }),
    cp(join(reveal, "LICENSE"), join(folder, "LICENSE-reveal.js")),
  ]);
}

async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "course-deck-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The files of a folder, without the seal of one in the cache. */
async function filesIn(folder: string, at: string): Promise<WorkshopFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== ".seal");
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      const path = relative(folder, file).replaceAll("\\", "/");
      return { path: `${at}/${path}`, content: await readFile(file) };
    }),
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
