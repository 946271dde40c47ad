import { wellFormed } from "../text/wellFormed.js";

/** The first half of a character that UTF-16 writes as a pair, at the end of a text. */
const half = /[\ud800-\udbff]$/;

/** Sends printed text to the front ends; `name` is `stdout` or `stderr`. */
export type WriteStream = (name: string, text: string) => void;

/** Milliseconds between two messages of a cell that prints without a pause. */
const busy = 100;
/** Milliseconds for which text is held back when a cell pauses. */
const idle = 50;

/**
 * Repairs floods of console output.
 *
 * tslab sends a message for every write. Front ends stop showing the output of a cell that sends
 * too many, and a hundred thousand lines take seconds. Here all text of 50 to 100 ms is sent in one
 * message.
 */
export class ConsoleOutput {
  readonly #send: WriteStream;
  #name = "";
  #text = "";
  #lastSent = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(send: WriteStream) {
    this.#send = send;
  }

  write(name: string, text: string): void {
    if (name !== this.#name) this.flush();
    this.#name = name;
    this.#text += text;
    // A timer alone would not do: it cannot fire during a long loop.
    if (Date.now() - this.#lastSent > busy) this.#sendWhole();
    else this.#timer ??= setTimeout(() => this.#sendWhole(), idle);
  }

  /** Sends what was printed but for half a character, whose other half may follow. */
  #sendWhole(): void {
    const [rest = ""] = half.exec(this.#text) ?? [];
    this.#text = this.#text.slice(0, this.#text.length - rest.length);
    this.flush();
    this.#text = rest;
  }

  /** Sends what is held back. To be called before any other message, so that outputs keep their order. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#text === "") return;
    this.#send(this.#name, wellFormed(this.#text));
    this.#text = "";
    this.#lastSent = Date.now();
  }
}
