import { setTimeout as pause } from "node:timers/promises";
import { onExit } from "signal-exit";
import { CellOutputs } from "./kernel/cellOutputs.js";
import { Broadcast, RequestChannel } from "./kernel/channels.js";
import { type Connection, openConnection } from "./kernel/connection.js";
import { CellTimeoutError } from "./kernel/errors.js";
import { KernelProcess } from "./kernel/kernelProcess.js";
import { type Message, newMessage } from "./kernel/messages.js";
import { within } from "./kernel/within.js";
import type { Output } from "./nbformat.js";

export { CellTimeoutError, KernelDiedError } from "./kernel/errors.js";

export interface KernelOptions {
  /** The command as in kernel.json; `{connection_file}` stands for the file's path. */
  argv: readonly string[];
  /** Where cells run: the folder of the notebook. */
  cwd: string;
  /** Milliseconds. Default 30,000. */
  startTimeout?: number;
}

export interface ExecuteOptions {
  /** Milliseconds. Default 60,000. */
  timeout?: number;
  /** Whether cells sent after an error in this one shall run. Default false. */
  allowErrors?: boolean;
}

export interface CellResult {
  /** "aborted": not run, because a cell before it failed. */
  status: "ok" | "error" | "aborted";
  outputs: Output[];
  executionCount: number | null;
}

export interface Completions {
  matches: string[];
  /** The range of the code that a match replaces. */
  cursor_start: number;
  cursor_end: number;
}

export interface Inspection {
  found: boolean;
  data: Record<string, string>;
}

/** How long a kernel may take to end by itself, and to report that a cell has ended. */
const patience = (): Promise<void> => pause(3_000, undefined, { ref: false });

/**
 * A running kernel, spoken to over Jupyter's message protocol as every front end does.
 * It ends with this process, whichever way this process ends.
 */
export class Kernel {
  readonly #connection: Connection;
  readonly #process: KernelProcess;
  readonly #shell: RequestChannel;
  readonly #control: RequestChannel;
  readonly #iopub: Broadcast;
  readonly #releaseExit: () => void;
  #cellsRunning = 0;
  #errorAllowed = false;

  private constructor(connection: Connection, process: KernelProcess) {
    this.#connection = connection;
    this.#process = process;
    this.#shell = new RequestChannel(connection.address("shell"), connection.key);
    this.#control = new RequestChannel(connection.address("control"), connection.key);
    this.#iopub = new Broadcast(connection.address("iopub"), connection.key);
    this.#releaseExit = onExit(() => this.kill());
  }

  /** Starts a kernel and waits until it answers. */
  static async start({ argv, cwd, startTimeout = 30_000 }: KernelOptions): Promise<Kernel> {
    const connection = await openConnection();
    const command = argv.map((arg) => arg.replace("{connection_file}", connection.file));
    const kernel = new Kernel(connection, new KernelProcess(command, cwd));
    const late = () => new Error(`the kernel did not answer within ${startTimeout / 1000} s`);
    try {
      await within(startTimeout, kernel.#greet(), late);
      return kernel;
    } catch (error) {
      kernel.kill();
      throw error;
    }
  }

  /**
   * Runs one cell.
   * @throws {CellTimeoutError} if it takes too long; then the kernel must be killed or interrupted
   * @throws {KernelDiedError} if the kernel ends meanwhile
   */
  async execute(code: string, options: ExecuteOptions = {}): Promise<CellResult> {
    this.#cellsRunning += 1; // and stays so if we throw: a cell that is late still runs
    let result = await this.#executeOnce(code, options);
    // Plain tslab skips cells for 200 ms after an error, even one that was allowed: ask again.
    while (result.status === "aborted" && this.#errorAllowed) {
      await pause(50);
      result = await this.#executeOnce(code, options);
    }
    this.#errorAllowed = result.status === "error" && options.allowErrors === true;
    this.#cellsRunning -= 1;
    return result;
  }

  /** Asks the kernel to stop the running cell, which then fails. */
  interrupt(): void {
    this.#process.interrupt();
  }

  /** What may be typed at a position in a cell. */
  async complete(code: string, position: number = code.length): Promise<Completions> {
    const request = newMessage("complete_request", { code, cursor_pos: position });
    return (await this.#ask(this.#shell, request)).content as unknown as Completions;
  }

  /** The type and the documentation of what stands at a position in a cell. */
  async inspect(code: string, position: number = code.length): Promise<Inspection> {
    const request = newMessage("inspect_request", { code, cursor_pos: position, detail_level: 0 });
    return (await this.#ask(this.#shell, request)).content as unknown as Inspection;
  }

  /** Ends the kernel: politely if it listens, at once if a cell still runs. */
  async shutdown(): Promise<void> {
    const end = this.#process.died.catch(() => {});
    if (this.#process.running && this.#cellsRunning === 0) {
      const goodbye = newMessage("shutdown_request", { restart: false });
      this.#control.ask(goodbye).catch(() => {});
      await Promise.race([end, patience()]);
    }
    this.kill();
    await end;
  }

  /** Ends the kernel at once, with everything its cells have started. */
  kill(): void {
    this.#releaseExit();
    this.#process.kill();
    for (const channel of [this.#shell, this.#control, this.#iopub]) channel.close();
    this.#connection.remove();
  }

  /** Asks who the kernel is until its broadcast is heard too: what it sent before is lost. */
  async #greet(): Promise<void> {
    do {
      await this.#ask(this.#shell, newMessage("kernel_info_request", {}));
      await pause(10);
    } while (!this.#iopub.heard);
  }

  async #executeOnce(code: string, options: ExecuteOptions): Promise<CellResult> {
    const { timeout = 60_000, allowErrors = false } = options;
    const outputs = new CellOutputs();
    const request = newMessage("execute_request", {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: !allowErrors,
    });
    const idle = this.#collect(request, outputs);
    try {
      const late = () => new CellTimeoutError(timeout, outputs.list);
      const { content } = await within(timeout, this.#ask(this.#shell, request), late);
      await Promise.race([idle, this.#process.died, patience()]);
      return {
        status: content.status === "ok" || content.status === "error" ? content.status : "aborted",
        outputs: outputs.list,
        executionCount: (content.execution_count as number | undefined) ?? null,
      };
    } finally {
      this.#iopub.forget(request);
    }
  }

  /** Resolves when the kernel reports that it is done with the request. */
  #collect(request: Message, outputs: CellOutputs): Promise<void> {
    return new Promise((resolve) => {
      this.#iopub.listen(request, (report) => {
        outputs.add(report);
        if (report.type === "status" && report.content.execution_state === "idle") resolve();
      });
    });
  }

  /** A dead kernel is named first: that its sockets are closed says less. */
  #ask(channel: RequestChannel, request: Message): Promise<Message> {
    return Promise.race([this.#process.died, channel.ask(request)]);
  }
}
