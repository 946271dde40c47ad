/** What an answer throws that nobody has written yet. */
export class Todo extends Error {
  override name = "Todo";

  constructor() {
    super("todo(): the answer is still to be written.");
  }
}

/**
 * Stands where an answer is to be written. It fits every type, so the cell compiles, and it throws only
 * when it is called, so that Run All does not stop: a check takes it for "not started".
 *
 * @returns never: it throws
 * @example
 * (() => todo()) instanceof Function; // true
 */
export function todo(): never {
  throw new Todo();
}
