import { createHash } from "node:crypto";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { clone } from "../../files/courseFolders.js";
import { filesIn, hashFiles } from "../../files/filesIn.js";
import { madeOnce } from "../../files/madeOnce.js";
import { bundleChecker, bundleTypeScript } from "./bundleChecker.js";

/** Writes what checks types in a reader's browser: a worker, its compiler, and the declarations it reads. */
export async function writeChecker(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const tools = await digest(await filesIn(here));
  const built = await filesIn(join(clone, "lib", "dist"));
  const library = await digest(built.filter((path) => path.endsWith(".d.ts")));
  const [compiler, declarations] = await Promise.all([
    madeOnce("typescript", await digest([lockFile], tools), bundleTypeScript),
    madeOnce("types", await digest([lockFile], tools + library), collectedTypes),
    bundleChecker(folder),
  ]);
  await copyFile(compiler, join(folder, "typescript.js"));
  await copyFile(declarations, join(folder, "types.json"));
}

const here = dirname(fileURLToPath(import.meta.url));
const lockFile = join(clone, "package-lock.json");

/** What the compiler reads, the compiler finds: it is loaded when there is nothing in the cache. */
async function collectedTypes(): Promise<string> {
  const { collectTypes } = await import("./collectTypes.js");
  return JSON.stringify(collectTypes());
}

async function digest(files: readonly string[], before = ""): Promise<string> {
  const hash = createHash("sha256").update(before);
  await hashFiles(hash, files);
  return hash.digest("hex");
}
