import { readFile } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { courseFolders } from "../../files/courseFolders.js";
import { findNotebooks } from "../../notebook/findNotebooks.js";
import { readNotebook } from "../../notebook/notebookFile.js";
import { UserError } from "../../text/userError.js";
import { libraryMap } from "./libraryMap.js";
import { notebookMap, reproductionTable } from "./tables.js";

/** `npm run readme`: computes the README's tables and writes them between their marks. */
export async function writeReadme(): Promise<number> {
  const path = join(courseFolders().root, "README.md");
  const before = await readFile(path, "utf8");
  const after = await withTables(before);
  if (after !== before) await writeFileAtomic(path, after);
  process.stdout.write(
    after === before ? "README.md is up to date.\n" : "README.md has new tables.\n",
  );
  return 0;
}

/** The README with its generated tables computed again. */
export async function withTables(readme: string): Promise<string> {
  const folders = courseFolders();
  const files = await Promise.all((await findNotebooks(folders)).map(readNotebook));
  const parts = {
    reproduction: reproductionTable(),
    notebooks: notebookMap(files),
    library: await libraryMap(folders.root),
  };
  return Object.entries(parts).reduce(
    (text, [name, part]) => replacePart(text, name, part),
    readme,
  );
}

function replacePart(readme: string, name: string, part: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const [start, stop] = [readme.indexOf(begin), readme.indexOf(end)];
  if (start < 0 || stop < start)
    throw new UserError(
      `README.md has no part between "${begin}" and "${end}"; put both marks back.`,
    );
  return `${readme.slice(0, start)}${begin}\n\n${part}\n\n${readme.slice(stop)}`;
}
