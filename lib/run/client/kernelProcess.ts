import { type ChildProcess, spawn } from "node:child_process";
import { compiledElsewhere } from "../../kernel/distantCompiler.js";
import type { CompilerThread } from "./compilerThread.js";
import { KernelDiedError } from "./kernelErrors.js";

/** How much of what a kernel prints outside of cells is kept for the report of its death. */
const tail = 4_000;

/** The kernel as a process of the operating system. */
export class KernelProcess {
  /** Never resolves; rejects when the process ends or cannot start. */
  readonly died: Promise<never>;
  readonly #child: ChildProcess;
  #printed = "";

  constructor(argv: readonly string[], cwd: string, compiler?: CompilerThread) {
    const [command = "", ...args] = compiler ? [...argv, compiledElsewhere] : argv;
    this.#child = spawn(command, args, {
      cwd,
      // Jupyter's way to say: end when I am gone. The course's kernel obeys it.
      env: { ...process.env, JPY_PARENT_PID: String(process.pid) },
      stdio: ["ignore", "pipe", "pipe", compiler ? "ipc" : "ignore"],
      // A group of its own: Ctrl-C in the terminal is ours to handle, and kill() reaches what a
      // cell has started.
      detached: true,
    });
    compiler?.serve(this.#child);
    this.#child.stdout?.on("data", (data) => this.#note(data));
    this.#child.stderr?.on("data", (data) => this.#note(data));
    this.died = new Promise((_, reject) => {
      this.#child.once("error", (cause) =>
        reject(new Error(`cannot start the kernel: ${cause.message}`, { cause })),
      );
      // "close" follows "exit" when the last words are read.
      this.#child.once("close", (code, signal) =>
        reject(new KernelDiedError(code, signal, this.#printed.trim())),
      );
    });
    this.died.catch(() => {}); // whoever waits for an answer hears of it
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
