import { type Program, parse, type Token, tokTypes } from "acorn";
import { explainCharacter } from "../../cells/fullWidth.js";
import type { Position } from "../../cells/position.js";
import { CellSyntaxError } from "./cellSyntaxError.js";

/**
 * Parses a cell whose types have been removed.
 *
 * @param place  maps an offset in the code to its place in the cell
 * @throws {CellSyntaxError} where the code is not JavaScript
 */
export function parseCell(code: string, place: (offset: number) => Position): Program {
  const onToken = ({ type, start }: Token): void => {
    if (type === tokTypes.relational && code.startsWith("<!--", start))
      throw new CellSyntaxError(htmlComment, place(start));
  };
  try {
    return parse(code, { ecmaVersion: "latest", sourceType: "module", onToken });
  } catch (error) {
    if (error instanceof CellSyntaxError) throw error;
    const { pos } = error as SyntaxError & { pos: number };
    throw new CellSyntaxError(explainCharacter(code.charAt(pos)) ?? messageOf(error), place(pos));
  }
}

/** Chromium refuses it in a module without saying where. */
const htmlComment = "<!-- begins a comment in some browsers: write a < !--b, with a space";

/** The message without the place that Acorn appends. */
function messageOf(error: unknown): string {
  return (error as Error).message.replace(/ \(\d+:\d+\)$/, "");
}
