import { type ChildProcess, spawn } from "node:child_process";
import { compiledElsewhere, runnersPipe } from "../../kernel/options.js";
import type { CompilerThread } from "./compilerThread.js";
import { KernelDiedError } from "./kernelErrors.js";

/** How much of what a kernel prints outside of cells is kept for the report of its death. */
const tail = 4_000;

/** Milliseconds for reading what a kernel printed before it ended. */
const lastWords = 500;

/** The kernel as a process of the operating system. */
export class KernelProcess {
  /** Never resolves; rejects when the process ends or cannot start. */
  readonly died: Promise<never>;
  readonly #child: ChildProcess;
  #printed = "";

  /** @param input  what the kernel reads from its standard input */
  constructor(argv: readonly string[], cwd: string, input: string, compiler?: CompilerThread) {
    const [command = "", ...args] = compiler ? [...argv, compiledElsewhere] : argv;
    this.#child = spawn(command, args, {
      cwd,
      // Jupyter's way to say: end when I am gone. The course's kernel obeys it.
      env: { ...process.env, JPY_PARENT_PID: String(process.pid) },
      // The last is never used: its end tells the kernel of ours.
      stdio: ["pipe", "pipe", "pipe", compiler ? "ipc" : "ignore", "pipe"],
      // A group of its own: Ctrl-C in the terminal is ours to handle, and kill() reaches what a
      // cell has started.
      detached: true,
    });
    compiler?.serve(this.#child);
    for (const pipe of [this.#child.stdin, this.#child.stdio[runnersPipe]])
      pipe?.on("error", () => {}); // a kernel that ends closes them; `died` reports it
    this.#child.stdin?.end(input);
    this.#child.stdout?.on("data", (data) => this.#note(data));
    this.#child.stderr?.on("data", (data) => this.#note(data));
    this.died = new Promise((_, reject) => {
      this.#child.once("error", (cause) =>
        reject(new Error(`cannot start the kernel: ${cause.message}`, { cause })),
      );
      const end = (code: number | null, signal: NodeJS.Signals | null) =>
        reject(new KernelDiedError(code, signal, this.#printed.trim()));
      // "close" follows "exit" when the last words are read, which may be never: processes that a cell has
      // started write to the same pipes.
      this.#child.once("close", end);
      this.#child.once("exit", (...how) => setTimeout(end, lastWords, ...how).unref());
    });
    this.died.catch(() => {}); // reported to all that wait for an answer
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  interrupt(): void {
    this.#child.kill("SIGINT");
  }

  kill(): void {
    const { pid } = this.#child;
    if (pid === undefined) return; // it never started
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      this.#child.kill("SIGKILL"); // the group is gone, or this system has none
    }
  }

  #note(data: Buffer): void {
    this.#printed = (this.#printed + data.toString()).slice(-tail);
  }
}
