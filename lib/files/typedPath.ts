import { resolve } from "node:path";

/**
 * A path that somebody has typed after a command, as an absolute one. npm runs scripts in the course's root, and says in
 * INIT_CWD where the command was typed.
 */
export function typedPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? ".", path);
}
