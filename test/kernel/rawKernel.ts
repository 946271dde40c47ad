import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { vi } from "vitest";
import { Dealer, Subscriber } from "zeromq";
import { startedByRunner } from "../../lib/kernel/options.js";
import { readSigned } from "../../lib/kernel/protocol/signedMessages.js";
import { openConnection } from "../../lib/run/client/connection.js";
import {
  asMessage,
  encode,
  type Message,
  newMessage,
} from "../../lib/run/client/jupyterMessages.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { notebooks } from "./useKernel.js";

type FileConnection = Awaited<ReturnType<typeof openConnection>>;

/** The course's kernel as Jupyter starts it: with a connection file, and with ports that everybody can reach. */
export const jupyterKernel: readonly string[] = courseKernel.map((arg) =>
  arg === startedByRunner ? "{connection_file}" : arg,
);

export type Frames = (string | Buffer)[];

/** Sends never wait, so that many requests can be sent at once. */
const atOnce = { sendTimeout: 0, sendHighWaterMark: 0 };

/** A front end's sockets for requests. By their common name, the kernel asks the one that sent a request. */
const frontEnd = (routingId: string) => ({
  shell: new Dealer({ ...atOnce, routingId }),
  control: new Dealer({ ...atOnce, routingId }),
  stdin: new Dealer({ ...atOnce, routingId }),
});

/** What a front end says to a kernel and hears on the sockets of its own. */
export interface FrontEnd {
  readonly heard: readonly Message[];
  readonly sockets: Readonly<Record<Channel, Dealer>>;
  send(request: Message, channel: Channel): Promise<void>;
}

type Channel = "shell" | "control" | "stdin";

/** A kernel's process and its bare sockets: they send whatever they are given and hear everything. */
export class RawKernel {
  readonly key: string;
  /** The frames of every request that {@link ask} sent. */
  readonly requests: string[][] = [];
  /** The frames of every report on iopub, from the delimiter on. */
  readonly reports: Buffer[][] = [];
  readonly #connection: FileConnection;
  readonly #process: ChildProcess;
  readonly #dealers = frontEnd("front end");
  readonly #others: Dealer[] = [];
  readonly #iopub = new Subscriber();
  readonly #heard: Message[] = [];
  #printed = "";

