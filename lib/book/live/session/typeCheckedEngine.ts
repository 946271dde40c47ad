import type { Failure } from "../../../cells/failure.js";
import type { OutputMessage } from "../../../worker/workerMessages.js";
import type { CellEngine, CellToRun, Ending } from "./cellEngine.js";

/** Finds out why a cell shall not run; undefined for a cell that may. */
export type Check = (cell: CellToRun) => Promise<Failure | undefined>;

/** An engine that runs no cell with a type error, as Jupyter's does not. */
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
