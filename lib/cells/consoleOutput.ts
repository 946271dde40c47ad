/** Sends text on its way to the front ends. */
export type WriteStream = (name: string, text: string) => void;

/** Milliseconds: how often a busy cell reports, and how long an idle one may hold text back. */
const busy = 100;
const idle = 50;

/**
 * Repairs floods of console output.
 *
 * tslab sends a message for every write. Front ends stop showing the output of a cell that sends
 * too many, and a hundred thousand lines take seconds. Here what is printed within a moment goes in
 * one message; that the messages arrive is the server's repair.
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
    // A loop that never lets go lets no timer run either.
    if (Date.now() - this.#lastSent > busy) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), idle);
  }

  /** To be called before anything else is sent: what was printed first is shown first. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#text === "") return;
    this.#send(this.#name, this.#text);
    this.#text = "";
    this.#lastSent = Date.now();
  }
}
