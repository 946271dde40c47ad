import type { Failure } from "../../../cells/failure.js";
import type { OutputMessage } from "../../../worker/workerMessages.js";
import type { CellEngine, CellToRun, Ending } from "./cellEngine.js";

/** Resolves to the type error that keeps a cell from running; undefined if it may run. */
export type Check = (cell: CellToRun) => Promise<Failure | undefined>;

/** An engine that does not run a cell with a type error, like the Jupyter kernel. */
export class TypeCheckedEngine implements CellEngine {
  readonly #engine: CellEngine;
  readonly #check: Check;
  readonly #stopped: Promise<"stopped">;
  #stop = (): void => {};

  constructor(engine: CellEngine, check: Check) {
    this.#engine = engine;
    this.#check = check;
    this.#stopped = new Promise((stop) => {
      this.#stop = () => stop("stopped");
    });
  }

  async run(cell: CellToRun, receive: (output: OutputMessage) => void): Promise<Ending> {
    const failure = await Promise.race([this.#check(cell), this.#stopped]);
    if (failure === "stopped") return failure;
    if (failure === undefined) return this.#engine.run(cell, receive);
    receive({ type: "error", content: { ...failure } });
    return "error";
  }

  stop(): void {
    this.#stop();
    this.#engine.stop();
  }
}
