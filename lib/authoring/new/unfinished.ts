import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { UserError } from "../../text/userError.js";

/** What `npm run new` does to one file, whose path is relative to the course's folder. */
export interface Change {
  readonly path: string;
  /** The text before; without one, the file is new. */
  readonly before?: string;
  readonly after: string;
}

/** What {@link undoUnfinished} did: the paths of the files that it took back, and of those that it kept. */
export interface Undone {
  readonly undone: readonly string[];
  /** Files that a person has changed since. */
  readonly kept: readonly string[];
}

interface Recorded {
  /** The process that makes the changes. */
  readonly pid: number;
  readonly changes: readonly Change[];
}

/** The record of the changes exists while they are made, so a process that is killed leaves it behind. */
const recordIn = (root: string): string => join(root, ".course", "unfinished-new.json");

/** Records changes before the first of them is made. */
export async function beginRecord(root: string, changes: readonly Change[]): Promise<void> {
  await mkdir(dirname(recordIn(root)), { recursive: true });
  const record: Recorded = { pid: process.pid, changes };
  await writeFileAtomic(recordIn(root), JSON.stringify(record));
}

/** Removes the record after the last change is made. */
export async function endRecord(root: string): Promise<void> {
  await rm(recordIn(root), { force: true });
}

/**
 * Undoes the recorded changes that were not completed: removes new files and restores the others, except those that
 * a person has changed since.
 *
 * @throws {UserError} if another process makes these changes just now, or the record cannot be read
 */
export async function undoUnfinished(root: string): Promise<Undone> {
  const undone: string[] = [];
  const kept: string[] = [];
  const { pid, changes } = await recorded(root);
  if (pid !== process.pid && isAlive(pid)) throw stillRuns(root, pid);
  for (const { path, before, after } of changes) {
    const file = join(root, path);
    await removeTemporary(file);
    const now = await textOf(file);
    if (now === before) continue;
    if (now !== after && !(before === undefined && now === "")) kept.push(path);
    else {
      if (before === undefined) await rm(file);
      else await writeFileAtomic(file, before);
      undone.push(path);
    }
  }
  await endRecord(root);
  return { undone, kept };
}

async function recorded(root: string): Promise<Recorded> {
  const text = await textOf(recordIn(root));
  if (text === undefined) return { pid: process.pid, changes: [] };
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(
      `${recordIn(root)} says what an npm run new that was stopped had written, and cannot be read. ` +
        "Look at git status, take back what is unfinished, and delete that file.",
      { cause },
    );
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function stillRuns(root: string, pid: number): UserError {
  return new UserError(
    `Process ${pid} has begun an npm run new here. Wait until it is done. If it is another program, which got the ` +
      `number of one that was stopped, look at git status and delete ${recordIn(root)}.`,
  );
}

/** Removes what write-file-atomic left next to a file: its new text, under its name and a number. */
async function removeTemporary(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `${basename(path)}.`;
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
      await rm(join(folder, name));
  }
}

/** The text of a file; undefined if there is none. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(code)) return undefined;
    throw error;
  }
}
