import { makeBook } from "../book/build/makeBook.js";
import { readEditions } from "../book/build/readEditions.js";
import { runForBook } from "../book/build/runForBook.js";
import { courseFolders } from "../files/courseFolders.js";
import { shownPath } from "../files/shownPath.js";
import { count } from "../text/count.js";
import type { CourseOptions } from "./start.js";
import { untilSignal } from "./untilSignal.js";

export interface BookOptions extends CourseOptions {
  /** Whether to serve the book to the network until Ctrl-C. */
  host?: boolean;
  port: number;
}

/**
 * `npm run book`: runs what changed and builds the book into `.course/book/`.
 *
 * @returns the exit code
 */
export async function book(options: BookOptions): Promise<number> {
  const folders = courseFolders(options.course);
  const { executed, failures, assets } = await runForBook(folders, [], options);
  if (failures.length > 0) return 1;
  const files = executed.map(({ file, notebook }) => ({ ...file, notebook }));
  const translated = await readEditions(
    folders,
    files.map(({ path }) => path),
  );
  const pages = await makeBook(files, folders.book, options.fresh, assets, translated);
  const folder = `${shownPath(folders.book)}/`;
  process.stdout.write(`\nThe book: ${count(pages, "page")} in ${folder}, for any static host.\n`);
  if (options.host) await hosted(folders.book, options.port);
  return 0;
}

async function hosted(folder: string, port: number): Promise<void> {
  const [{ hostBook }, { renderUnicodeCompact }] = await Promise.all([
    import("../book/build/hostBook.js"),
    import("uqr"),
  ]);
  const { addresses, close, port: taken } = await hostBook(folder, { port });
  const [likeliest] = addresses;
  process.stdout.write(
    likeliest === undefined
      ? `\nThis computer is in no network. It can read the book itself at http://localhost:${taken}/.\n`
      : `\n${renderUnicodeCompact(likeliest, { border: 2 })}\n\nEverybody in this network can read the book, and nothing else of this ` +
          `computer:\n${addresses.map((address) => `  ${address}\n`).join("")}`,
  );
  process.stdout.write("To end: Ctrl-C\n");
  await untilSignal();
  close();
}
