import type { Position } from "./position.js";

/** Shows the lines of a cell around an error, with a mark below its place. */
export type ShowCode = (source: string, start: Position, end?: Position) => string;

/** @param babel  `@babel/code-frame`; hosts load it when the first error is shown */
export function showCodeWith(
  babel: Pick<typeof import("@babel/code-frame"), "codeFrameColumns">,
): ShowCode {
  return (source, start, end) => {
    const location = end ? { start, end } : { start };
    return babel.codeFrameColumns(source, location, { linesAbove: 2, linesBelow: 1 });
  };
}
