import { setTimeout as pause } from "node:timers/promises";
import { startedByRunner } from "../../kernel/options.js";
import type { CompilerThread } from "./compilerThread.js";
import { type Connection, openConnection, privateConnection } from "./connection.js";
import { type CellResult, Conversation, type ExecuteOptions } from "./conversation.js";
import { KernelProcess } from "./kernelProcess.js";
import { killAtExit } from "./killAtExit.js";
import { patience, within } from "./waiting.js";

export type { CellResult, ExecuteOptions } from "./conversation.js";
export { CellTimeoutError, KernelDiedError } from "./kernelErrors.js";

export interface KernelOptions {
  /**
   * The command as in kernel.json, where `{connection_file}` stands for the file's path, or {@link courseKernel}, which
   * needs no file.
   */
  argv: readonly string[];
  /** Where cells run: the folder of the notebook. */
  cwd: string;
  /** Compiles its cells; without one, the kernel does so itself. */
  compiler?: CompilerThread | undefined;
  /** Milliseconds. Default 30,000. */
  startTimeout?: number;
}

export interface Completions {
  matches: string[];
  /** The range of the code that a match replaces. */
  cursor_start: number;
  cursor_end: number;
}

export interface Inspection {
  found: boolean;
  /** By media type. */
  data: Record<string, string>;
}

/**
 * A running kernel, spoken to over Jupyter's message protocol as every front end does.
 * It ends with this process, whichever way this process ends.
 */
export class Kernel {
  readonly #connection: Connection;
  readonly #process: KernelProcess;
  readonly #conversation: Conversation;
  readonly #releaseExit: () => void;
  #cellsRunning = 0;
  #errorAllowed = false;

  /** @param lost  rejects when the kernel can answer no more */
  private constructor(connection: Connection, process: KernelProcess, lost: Promise<never>) {
    this.#connection = connection;
    this.#process = process;
    this.#conversation = new Conversation(connection, lost);
    this.#releaseExit = killAtExit(() => this.kill());
  }

  /** Starts a kernel and waits until it answers. */
  static async start(options: KernelOptions): Promise<Kernel> {
    const { argv, cwd, compiler, startTimeout = 30_000 } = options;
    const isOurs = argv.includes(startedByRunner);
    const connection = await (isOurs ? privateConnection() : openConnection());
    const { file = "", text } = connection;
    const command = argv.map((arg) => arg.replace("{connection_file}", () => file));
    const process = new KernelProcess(command, cwd, isOurs ? text : "", compiler);
    const lost = compiler ? Promise.race([process.died, compiler.failed]) : process.died;
    lost.catch(() => {}); // each request reports it
    const kernel = new Kernel(connection, process, lost);
    const late = () => new Error(`the kernel did not answer within ${startTimeout / 1000} s`);
    try {
      await within(startTimeout, kernel.#conversation.greet(), late);
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
    let result = await this.#conversation.execute(code, options);
    // Plain tslab skips cells for 200 ms after an error, even one that was allowed: ask again.
    while (result.status === "aborted" && this.#errorAllowed) {
      await pause(50);
      result = await this.#conversation.execute(code, options);
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
    const question = { code, cursor_pos: position };
    return (await this.#conversation.ask("complete_request", question)) as unknown as Completions;
  }

  /** The type and the documentation of what stands at a position in a cell. */
  async inspect(code: string, position: number = code.length): Promise<Inspection> {
    const question = { code, cursor_pos: position, detail_level: 0 };
    return (await this.#conversation.ask("inspect_request", question)) as unknown as Inspection;
  }

  /** Ends the kernel: politely if it listens, at once if a cell still runs. */
  async shutdown(): Promise<void> {
    const end = this.#process.died.catch(() => {});
    if (this.#process.running && this.#cellsRunning === 0) {
      this.#conversation.sayGoodbye();
      await Promise.race([end, patience()]);
    }
    this.kill();
    await end;
  }

  /** Ends the kernel at once, with everything its cells have started. */
  kill(): void {
    this.#releaseExit();
    this.#process.kill();
    this.#conversation.close();
    this.#connection.remove();
  }
}
