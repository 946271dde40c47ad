import type { Failure } from "../../../kernel/failure.js";
import type { OutputMessage } from "../messages.js";
import type { CellToRun, Ending, Kernel } from "./kernel.js";

/** Finds out why a cell shall not run; undefined for a cell that may. */
export type Check = (cell: CellToRun) => Promise<Failure | undefined>;

/** A kernel that runs no cell with a type error, as Jupyter's does not. */
export class CheckedKernel implements Kernel {
  readonly #kernel: Kernel;
  readonly #check: Check;
  readonly #stopped: Promise<"stopped">;
  #stop = (): void => {};

  constructor(kernel: Kernel, check: Check) {
    this.#kernel = kernel;
    this.#check = check;
    this.#stopped = new Promise((stop) => {
      this.#stop = () => stop("stopped");
    });
  }

  async run(cell: CellToRun, receive: (output: OutputMessage) => void): Promise<Ending> {
    const failure = await Promise.race([this.#check(cell), this.#stopped]);
    if (failure === "stopped") return failure;
    if (failure === undefined) return this.#kernel.run(cell, receive);
    receive({ type: "error", content: { ...failure } });
    return "error";
  }

  stop(): void {
    this.#stop();
    this.#kernel.stop();
  }
}
