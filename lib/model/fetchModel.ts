import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { told } from "../text/told.js";
import { UserError } from "../text/userError.js";

/** A file of a public place, and what it must be. */
export interface PublicFile {
  readonly address: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/**
 * Fetches a file, unless it is there already. What arrives is written to `path.part`, and a later call goes on where an
 * earlier one ended. The file gets its name only when it is complete and its checksum is right. Of two calls at once,
 * both write the same bytes to the same places, and the first that is done gives the file its name.
 *
 * @returns whether something had to be fetched
 * @throws {UserError} if the place cannot be reached or gives something else; the message says what to do
 */
export async function fetchModel(file: PublicFile, path: string): Promise<boolean> {
  if (await isFile(file, path)) return false;
  const part = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  if ((await sizeOf(part)) < file.bytes) await append(file, part);
  if (!(await isFile(file, part))) {
    if (await isFile(file, path)) return true; // another call was faster
    await rm(part, { force: true });
    throw new UserError(
      told({
        en:
          `${file.address} gave another file than expected, so it was deleted: its SHA-256 is not ${file.sha256}.\n` +
          "Run the command again. If this stays so, the file has changed at its home, and the course needs a new address.",
        zh:
          `${file.address} 给出的不是预期的文件，已经删除：它的 SHA-256 不是 ${file.sha256}。\n` +
          "请再运行一次。如果仍然如此，说明原处的文件已经变了，课程需要新的地址。",
      }),
    );
  }
  await rename(part, path).catch(async (error: unknown) => {
    if (!(await isFile(file, path))) throw error; // otherwise another call was faster
  });
  return true;
}

/** Whether a file is there and has the right length and checksum. */
export async function isFile({ bytes, sha256 }: PublicFile, path: string): Promise<boolean> {
  if ((await sizeOf(path)) !== bytes) return false;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex") === sha256;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}

/** Asks for what is missing, and adds it; begins anew if the place sends the whole file. */
async function append({ address, bytes }: PublicFile, part: string): Promise<void> {
  const have = await sizeOf(part);
  const headers: Record<string, string> = have > 0 ? { Range: `bytes=${have}-` } : {};
  const answer = await reach(address, () => fetch(address, { headers }));
  if (!answer.ok || answer.body === null)
    throw unreached(address, `the answer was ${answer.status} ${answer.statusText}`.trim());
  const continues = answer.headers.get("content-range")?.startsWith(`bytes ${have}-`) ?? false;
  // Opened without emptying it, because another call may be writing, too.
  const output = await open(part, constants.O_RDWR | constants.O_CREAT);
  try {
    const reader = answer.body.getReader();
    let size = answer.status === 206 && continues ? have : 0;
    while (size <= bytes) {
      const { done, value } = await reach(address, () => reader.read());
      if (done) break;
      for (let at = 0; at < value.length; ) {
        const { bytesWritten } = await output.write(value, at, value.length - at, size);
        at += bytesWritten;
        size += bytesWritten;
      }
    }
    if (size > bytes) await reader.cancel(); // longer than expected: the checksum will say so
    await output.truncate(size);
  } finally {
    await output.close();
  }
}

async function reach<Result>(address: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    const { cause } = error as Error;
    throw unreached(address, cause instanceof Error ? cause.message : String(error));
  }
}

function unreached(address: string, why: string): UserError {
  return new UserError(
    told({
      en:
        `The network could not be fetched from ${address}: ${why}.\n` +
        "The lessons do not need it. To get it, check the connection and run the command again, which goes on where this " +
        "one ended; or load the file elsewhere, and name it: COURSE_MODEL=path npm run model",
      zh:
        `从 ${address} 下载不了这个网络：${why}。\n` +
        "课文并不需要它。要得到它，请检查网络连接后再运行一次，会从中断处继续；" +
        "或者在别处下载这个文件，再指明它在哪里：COURSE_MODEL=path npm run model",
    }),
  );
}
