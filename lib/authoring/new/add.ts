import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { UserError } from "../../text/userError.js";
import { biome } from "../format/biome.js";
import type { Addition } from "./addition.js";
import { beginRecord, type Change, endRecord, undoUnfinished } from "./unfinished.js";

/**
 * Writes an addition into the course's folder, formatted by Biome: all of it, or nothing if a file is in the
 * way, a new file cannot be written, or a list cannot be extended. If the process is killed meanwhile, the next one can
 * undo what it wrote: see {@link undoUnfinished}.
 *
 * @throws {UserError} if one of the new files exists, or a file that is to be changed is not as expected
 */
export async function add(root: string, { files, edits }: Addition): Promise<void> {
  for (const path of Object.keys(files)) await requireAbsent(root, path);
  const changes: Change[] = Object.entries(files).map(([path, after]) => ({ path, after }));
  for (const [path, edit] of Object.entries(edits)) {
    const before = await read(root, path);
    changes.push({ path, before, after: await edit(before) });
  }
  await beginRecord(root, changes);
  try {
    for (const { path, before, after } of changes) {
      const file = join(root, path);
      await mkdir(dirname(file), { recursive: true });
      if (before === undefined) await writeFile(file, "", { flag: "wx" }); // never overwrites
      await writeFileAtomic(file, after);
    }
  } catch (error) {
    await undoUnfinished(root);
    throw error;
  }
  await endRecord(root);
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
