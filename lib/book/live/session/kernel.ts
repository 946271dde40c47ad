import type { OutputMessage } from "../messages.js";

/** How a run has ended. */
export type Ending = "ok" | "error" | "stopped";

/** What runs the cells of a page, one after the other, and remembers their names. */
export interface Kernel {
  /** @param receive  gets each output, in order; some may come after the end */
  run(
    cell: { number: number; source: string },
    receive: (output: OutputMessage) => void,
  ): Promise<Ending>;
  /** Ends it at once, whatever it does; all names are lost, and what runs has ended as "stopped". */
  stop(): void;
}