  private constructor(argv: readonly string[], connection: FileConnection, key: string) {
    this.#connection = connection;
    this.key = key;
    const [command = "", ...args] = argv.map((arg) =>
      arg.replace("{connection_file}", connection.file),
    );
    const env = { ...process.env, JPY_PARENT_PID: String(process.pid) }; // ends with the test
    this.#process = spawn(command, args, { cwd: notebooks, env });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on("data", (data) => {
        this.#printed += data;
      });
    }
  }

  /** @param key  instead of one made up */
  static async start(argv: readonly string[], key?: string): Promise<RawKernel> {
    const connection = await openConnection();
    if (key !== undefined) {
      const contents = JSON.parse(readFileSync(connection.file, "utf8"));
      writeFileSync(connection.file, JSON.stringify({ ...contents, key }));
    }
    const kernel = new RawKernel(argv, connection, key ?? connection.key);
    try {
      await kernel.#connect();
    } catch (error) {
      await kernel.stop();
      throw error;
    }
    return kernel;
  }

  get hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  /** What the process wrote to its own standard output and error. */
  get printed(): string {
    return this.#printed;
  }

  /** What one cell prints, and its value. */
  async print(code: string): Promise<string> {
    const heard = await this.hear("execute_request", { code });
    return heard
      .map(({ type, content }) => (type === "stream" ? content.text : resultText(content)))
      .join("");
  }

  /** All that the kernel says to a request: its reply and its reports. */
  async hear(
    type: string,
    content: Message["content"],
    channel: "shell" | "control" = "shell",
  ): Promise<Message[]> {
    const request = newMessage(type, content);
    await this.ask(channel, encode(request, this.key));
    return this.heardOf(request);
  }

  /** What the kernel has said so far to a request. */
  heardOf(request: Message): Message[] {
    return this.#heard.filter(({ parent }) => parent === request.id);
  }

  /** Sends a request, and waits for nothing. */
  async send(request: Message, channel: Channel = "shell"): Promise<void> {
    await this.sendFrames(encode(request, this.key), channel);
  }

  async sendFrames(frames: Frames, channel: Channel): Promise<void> {
    await this.#dealers[channel].send(frames);
  }

  /** Connects another front end with some channels. */
  join(name: string, channels: readonly Channel[]): FrontEnd {
    const heard: Message[] = [];
    const dealers = frontEnd(name);
    for (const channel of channels) this.#open(dealers[channel], channel, heard);
    this.#others.push(...Object.values(dealers));
    const send: FrontEnd["send"] = (request, channel) =>
      dealers[channel].send(encode(request, this.key));
    return { heard, sockets: dealers, send };
  }

  /** Sends a request and waits until it is answered and reported as done. */
  async ask(channel: "shell" | "control", frames: string[]): Promise<void> {
    this.requests.push(frames);
    const { msg_id } = JSON.parse(frames[2] ?? "");
    await this.#dealers[channel].send(frames);
    const isHeard = (end: (message: Message) => boolean) =>
      this.#heard.some((message) => message.parent === msg_id && end(message));
    await vi.waitUntil(
      () =>
        isHeard(({ type }) => type.endsWith("_reply")) &&
        isHeard(({ content }) => content.execution_state === "idle"),
      { timeout: 30_000, interval: 10 },
    );
  }

  /** Sends requests at once, and waits until each has its reply. */
  async askAtOnce(requests: readonly string[][]): Promise<void> {
    const ids = requests.map((frames) => JSON.parse(frames[2] ?? "").msg_id);
    await Promise.all(requests.map((frames) => this.#dealers.shell.send(frames)));
    const replied = () =>
      new Set(
        this.#heard.filter(({ type }) => type.endsWith("_reply")).map(({ parent }) => parent),
      );
    const allReplied = () => {
      const parents = replied();
      return ids.every((id) => parents.has(id));
    };
    await vi.waitUntil(allReplied, { timeout: 30_000, interval: 50 });
  }

  /** Sends frames to each channel; what the kernel then says, but for what it is asked meanwhile. */
  async answersTo(frames: Frames): Promise<Message[]> {
    const start = this.#heard.length;
    for (const dealer of Object.values(this.#dealers)) await dealer.send(frames);
    // Each channel is read in order. The cell outlasts the moment for which text is gathered.
    const wait = "await new Promise((go) => setTimeout(go, 100));";
    const control = newMessage("kernel_info_request", {});
    const shell = newMessage("execute_request", { code: wait });
    await this.ask("control", encode(control, this.key));
    await this.ask("shell", encode(shell, this.key));
    const asked = [control.id, shell.id];
    return this.#heard.slice(start).filter(({ parent }) => !asked.includes(parent ?? ""));
  }

  async stop(): Promise<void> {
    if (!this.hasEnded) {
      const ended = once(this.#process, "exit");
      this.#process.kill("SIGKILL");
      await ended;
    }
    const sockets = [...Object.values(this.#dealers), ...this.#others, this.#iopub];
    for (const socket of sockets) socket.close();
    this.#connection.remove();
  }

  /**
   * Asks who the kernel is until iopub is heard too: what it sent before is lost. Plain tslab also loses what it hears
   * before all of its sockets are bound.
   */
  async #connect(): Promise<void> {
    for (const channel of ["shell", "control", "stdin"] as const)
      this.#open(this.#dealers[channel], channel, this.#heard);
    this.#iopub.connect(this.#connection.address("iopub"));
    this.#iopub.subscribe();
    void this.#listen(this.#iopub, this.#heard);
    while (this.reports.length === 0) {
      const answered = this.askAtOnce([encode(newMessage("kernel_info_request", {}), this.key)]);
      await Promise.race([answered.catch(() => {}), pause(5_000)]);
      await pause(50); // a report comes on another socket
    }
    await this.ask("shell", encode(newMessage("kernel_info_request", {}), this.key));
  }

  #open(dealer: Dealer, channel: Channel, heard: Message[]): void {
    dealer.linger = 0;
    dealer.connect(this.#connection.address(channel));
    void this.#listen(dealer, heard);
  }

  async #listen(socket: Dealer | Subscriber, heard: Message[]): Promise<void> {
    try {
      for await (const frames of socket) {
        const signed = readSigned(frames, this.key);
        const message = signed && asMessage(signed);
        if (message === undefined) throw new Error(`not signed by the kernel: ${frames}`);
        heard.push(message);
        const start = frames.findIndex((frame) => frame.toString() === "<IDS|MSG>");
        if (socket === this.#iopub) this.reports.push(frames.slice(start));
      }
    } catch (error) {
      if (!socket.closed) throw error; // ZeroMQ may report what was closed as an error
    }
  }
}

/** The text of a cell's value, in the content of an `execute_result`. */
function resultText({ data, execution_count }: Message["content"]): string {
  return execution_count !== undefined && data
    ? `${(data as Record<string, string>)["text/plain"]}\n`
    : "";
}
