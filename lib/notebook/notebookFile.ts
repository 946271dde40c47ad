import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { UserError } from "../text/userError.js";
import { formatNotebook } from "./formatNotebook.js";
import type { Cell, Notebook } from "./nbformat.js";

/** A notebook and where it came from. */
export interface NotebookFile {
  path: string;
  /** The file's name without folder and ending: `04-binary-cross-entropy`. */
  name: string;
  notebook: Notebook;
}

/** A notebook with the very bytes that were read, to tell later whether the file has changed. */
export interface ReadNotebook extends NotebookFile {
  bytes: Buffer;
}

/** @throws {UserError} if there is no such file, or it is not a notebook with cell ids */
export async function readNotebook(path: string): Promise<ReadNotebook> {
  const bytes = await readBytes(path);
  return { path, name: basename(path, ".ipynb"), notebook: parse(path, bytes.toString()), bytes };
}

/** Writes the whole file or, if anything goes wrong, leaves the old one as it was. */
export async function writeNotebook(path: string, notebook: Notebook): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, formatNotebook(notebook));
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new UserError(
      `${path} cannot be read: ${(cause as Error).message}. Name a notebook that exists.`,
      { cause },
    );
  }
}

function parse(path: string, text: string): Notebook {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UserError(
      `${path} is not JSON: ${(cause as Error).message}. Was a merge left unfinished?`,
      { cause },
    );
  }
  return asNotebook(path, value);
}

function asNotebook(path: string, value: unknown): Notebook {
  const { nbformat, nbformat_minor, cells } = (value ?? {}) as Partial<Notebook>;
  if (nbformat !== 4 || !Array.isArray(cells)) {
    throw new UserError(
      `${path} is not a notebook of format 4: nbformat is ${JSON.stringify(nbformat)}. ` +
        "Open it in Jupyter and save it again.",
    );
  }
  if ((nbformat_minor ?? 0) < 5 || !cells.every(hasId)) {
    throw new UserError(
      `${path} has cells without an id: it is of format 4.${nbformat_minor}, and ids came with 4.5. ` +
        "Open it in a current Jupyter and save it again.",
    );
  }
  return value as Notebook;
}

function hasId(cell: Partial<Cell> | null): boolean {
  return typeof cell?.id === "string" && cell.id !== "";
}
