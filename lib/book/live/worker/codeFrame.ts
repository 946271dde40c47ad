import { codeFrameColumns } from "@babel/code-frame";
import type { CellPlace } from "./cellPlaces.js";

/** The offending line among its neighbours, as the kernel shows it. */
export function codeFrame({ cell, position }: CellPlace): string {
  return codeFrameColumns(cell.source, { start: position }, { linesAbove: 2, linesBelow: 1 });
}
