import { createRequire } from "node:module";
import type { Position } from "../cells/position.js";

/** The offending line of a cell among its neighbours, with a mark below the place. */
export function codeFrame(source: string, start: Position, end?: Position): string {
  // Loaded when the first error asks for it: the kernel shall start fast.
  const { codeFrameColumns } = createRequire(import.meta.url)(
    "@babel/code-frame",
  ) as typeof import("@babel/code-frame");
  const location = end ? { start, end } : { start };
  return codeFrameColumns(source, location, { linesAbove: 2, linesBelow: 1 });
}
