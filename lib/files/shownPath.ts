import { relative } from "node:path";

/** A path as a message shows it: relative to the working folder, or whole if it is not in that folder. */
export function shownPath(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith("..") ? path : inside;
}
