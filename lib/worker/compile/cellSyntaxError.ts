import type { Position } from "../../cells/position.js";

/** A cell that cannot be compiled: why, and where in the reader's text. */
export class CellSyntaxError extends Error {
  /** As the kernel says, where TypeScript refuses the cell. */
  override readonly name = "TypeScriptError";
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}
