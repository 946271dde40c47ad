import type { Position } from "./position.js";

/** Shows the offending code of a cell among its neighbours, with a mark below it. */
export type ShowCode = (source: string, start: Position, end?: Position) => string;

/** @param babel  `@babel/code-frame`, which a host loads when the first error needs it */
export function showCodeWith(
  babel: Pick<typeof import("@babel/code-frame"), "codeFrameColumns">,
): ShowCode {
  return (source, start, end) => {
    const location = end ? { start, end } : { start };
    return babel.codeFrameColumns(source, location, { linesAbove: 2, linesBelow: 1 });
  };
}
