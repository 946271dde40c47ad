import { Dealer, Subscriber } from "zeromq";
import { Receiver } from "../../kernel/protocol/signedMessages.js";
import { asMessage, encode, type Message } from "./jupyterMessages.js";

/** Milliseconds between two attempts to connect to a kernel that starts. */
const reconnectInterval = 20;

/** The channel for requests: each is answered by one reply, in any order. */
export class RequestChannel {
  readonly #socket = new Dealer({ linger: 0, reconnectInterval });
  readonly #key: string;
  readonly #waiting = new Map<string, (reply: Message) => void>();

  constructor(address: string, key: string) {
    this.#key = key;
    this.#socket.connect(address);
    void receive(this.#socket, key, (reply) => this.#waiting.get(reply.parent ?? "")?.(reply));
  }

  async ask(request: Message): Promise<Message> {
    const reply = new Promise<Message>((resolve) => this.#waiting.set(request.id, resolve));
    await this.#socket.send(encode(request, this.#key));
    return reply.finally(() => this.#waiting.delete(request.id));
  }

  close(): void {
    this.#socket.close();
  }
}

/** The channel on which a kernel reports to everyone what a request makes it print and show. */
export class Broadcast {
  // Without a high-water mark: a cell may print faster than we read, and nothing may get lost.
  readonly #socket = new Subscriber({ linger: 0, reconnectInterval, receiveHighWaterMark: 0 });
  readonly #listeners = new Map<string, (report: Message) => void>();
  #heard = false;

  constructor(address: string, key: string) {
    this.#socket.connect(address);
    this.#socket.subscribe();
    void receive(this.#socket, key, (report) => {
      this.#heard = true;
      this.#listeners.get(report.parent ?? "")?.(report);
    });
  }

  /** False until the first report arrives: what a kernel sends before that is lost. */
  get heard(): boolean {
    return this.#heard;
  }

  listen(request: Message, listener: (report: Message) => void): void {
    this.#listeners.set(request.id, listener);
  }

  forget(request: Message): void {
    this.#listeners.delete(request.id);
  }

  close(): void {
    this.#socket.close();
  }
}

/** Reads until the socket is closed. Messages that are not the kernel's, or that somebody sends again, are dropped. */
async function receive(
  socket: Dealer | Subscriber,
  key: string,
  handle: (message: Message) => void,
): Promise<void> {
  const receiver = new Receiver(key);
  try {
    for await (const frames of socket) {
      const signed = receiver.receive(frames);
      const message = signed && asMessage(signed);
      if (message) handle(message);
    }
  } catch (error) {
    if (!socket.closed) throw error; // ZeroMQ may report what was closed as an error
  }
}
