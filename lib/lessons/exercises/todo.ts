/** The error that an unwritten answer throws. */
export class Todo extends Error {
  override name = "Todo";

  constructor() {
    super("todo(): the answer is still to be written.");
  }
}

/**
 * A placeholder for an answer. Its type fits everywhere, so the cell compiles. It throws only when it is
 * called, and a check reports that as "not started", so that Run All does not stop.
 *
 * @returns never: it throws
 * @example
 * (() => todo()) instanceof Function; // true
 */
export function todo(): never {
  throw new Todo();
}
