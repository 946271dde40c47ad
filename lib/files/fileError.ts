import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Text } from "../text/text.js";
import { told } from "../text/told.js";
import { UserError } from "../text/userError.js";

const again = { en: "run the command again.", zh: "再运行一次命令。" };
const askOwner: Text = {
  en: "Ask its owner for it, or run the command in a clone of your own.",
  zh: "请向所有者索取权限，或在你自己的克隆里运行命令。",
};
const freeSpace: Text = {
  en: `Free some space, and ${again.en}`,
  zh: `请腾出一些空间，${again.zh}`,
};
const otherDisk: Text = {
  en: "Run the command in a clone on another disk.",
  zh: "请在另一个磁盘上的克隆里运行命令。",
};

/** What is wrong, before the path, and what to do about it, by the code of the error. */
const explanations: Record<string, readonly [problem: Text, cure: Text]> = {
  ENOSPC: [{ en: "The disk is full", zh: "磁盘已满" }, freeSpace],
  EDQUOT: [{ en: "Your share of the disk is used up", zh: "你的磁盘配额已用完" }, freeSpace],
  EACCES: [
    { en: "You have no permission to read or change this", zh: "你没有读取或更改它的权限" },
    askOwner,
  ],
  EPERM: [
    { en: "The system does not permit this to be changed", zh: "系统不允许更改它" },
    askOwner,
  ],
  EROFS: [{ en: "The disk can only be read", zh: "这个磁盘只能读取" }, otherDisk],
  ENOTDIR: [
    { en: "A folder is needed where there is a file", zh: "这里需要文件夹，却有一个文件" },
    { en: `Move that file away, and ${again.en}`, zh: `请把那个文件移走，${again.zh}` },
  ],
  EISDIR: [
    { en: "A file is needed where there is a folder", zh: "这里需要文件，却有一个文件夹" },
    { en: `Move that folder away, and ${again.en}`, zh: `请把那个文件夹移走，${again.zh}` },
  ],
  ELOOP: [
    { en: "A symbolic link leads back to itself", zh: "一个符号链接指回了自己" },
    { en: `Remove it, and ${again.en}`, zh: `请删除它，${again.zh}` },
  ],
  ENAMETOOLONG: [
    { en: "The name of a file is too long", zh: "文件名太长" },
    { en: "Choose a shorter one.", zh: "请换一个短的。" },
  ],
  EMFILE: [
    { en: "Too many files are open at once", zh: "同时打开的文件太多" },
    {
      en: `Allow more with ulimit -n 4096, and ${again.en}`,
      zh: `请用 ulimit -n 4096 放宽限制，${again.zh}`,
    },
  ],
  EIO: [{ en: "The disk reports an error", zh: "磁盘报告有错误" }, otherDisk],
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
  const found = (dest ?? path)?.replace(temporary, "");
  if (syscall.startsWith("spawn")) return undefined; // the path is a program's
  if (found === undefined && !pathless.includes(code)) return undefined; // a socket's or a process's
  // Making a folder gives EEXIST if a file has its name, and ENOTDIR if a folder above it is a file.
  const file = code === "EEXIST" || code === "ENOTDIR" ? fileIn(found ?? "") : undefined;
  const [problem, cure] = explanations[file ? "ENOTDIR" : code] ?? [];
  if (problem === undefined) return undefined;
  const where = file ?? found;
  const place = where ? told({ en: `: ${where}`, zh: `：${where}` }) : told({ en: ".", zh: "。" });
  return new UserError(`${told(problem)}${place}\n${told(cure)}`, { cause: error });
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
