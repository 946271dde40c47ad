import { makeBook } from "../book/build/makeBook.js";
import { readEditions } from "../book/build/readEditions.js";
import { runForBook } from "../book/build/runForBook.js";
import { courseFolders } from "../files/courseFolders.js";
import { shownPath } from "../files/shownPath.js";
import { count } from "../text/count.js";
import { told } from "../text/told.js";
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
  process.stdout.write(
    told({
      en: `\nThe book: ${count(pages, "page")} in ${folder}, for any static host.\n`,
      zh: `\n书已做好：共 ${pages} 页，在 ${folder} 里，可放到任何静态托管上。\n`,
    }),
  );
  if (options.host) await hosted(folders.book, options.port);
  return 0;
}

const invitation = {
  en: "Everybody in this network can read the book, and nothing else of this computer:",
  zh: "网络中的所有人都能读这本书，但读不到这台电脑上的其他内容：",
};

async function hosted(folder: string, port: number): Promise<void> {
  const [{ hostBook }, { renderUnicodeCompact }] = await Promise.all([
    import("../book/build/hostBook.js"),
    import("uqr"),
  ]);
  const { addresses, close, port: taken } = await hostBook(folder, { port });
  const [likeliest] = addresses;
  process.stdout.write(
    likeliest === undefined
      ? told({
          en: `\nThis computer is in no network. It can read the book itself at http://localhost:${taken}/.\n`,
          zh: `\n这台电脑没有连上网络。它自己可以读这本书：http://localhost:${taken}/\n`,
        })
      : `\n${renderUnicodeCompact(likeliest, { border: 2 })}\n\n${told(invitation)}\n${addresses.map((address) => `  ${address}\n`).join("")}`,
  );
  process.stdout.write(told({ en: "To end: Ctrl-C\n", zh: "结束：Ctrl-C\n" }));
  await untilSignal();
  close();
}
