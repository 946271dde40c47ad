import { offsetAt, type Position, positionAt } from "../../cells/position.js";
import { type Edit, originalOffset } from "./edits.js";

/** A token of the TypeScript that is unchanged in the JavaScript. */
export interface KeptToken {
  /** The offset where it begins in the TypeScript. */
  source: number;
  /** The offset where it begins in the JavaScript. */
  output: number;
  length: number;
}

/** Where the parts of a compiled cell come from. It is plain data, because the compiler sends it to another worker. */
export interface CodeMap {
  /** The characters that the compiler put before and behind the cell's own code. */
  before: number;
  behind: number;
  /** What the compiler changed in the JavaScript. */
  edits: readonly Edit[];
  /** The tokens of the JavaScript before these changes, in order. */
  tokens: readonly KeptToken[];
}

/** @returns the place in the cell; undefined for code that the compiler added */
export function placeInCell(
  { source, code, map }: { source: string; code: string; map: CodeMap },
  compiled: Position,
): Position | undefined {
  const offset = offsetAt(code, compiled) - map.before;
  if (offset < 0 || offset > code.length - map.before - map.behind) return undefined;
  return positionAt(source, sourceOffset(map.tokens, originalOffset(map.edits, offset)));
}

/** Maps an offset in JavaScript to the TypeScript. */
export function sourceOffset(tokens: readonly KeptToken[], offset: number): number {
  const { source, output, length } = lastBefore(tokens, offset);
  return source + Math.min(offset - output, length);
}

/** The token at or before an offset. Of several at one place only the last was kept. */
function lastBefore(tokens: readonly KeptToken[], offset: number): KeptToken {
  const found = tokens.filter(({ output }) => output <= offset).at(-1);
  return found ?? { source: 0, output: 0, length: offset };
}
