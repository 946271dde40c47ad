import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { explainFileError } from "../files/fileError.js";
import { told } from "../text/told.js";
import { UserError } from "../text/userError.js";
import { formatNotebook } from "./formatNotebook.js";
import type { Notebook } from "./nbformat.js";
import { parseNotebook } from "./parseNotebook.js";

/** A notebook and where it came from. */
export interface NotebookFile {
  path: string;
  /** The file's name without folder and ending: `04-binary-cross-entropy`. */
  name: string;
  notebook: Notebook;
}

/** A notebook with the bytes that were read, to tell later whether the file has changed. */
export interface ReadNotebook extends NotebookFile {
  bytes: Buffer;
}

/** Reads a notebook; throws a UserError if there is no such file, or Jupyter could not have written it. */
export async function readNotebook(path: string): Promise<ReadNotebook> {
  const bytes = await readBytes(path);
  return {
    path,
    name: basename(path, ".ipynb"),
    notebook: parseNotebook(path, bytes.toString()),
    bytes,
  };
}

/** Notebooks that could be read, and the messages about those that could not. */
export interface ReadNotebooks {
  files: ReadNotebook[];
  unreadable: string[];
}

/**
 * Reads all notebooks, so that one that cannot be read hides no problem of the others.
 *
 * @throws {UserError} if none of them can be read
 */
export async function readNotebooks(paths: readonly string[]): Promise<ReadNotebooks> {
  const results = await Promise.allSettled(paths.map(readNotebook));
  const files: ReadNotebook[] = [];
  const unreadable: string[] = [];
  for (const result of results) {
    if (result.status === "fulfilled") files.push(result.value);
    else if (result.reason instanceof UserError) unreadable.push(result.reason.message);
    else throw result.reason;
  }
  if (files.length === 0 && unreadable.length > 0) throw new UserError(unreadable.join("\n"));
  return { files, unreadable };
}

/** Writes the whole file or, if anything fails, leaves the old one unchanged. */
export async function writeNotebook(path: string, notebook: Notebook): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, formatNotebook(notebook));
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { message } = cause as Error;
    throw (
      explainFileError(cause) ??
      new UserError(
        told({
          en: `${path} cannot be read: ${message}. Name a notebook that exists.`,
          zh: `读不了 ${path}：${message}。请给出一个存在的笔记本。`,
        }),
        { cause },
      )
    );
  }
}
