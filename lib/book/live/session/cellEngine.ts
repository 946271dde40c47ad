import type { OutputMessage } from "../../../worker/workerMessages.js";

/** How the run of a cell ended. */
export type Ending = "ok" | "error" | "stopped";

/** A cell to run, with what the engine has to know about it. */
export interface CellToRun {
  /** Its number on the page. */
  number: number;
  source: string;
  /** The current texts of the cells above it. */
  earlier: readonly string[];
}

/** Runs the cells of a page one after another and keeps the names that they define. */
export interface CellEngine {
  /** @param receive  called with each output, in order; outputs of timers may arrive after the run has ended */
  run(cell: CellToRun, receive: (output: OutputMessage) => void): Promise<Ending>;
  /** Ends the engine at once. All names are lost, and the promise of a run in progress resolves to "stopped". */
  stop(): void;
}
