import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "#made";
import { placeholdersIn } from "./placeholder.js";

/** The folders into whose sources `npm run new` writes placeholders. */
const folders = [
  "lib/derivations/course",
  "lib/figures",
  "lib/lessons/exercises",
  "lib/lessons/questions",
  "lib/losses",
  "test/figures",
  "test/losses",
  "test/references",
];

/**
 * The placeholders of `npm run new` that are left in the sources of a course, each as a sentence with its place.
 *
 * @param root  the course's folder
 */
export async function sourcePlaceholders(root: string): Promise<string[]> {
  const paths = folders.flatMap((folder) =>
    filesBelow(join(root, folder)).map((path) => join(folder, path)),
  );
  const sources = paths.filter((path) => path.endsWith(".ts"));
  const found = sources.map(async (path) =>
    placeholdersIn(await readFile(join(root, path), "utf8")).map(
      ({ line, what }) =>
        `${path}, line ${line}: a placeholder is left. Write in its place: ${what}. [placeholder]`,
    ),
  );
  return (await Promise.all(found)).flat();
}
