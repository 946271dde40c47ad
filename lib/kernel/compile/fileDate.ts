import { statSync } from "node:fs";

/**
 * When a file was last changed, in milliseconds since 1970.
 *
 * @returns undefined if the file is missing
 */
export function fileDate(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
