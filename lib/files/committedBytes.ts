import { execFile } from "node:child_process";
import { relative } from "node:path";
import { promisify } from "node:util";
import { isAsWritten } from "./writeUnlessChanged.js";

/**
 * Whether a generated file is as a command last wrote it, or as Git's last commit has it. Otherwise a person may have
 * changed it.
 *
 * @param root  the course's folder
 * @param bytes  what the file holds
 */
export async function isOurs(root: string, path: string, bytes: Buffer): Promise<boolean> {
  return (
    (await isAsWritten(root, path, bytes)) ||
    ((await committedBytes(root, path))?.equals(bytes) ?? false)
  );
}

/**
 * What Git's last commit has at a path; undefined if it has nothing there, or if there is no Git. Git refuses to read a
 * clone of another user, whose settings could start programs, unless the clone is named safe. Whoever runs this runs the
 * code of that clone already, and `cat-file` starts no program.
 */
export async function committedBytes(root: string, path: string): Promise<Buffer | undefined> {
  const name = `HEAD:./${relative(root, path).replaceAll("\\", "/")}`;
  try {
    const how = { cwd: root, maxBuffer: 1e8, encoding: "buffer" } as const;
    return (await promisify(execFile)("git", [...trusted, "cat-file", "blob", name], how)).stdout;
  } catch {
    return undefined; // a download without history, or a new notebook
  }
}

const trusted = ["-c", "safe.directory=*"];
