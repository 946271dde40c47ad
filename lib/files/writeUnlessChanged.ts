import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname, format, join, parse, relative } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { UserError } from "../text/userError.js";

/**
 * Writes a file that a person may have changed. A changed file is kept as it is, and the text goes to a file
 * next to it: `04-softmax.new.ipynb` or, where a person changed that one too, `04-softmax.new-2.ipynb`.
 *
 * A file is unchanged if its bytes are what a command last wrote for it; `.course/written/` keeps their
 * digests. A file that is missing, or holds the text already, has nothing to lose.
 *
 * @param root  the course's folder
 * @param read  the bytes that the text was made from, if it was made from the file itself: then these
 *   alone may be replaced
 * @returns the path of the file that holds the text now
 * @throws {UserError} if the file is there and cannot be read
 */
export async function writeUnlessChanged(
  root: string,
  path: string,
  text: string,
  read?: Buffer,
): Promise<string> {
  const record = await readRecord(root, path);
  const written = new Set(Object.values(record));
  for (const candidate of candidates(path)) {
    // The last look at the file: a save in the milliseconds between this and the write is not seen.
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
  throw new Error("unreachable: there is always another name");
}

/** Whether a file has a name that only writeUnlessChanged gives. */
export function isNextToChanged(path: string): boolean {
  return /\.new(-\d+)?$/.test(parse(path).name);
}

function* candidates(path: string): Generator<string> {
  const { dir, name, ext } = parse(path);
  yield path;
  yield format({ dir, name: `${name}.new`, ext });
  for (let i = 2; ; i++) yield format({ dir, name: `${name}.new-${i}`, ext });
}

/** The digests of what was last written for a path, by the name of the file that holds it. */
type WrittenDigests = Record<string, string>;

function recordOf(root: string, path: string): string {
  return join(root, ".course", "written", `${relative(root, path)}.json`);
}

/** A record that is missing or damaged knows no file: then whatever is there is kept. */
async function readRecord(root: string, path: string): Promise<WrittenDigests> {
  try {
    return { ...JSON.parse(await readFile(recordOf(root, path), "utf8")) };
  } catch {
    return {};
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, text);
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new UserError(
      `${path} cannot be read: ${(cause as Error).message}. It was left as it is: move it away and try again.`,
      { cause },
    );
  }
}

function digest(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
