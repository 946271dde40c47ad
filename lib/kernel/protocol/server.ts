import { Publisher, Reply, Router } from "zeromq";
import { wellFormed } from "../../text/wellFormed.js";
import { putBuiltinsBack } from "../originals/remembered.js";
import { addressOf, type ChannelName, type ConnectionInfo } from "./connectionInfo.js";
import { InputChannel } from "./inputChannel.js";
import { limited } from "./limited.js";
import { asRequest, newHeader, type Request, type RequestChannel } from "./request.js";
import { Receiver, signedFrames } from "./signedMessages.js";

/** Publishes a report on a request to all front ends. */
export type Publish = (type: string, content: object) => void;

/** What a request's sender can be asked. */
export interface Reader {
  /**
   * @param signal  withdraws the question
   * @returns the line that the reader types
   */
  ask(prompt: string, signal?: AbortSignal): Promise<string>;
  /**
   * Withdraws the questions that are not answered.
   *
   * @param error  given to the code that still waits; without one, it waits for ever
   */
  leave(error?: Error): void;
}

/**
 * Answers requests. While the returned promise is pending, front ends see the kernel as busy.
 *
 * @returns the type and the content of the reply; undefined if the message gets none
 */
export type Answer = (
  request: Request,
  publish: Publish,
  reader: Reader,
) => Promise<readonly [type: string, content: object] | undefined>;

/** A socket that never waits sends at once, and one without a high-water mark drops nothing. */
const losingNothing = { ...limited, sendTimeout: 0, sendHighWaterMark: 0 };

/**
 * Speaks Jupyter's protocol with front ends, in the place of tslab's own server.
 *
 * - All sockets are bound before any is read. tslab binds them in the background, and dies if it answers meanwhile.
 * - No message is lost. tslab sends without waiting for the message before, and a socket refuses the next after some
 *   500 as "busy": of 20,000 printed lines, 512 arrive.
 * - Where a kernel speaks TCP, every user of the machine can connect to its ports; only its owner has the key that
 *   signs messages. tslab answers a wrong signature with an error that names the right one, and runs a copy of a
 *   message. Here a message that is malformed, wrongly signed, received before or not a front end's is dropped
 *   silently. An empty key means, in Jupyter, that messages are not signed: then only malformed ones are dropped.
 * - ZeroMQ collects a message before anybody can see who has signed it, so each frame has a limit. Another user can
 *   still fill the memory of a kernel that speaks TCP, with many connections or with a message of many frames: ZeroMQ
 *   has no limits for those. Nobody else can connect to one that speaks through files [socketFolder.ts].
 */
export class Server {
  readonly #connection: ConnectionInfo;
  readonly #answer: Answer;
  readonly #receiver: Receiver;
  readonly #iopub = new Publisher(losingNothing);
  readonly #routers = { shell: new Router(losingNothing), control: new Router(losingNothing) };
  readonly #input: InputChannel;
  readonly #heartbeat = new Reply(limited);

  constructor(connection: ConnectionInfo, answer: Answer) {
    this.#connection = connection;
    this.#receiver = new Receiver(connection.key);
    this.#answer = answer;
    this.#input = new InputChannel(this.#receiver, (...message) => this.#frames(...message));
  }

  /** Opens the sockets, and begins to answer. */
  open(): void {
    const { shell, control } = this.#routers;
    const sockets = {
      shell,
      control,
      iopub: this.#iopub,
      hb: this.#heartbeat,
    };
    for (const [channel, socket] of Object.entries(sockets))
      socket.bindSync(addressOf(this.#connection, channel as ChannelName));
    this.#input.open(addressOf(this.#connection, "stdin"));
    void this.#listen("shell");
    void this.#listen("control");
    void this.#echo();
  }

  /** Publishes a report on a request. */
  publish(request: Request, type: string, content: object): void {
    const [frames] = this.#frames(request, type, content);
    void this.#iopub.send([type, ...frames]);
  }

  async #listen(channel: RequestChannel): Promise<void> {
    for await (const frames of this.#routers[channel]) {
      putBuiltinsBack();
      const message = this.#receiver.receive(frames);
      const request = message && asRequest(message, channel);
      if (request) void this.#handle(request);
    }
  }

  async #handle(request: Request): Promise<void> {
    const publish: Publish = (type, content) => this.publish(request, type, content);
    const reader: Reader = {
      ask: (prompt, signal) => this.#input.ask(request, prompt, signal),
      leave: (error) => this.#input.withdraw(request, error),
    };
    publish("status", { execution_state: "busy" });
    try {
      const reply = await this.#answer(request, publish, reader);
      if (reply) {
        const [frames] = this.#frames(request, ...reply);
        void this.#routers[request.channel].send([...request.route, ...frames]);
      }
    } finally {
      publish("status", { execution_state: "idle" });
    }
  }

  #frames(request: Request, type: string, content: object): [(Buffer | string)[], string] {
    const header = newHeader(type, request);
    const parts = wellFormed([header, request.header, {}, content]);
    return [signedFrames(parts, this.#connection.key), header.msg_id];
  }

  /** Front ends ask so whether the kernel lives. */
  async #echo(): Promise<void> {
    for await (const frames of this.#heartbeat) await this.#heartbeat.send(frames);
  }
}
