import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { UserError } from "../../text/userError.js";
import { biome } from "../format/biome.js";
import type { Addition } from "./addition.js";

/**
 * Writes an addition into the course's folder, formatted by Biome: all of it, or nothing if a file is in the
 * way, a new file cannot be written, or a list cannot be extended.
 *
 * @throws {UserError} if one of the new files exists, or a file that is to be changed is not as expected
 */
export async function add(root: string, { files, edits }: Addition): Promise<void> {
  for (const path of Object.keys(files)) await requireAbsent(root, path);
  const edited: [path: string, text: string][] = [];
  for (const [path, edit] of Object.entries(edits)) {
    edited.push([path, await edit(await read(root, path))]);
  }
  const made: string[] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(root, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, "", { flag: "wx" }); // never overwrites
      made.push(path);
      await writeFileAtomic(path, text);
    }
    for (const [path, text] of edited) await writeFileAtomic(join(root, path), text);
  } catch (error) {
    for (const path of made) await rm(path, { force: true });
    throw error;
  }
  const sources = [...Object.keys(files), ...Object.keys(edits)].filter((path) =>
    path.endsWith(".ts"),
  );
  if (sources.length > 0) await biome(["check", "--write", ...sources], root);
}

async function requireAbsent(root: string, path: string): Promise<void> {
  const exists = await access(join(root, path)).then(
    () => true,
    () => false,
  );
  if (!exists) return;
  throw new UserError(
    `${path} exists already, and npm run new overwrites no file. Nothing was written. ` +
      "Choose another name, or edit that file.",
  );
}

async function read(root: string, path: string): Promise<string> {
  try {
    return await readFile(join(root, path), "utf8");
  } catch (cause) {
    throw new UserError(
      `${path} cannot be read, and npm run new adds a line to it: ${(cause as Error).message}. ` +
        "Nothing was written. Bring the file back, for example with git checkout.",
      { cause },
    );
  }
}
