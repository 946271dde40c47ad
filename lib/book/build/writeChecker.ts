import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { digest, digestFiles, filesBelow, keptOrMade } from "#made";
import { clone, courseFolders } from "../../files/courseFolders.js";
import { bundleChecker, bundleTypeScript } from "./bundleChecker.js";

/** Writes the type checker for the browser: a worker, the compiler and the declarations that it reads. */
export async function writeChecker(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const here = dirname(fileURLToPath(import.meta.url));
  const tools = digest([
    digestFiles(clone, ["package-lock.json"]),
    digestFiles(here, filesBelow(here)),
  ]);
  const dist = join(clone, "lib", "dist");
  const declarations = filesBelow(dist).filter((path) => path.endsWith(".d.ts"));
  await Promise.all([
    copyKept(folder, "typescript.js", tools, bundleTypeScript),
    copyKept(
      folder,
      "types.json",
      digest([tools, digestFiles(dist, declarations)]),
      collectedTypes,
    ),
    bundleChecker(folder),
  ]);
}

/** Copies a file from the cache, and makes it first if it is missing there: it takes long and seldom changes. */
async function copyKept(
  folder: string,
  name: string,
  key: string,
  make: () => Promise<string>,
): Promise<void> {
  const kept = await keptOrMade(courseFolders().cache, name, key, async (unfinished) => {
    await writeFile(join(unfinished, name), await make());
  });
  await copyFile(join(kept, name), join(folder, name));
}

/** Collects the declarations as JSON. Imports the compiler lazily, because it is needed only if the cache is empty. */
async function collectedTypes(): Promise<string> {
  const { collectTypes } = await import("./collectTypes.js");
  return JSON.stringify(collectTypes());
}
