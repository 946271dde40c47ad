import { SourceMap } from "node:module";
import type { Position } from "../cells/position.js";

/** Finds where in a source a position of the compiled code comes from. */
export type Locate = (compiled: Position) => Position | undefined;

/** A line without a mapping was written by a compiler, not by an author: undefined. */
export function locateWith(map: string): Locate {
  let parsed: SourceMap | undefined; // when an error first asks: most cells succeed
  return ({ line, column }) => {
    parsed ??= new SourceMap(JSON.parse(map));
    const entry = parsed.findEntry(line - 1, column - 1);
    if (!("generatedLine" in entry) || entry.generatedLine !== line - 1) return undefined;
    return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  };
}
