import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { onExit } from "signal-exit";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { UserError } from "../../text/userError.js";
import type { Lesson } from "../lesson/lesson.js";
import { bookPages } from "../pages/bookPages.js";
import { documentOf } from "../pages/layout.js";
import { searchDocuments } from "../search/searchDocuments.js";
import { sealBook } from "./bookSeal.js";
import { lessonIn } from "./lessonIn.js";

/** What a book is made of besides its notebooks. */
interface Making {
  /** What the seal says of it: see bookIngredients.ts. */
  readonly ingredients: string;
  /** Where the assets are, by and by. */
  readonly assets: Promise<string>;
}

/**
 * Builds the book from executed notebooks. It is written beside the old one and takes its place when it
 * is whole.
 */
export async function writeBook(
  files: readonly NotebookFile[],
  folder: string,
  { ingredients, assets }: Making,
): Promise<void> {
  refuseTakenNames(files);
  await mkdir(dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  const remove = () => rmSync(fresh, { recursive: true, force: true });
  const release = onExit(remove); // after Ctrl-C too
  try {
    await writePages(files, fresh);
    await cp(await assets, join(fresh, "assets"), { recursive: true });
    await sealBook(fresh, ingredients);
    await chmod(fresh, 0o755); // a temporary folder is its owner's alone; a web server must read this one
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } finally {
    release();
    remove();
  }
}

async function writePages(files: readonly NotebookFile[], folder: string): Promise<void> {
  const lessons = files.map(lessonIn);
  const pages = bookPages(lessons, sha256);
  await mkdir(join(folder, "assets"), { recursive: true });
  await Promise.all([
    ...pages.map((page) => writeFile(join(folder, page.file), documentOf(page))),
    writeFile(join(folder, "assets", "search.json"), JSON.stringify(searchDocuments(lessons))),
    writeSolutions(lessons, join(folder, "assets", "solutions")),
    writeFile(join(folder, ".nojekyll"), ""), // GitHub Pages serves the files as they are
  ]);
}

/** A file a lesson, which its page fetches when a reader asks to see a solution. */
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

const taken = ["index", "article", "glossary", "assets"];

function refuseTakenNames(files: readonly NotebookFile[]): void {
  const clash = files.find(({ name }) => taken.includes(name.toLowerCase()));
  if (!clash) return;
  throw new UserError(
    `${clash.path} cannot be a page: the book has a page of that name. Number it, as in 12-${clash.name}.ipynb.`,
  );
}
