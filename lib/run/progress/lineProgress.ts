import { count } from "../../text/count.js";
import type { Progress, Track } from "./runProgress.js";

/** Prints a line for each notebook when it ends, for logs, pipes and continuous integration. */
export class LineProgress implements Progress {
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  add(name: string, cells: number): Track {
    const say = (text: string) => this.#write(`${name}: ${text}\n`);
    return {
      starting: () => {},
      cell: () => {},
      done: (seconds) => say(`ok, ${count(cells, "cell")} in ${seconds.toFixed(1)} s`),
      cached: () => say("unchanged, taken from the cache"),
      failed: (cellId) => say(`failed at cell ${cellId}`),
    };
  }

  stop(): void {}
}
