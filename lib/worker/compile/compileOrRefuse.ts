import type { Position } from "../../cells/position.js";
import { CellSyntaxError } from "./cellSyntaxError.js";
import { type CompiledCell, compileCell } from "./compileCell.js";

/** Why a cell cannot be compiled. */
export interface Refused {
  message: string;
  position: Position;
}

/** The result of compiling a cell, as plain data. */
export type Compilation = CompiledCell | Refused;

export function compileOrRefuse(source: string, known: ReadonlySet<string>): Compilation {
  try {
    return compileCell(source, known);
  } catch (error) {
    if (error instanceof CellSyntaxError)
      return { message: error.message, position: error.position };
    return { message: String(error), position: { line: 1, column: 1 } }; // such as brackets nested too deeply
  }
}
