import { readFile, stat } from "node:fs/promises";
import type { Text } from "../../text/text.js";

/** Files above these limits are no notebooks of the course. */
const most = { bytes: 20_000_000, cells: 2000 };

/** What cannot be read as a notebook, with the reason. */
export class UnreadableError extends Error {
  constructor(readonly says: Text) {
    super(says.en);
  }
}

/**
 * Reads the code cells of a notebook that somebody has submitted. Unlike parseNotebook it takes what it can use: old
 * formats, cells without ids, broken outputs.
 *
 * @returns the bytes, and the text of each code cell
 * @throws {UnreadableError} if the file is no notebook
 */
export async function readSubmission(path: string): Promise<{ bytes: Buffer; sources: string[] }> {
  const bytes = await readBytes(path);
  return { bytes, sources: cellsOf(bytes.toString()).flatMap(sourceOf) };
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > most.bytes)
      throw new UnreadableError({ en: "It is larger than 20 MB.", zh: "文件超过 20 MB。" });
    return await readFile(path);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableError({ en: `It cannot be read: ${code}.`, zh: `无法读取：${code}。` });
  }
}

function cellsOf(text: string): unknown[] {
  const { cells } = Object(parsed(text.replace(/^\uFEFF/, "")));
  if (Array.isArray(cells) && cells.length <= most.cells) return cells;
  throw new UnreadableError(noNotebook);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableError(noNotebook);
  }
}

const noNotebook: Text = { en: "It is no notebook.", zh: "不是 notebook 文件。" };

function sourceOf(cell: unknown): string[] {
  const { cell_type, source } = Object(cell);
  if (cell_type !== "code") return [];
  if (typeof source === "string") return [source];
  return Array.isArray(source) && source.every((line) => typeof line === "string")
    ? [source.join("")]
    : [];
}
