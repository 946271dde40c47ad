import { type Program, parse } from "acorn";
import { explainCharacter } from "../../cells/fullWidth.js";
import { type Position, positionAt } from "../../cells/position.js";
import { CellSyntaxError } from "./cellSyntaxError.js";

/**
 * Parses a cell whose types have been removed.
 *
 * @param place  maps an offset in the code to its place in the cell
 * @throws {CellSyntaxError} where the code is not JavaScript
 */
export function parseCell(code: string, place: (offset: number) => Position): Program {
  try {
    return parse(code, { ecmaVersion: "latest", sourceType: "module" });
  } catch (error) {
    const { pos } = error as SyntaxError & { pos: number };
    throw new CellSyntaxError(explainCharacter(code.charAt(pos)) ?? messageOf(error), place(pos));
  }
}

/**
 * Refuses compiled code that would not run as the cell was parsed.
 *
 * A cell is parsed as a module, but its compiled code runs as a script. In a script, `<!--` begins a comment,
 * and so does `-->` at the beginning of a line; in a module they are operators. So text with an `import(…)`
 * could be a comment of the module and code of the script. The parser finds such comments, because only a
 * parser can tell them from the same characters in a string, a template or a regular expression.
 *
 * @param locate  maps a place in the code to its place in the cell
 * @throws {CellSyntaxError} at such a comment
 * @throws {SyntaxError} for code that is not a script, as the engine would
 */
export function checkScript(code: string, locate: (place: Position) => Position | undefined): void {
  const onComment = (_: boolean, __: string, start: number): void => {
    if (code[start] === "/") return; // a comment in a module too
    const place = locate(positionAt(code, start)) ?? { line: 1, column: 1 };
    throw new CellSyntaxError(htmlComment, place);
  };
  try {
    parse(code, { ecmaVersion: "latest", sourceType: "script", onComment });
  } catch (error) {
    throw error instanceof CellSyntaxError ? error : new SyntaxError(messageOf(error));
  }
}

const htmlComment = "<!-- begins a comment in a browser: write a < !--b, with a space";

/** The message without the place that Acorn appends. */
function messageOf(error: unknown): string {
  return (error as Error).message.replace(/ \(\d+:\d+\)$/, "");
}
