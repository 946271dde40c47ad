import { statSync } from "node:fs";
import { dirname } from "node:path";
import { UserError } from "../text/userError.js";

/** What is wrong, before the path, and what to do about it, by the code of the error. */
const explanations: Record<string, readonly [problem: string, cure: string]> = {
  ENOSPC: ["The disk is full", "Free some space, and run the command again."],
  EDQUOT: ["Your share of the disk is used up", "Free some space, and run the command again."],
  EACCES: [
    "You have no permission to read or change this",
    "Ask its owner for it, or run the command in a clone of your own.",
  ],
  EPERM: [
    "The system does not permit this to be changed",
    "Ask its owner for it, or run the command in a clone of your own.",
  ],
  EROFS: ["The disk can only be read", "Run the command in a clone on another disk."],
  ENOTDIR: [
    "A folder is needed where there is a file",
    "Move that file away, and run the command again.",
  ],
  EISDIR: [
    "A file is needed where there is a folder",
    "Move that folder away, and run the command again.",
  ],
  ELOOP: ["A symbolic link leads back to itself", "Remove it, and run the command again."],
  ENAMETOOLONG: ["The name of a file is too long", "Choose a shorter one."],
  EMFILE: [
    "Too many files are open at once",
    "Allow more with ulimit -n 4096, and run the command again.",
  ],
  EIO: ["The disk reports an error", "Run the command in a clone on another disk."],
};

/** What write-file-atomic appends to the name of a file until it is complete. */
const temporary = /\.\d{6,}$/;

/** Errors that may come without a path, because a write to an open file does not report one. */
const pathless = ["ENOSPC", "EDQUOT", "EMFILE", "EIO"];

/**
 * The message for the user about an error of the file system: what is wrong and where, and what to do.
 *
 * @returns undefined for any other error, which may be a fault of the course: then its stack is needed
 */
export function explainFileError(error: unknown): UserError | undefined {
  const { code = "", path, dest, syscall = "" } = toSystemError(error);
  const place = (dest ?? path)?.replace(temporary, "");
  if (syscall.startsWith("spawn")) return undefined; // the path is a program's
  if (place === undefined && !pathless.includes(code)) return undefined; // a socket's or a process's
  // Making a folder gives EEXIST if a file has its name, and ENOTDIR if a folder above it is a file.
  const file = code === "EEXIST" || code === "ENOTDIR" ? fileIn(place ?? "") : undefined;
  const [problem, cure] = explanations[file ? "ENOTDIR" : code] ?? [];
  if (problem === undefined) return undefined;
  const where = file ?? place;
  return new UserError(`${problem}${where ? `: ${where}` : "."}\n${cure}`, { cause: error });
}

function toSystemError(error: unknown): Partial<NodeJS.ErrnoException & { dest: string }> {
  return error instanceof Error ? error : {};
}

/** The part of a path that is a file; undefined if there are only folders on the way. */
function fileIn(path: string): string | undefined {
  try {
    if (statSync(path).isFile()) return path;
  } catch {} // nothing has this path; a folder above it may be the file that we look for
  const above = dirname(path);
  return above === path ? undefined : fileIn(above);
}
