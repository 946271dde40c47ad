import { count } from "../../text/count.js";
import { told } from "../../text/told.js";
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
      done: (seconds) =>
        say(
          told({
            en: `ok, ${count(cells, "cell")} in ${seconds.toFixed(1)} s`,
            zh: `完成，${cells} 个单元格，用时 ${seconds.toFixed(1)} 秒`,
          }),
        ),
      cached: () => say(told({ en: "unchanged, taken from the cache", zh: "没有变化，取自缓存" })),
      failed: (cellId) =>
        say(told({ en: `failed at cell ${cellId}`, zh: `在单元格 ${cellId} 处出错` })),
    };
  }

  stop(): void {}
}
