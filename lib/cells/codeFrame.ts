import { codeFrameColumns } from "@babel/code-frame";
import type { Position } from "./position.js";

/** The offending line of a cell among its neighbours, as the kernel shows it. */
export function codeFrame(source: string, start: Position, end?: Position): string {
  const location = end ? { start, end } : { start };
  return codeFrameColumns(source, location, { linesAbove: 2, linesBelow: 1 });
}
