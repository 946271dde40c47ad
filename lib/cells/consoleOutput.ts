// As they are now: a cell may replace them by a clock of its own.
const { setTimeout, clearTimeout } = globalThis;
const { now } = Date;

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
    if (now() - this.#lastSent > busy) this.#sendWhole();
    else this.#timer ??= setTimeout(() => this.#sendWhole(), idle);
  }

  /** Sends what was printed but for half a character, whose other half may follow. */
  #sendWhole(): void {
    const last = this.#text[this.#text.length - 1] ?? "";
    const isHalf = last >= "\ud800" && last <= "\udbff";
    if (isHalf) this.#text = this.#text.slice(0, -1);
    this.flush();
    if (isHalf) this.#text = last;
  }

  /** Sends what is held back. To be called before any other message, so that outputs keep their order. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#text === "") return;
    const text = this.#text;
    this.#text = "";
    this.#lastSent = now();
    this.#send(this.#name, text);
  }
}
