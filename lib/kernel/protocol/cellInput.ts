import { setImmediate } from "node:timers/promises";
import type { Reader } from "./server.js";

/** Asks the reader of one cell for lines, as long as the cell runs. */
export class CellInput {
  /** Undefined if the front end allows no questions. */
  readonly #reader: Reader | undefined;
  #hasEnded = false;

  constructor(reader: Reader | undefined) {
    this.#reader = reader;
  }

  /**
   * @param what  the function that asks, for messages
   * @throws if nobody can be asked
   */
  require(what: string): Reader {
    if (!this.#reader)
      throw new Error(
        `${what}: nobody can answer, because what runs this cell allows no input (allow_stdin is false). ` +
          "Run the cell in Jupyter or VS Code, or write the answer into the code.",
      );
    if (this.#hasEnded) throw hasEnded(what);
    return this.#reader;
  }

  /** @returns the line that the reader types; it stays pending if the cell is stopped */
  async ask(what: string, prompt: string, signal?: AbortSignal): Promise<string> {
    return this.require(what).ask(prompt, signal);
  }

  /** To be called when the cell has ended, before its last reports. */
  async end(wasStopped: boolean): Promise<void> {
    this.#hasEnded = true;
    if (!this.#reader) return;
    this.#reader.leave(wasStopped ? undefined : hasEnded("input"));
    // Node reports a rejection that nothing awaits by then, and the cell shows it.
    await setImmediate();
  }
}

function hasEnded(what: string): Error {
  return new Error(
    `${what}: the cell ended before an answer came. Write await before what asks, so that the cell waits.`,
  );
}
