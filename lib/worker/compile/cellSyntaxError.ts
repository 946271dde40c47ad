import type { Position } from "../../cells/position.js";

/** The error of a cell that cannot be compiled, with its place in the cell. */
export class CellSyntaxError extends Error {
  /** The kernel's name for an error that TypeScript finds. */
  override readonly name = "TypeScriptError";
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}
