import { type Program, parse } from "acorn";
import { type Position, positionAt } from "../../cells/position.js";
import { CellSyntaxError } from "./cellSyntaxError.js";

/**
 * @param place  the place in the cell from which an offset of the code comes
 * @throws {CellSyntaxError} where the cell is not JavaScript once its types are gone
 */
export function parseCell(code: string, place: (offset: number) => Position): Program {
  try {
    return parse(code, { ecmaVersion: "latest", sourceType: "module" });
  } catch (error) {
    const { pos } = error as SyntaxError & { pos: number };
    throw new CellSyntaxError(messageOf(error), place(pos));
  }
}

/**
 * Refuses compiled code that would not run as the cell was parsed.
 *
 * A cell is parsed as a module, and the engine runs what is compiled from it as a script. There `<!--`, and
 * `-->` at the beginning of a line, begin a comment; in a module they are operators. So an `import(…)` could
 * hide in what is a comment of the module and code of the script. The parser itself finds such comments,
 * since only it can tell them from the same characters in a string, a template or a regular expression.
 *
 * @param locate  finds the place in the cell that a place of the code comes from
 * @throws {CellSyntaxError} at such a comment
 * @throws {SyntaxError} as the engine, for code that is no script
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

/** Acorn writes the place behind its message. */
function messageOf(error: unknown): string {
  return (error as Error).message.replace(/ \(\d+:\d+\)$/, "");
}
