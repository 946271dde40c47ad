import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname, format, join, parse, relative } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { told } from "../text/told.js";
import { UserError } from "../text/userError.js";
import { courseFolders } from "./courseFolders.js";

/**
 * Writes a file that a person may have changed. A changed file is kept as it is, and the text is written to a file next
 * to it: `04-softmax.new.ipynb` or, if a person has changed that one too, `04-softmax.new-2.ipynb`.
 *
 * A file counts as unchanged if its bytes are the ones that a command last wrote to it; `.course/written/` stores their
 * digests. A file that is missing or holds the text already can be written safely.
 *
 * @param root  the course's folder
 * @param read  the bytes that the text was made from, if it was made from the file itself; then the file is replaced
 *   only if it still holds these bytes
 * @returns the path of the file that now holds the text
 * @throws {UserError} if the file is there and cannot be read
 */
export async function writeUnlessChanged(
  root: string,
  path: string,
  text: string | Buffer,
  read?: Buffer,
): Promise<string> {
  const record = await readRecord(root, path);
  const written = new Set(Object.values(record));
  for (const candidate of candidates(path)) {
    // A save in the milliseconds between this read and the write would be lost.
    const found = await readIfThere(candidate);
    const same = found?.equals(Buffer.from(text));
    const ours = (one: Buffer) =>
      candidate === path && read ? one.equals(read) : written.has(digest(one));
    if (found && !same && !ours(found)) continue;
    if (!same) await write(candidate, text);
    const digests = { ...record, [basename(candidate)]: digest(text) };
    await write(recordOf(root, path), `${JSON.stringify(digests)}\n`);
    return candidate;
  }
  throw new Error("unreachable: candidates() never ends");
}

/** Whether a file holds what writeUnlessChanged last wrote to it. */
export async function isAsWritten(root: string, path: string, bytes: Buffer): Promise<boolean> {
  return (await readRecord(root, path))[basename(path)] === digest(bytes);
}

/** Whether a file has a name that writeUnlessChanged gives to a file next to a changed one. */
export function isNextToChanged(path: string): boolean {
  return /\.new(-\d+)?$/.test(parse(path).name);
}

function* candidates(path: string): Generator<string> {
  const { dir, name, ext } = parse(path);
  yield path;
  yield format({ dir, name: `${name}.new`, ext });
  for (let i = 2; ; i++) yield format({ dir, name: `${name}.new-${i}`, ext });
}

/** The digests of the texts last written for a path, by the names of the files they were written to. */
type WrittenDigests = Record<string, string>;

function recordOf(root: string, path: string): string {
  const { generated } = courseFolders(root);
  const isInCourse = !relative(root, path).startsWith("..");
  const name = relative(isInCourse ? root : generated, path);
  return join(generated, "written", `${name}.json`);
}

/** Reads the digests. A missing or damaged record counts as empty, so that existing files are kept. */
async function readRecord(root: string, path: string): Promise<WrittenDigests> {
  try {
    return { ...JSON.parse(await readFile(recordOf(root, path), "utf8")) };
  } catch {
    return {};
  }
}

async function write(path: string, text: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, text);
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new UserError(
      told({
        en: `${path} cannot be read: ${(cause as Error).message}. It was left as it is: move it away and try again.`,
        zh: `读不了 ${path}：${(cause as Error).message}。已让它保持原样：请把它移走，再试一次。`,
      }),
      { cause },
    );
  }
}

function digest(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
