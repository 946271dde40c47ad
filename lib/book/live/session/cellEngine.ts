import type { OutputMessage } from "../../../worker/workerMessages.js";

/** How a run has ended. */
export type Ending = "ok" | "error" | "stopped";

export interface CellToRun {
  /** The number that the page shows beside it. */
  number: number;
  source: string;
  /** The texts of the cells above it, as they now stand. */
  earlier: readonly string[];
}

/** What runs the cells of a page, one after the other, and remembers their names. */
export interface CellEngine {
  /** @param receive  gets each output, in order; some may come after the end */
  run(cell: CellToRun, receive: (output: OutputMessage) => void): Promise<Ending>;
  /** Ends it at once, whatever it does; all names are lost, and what runs has ended as "stopped". */
  stop(): void;
}
