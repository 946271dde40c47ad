import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes the folder of a kernel's sockets, which only its owner can enter. The kernel makes it, and not the program that
 * starts the kernel: so no folder is left if that program is killed in between. The folder is removed when the
 * kernel exits.
 *
 * @returns undefined if the kernel speaks TCP, which needs no folder
 */
export function makeSocketFolder({
  transport,
  ip,
}: Record<"transport" | "ip", string>): string | undefined {
  if (transport !== "ipc") return undefined;
  const folder = dirname(ip);
  mkdirSync(folder, { mode: 0o700 }); // fails if somebody else has made one
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
