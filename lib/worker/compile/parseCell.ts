import { type Program, parse } from "acorn";
import { positionAt } from "../../cells/position.js";
import { CellSyntaxError } from "./cellSyntaxError.js";
import type { Stripped } from "./stripTypes.js";

/** @throws {CellSyntaxError} where the cell is not JavaScript once its types are gone */
export function parseCell({ code, locate }: Stripped): Program {
  try {
    return parse(code, { ecmaVersion: "latest", sourceType: "module" });
  } catch (error) {
    const { message, pos } = error as SyntaxError & { pos: number };
    const text = message.replace(/ \(\d+:\d+\)$/, "");
    throw new CellSyntaxError(text, locate(positionAt(code, pos)));
  }
}
