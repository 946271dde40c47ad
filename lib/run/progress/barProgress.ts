import { styleText } from "node:util";
import { type GenericBar, MultiBar, type Options, type Params } from "cli-progress";
import { told } from "../../text/told.js";
import type { Progress, Track } from "./runProgress.js";

const barWidth = 24;

/** The texts of a bar. */
interface State {
  name: string;
  mark: string;
  note: string;
}

/** Draws a progress bar for each notebook on a terminal. */
export class BarProgress implements Progress {
  readonly #bars: MultiBar;
  readonly #nameWidth: number;

  /** @param names  the names of all notebooks, which determine the width of the first column */
  constructor(stream: NodeJS.WritableStream, names: readonly string[]) {
    this.#nameWidth = Math.max(0, ...names.map((name) => name.length));
    this.#bars = new MultiBar({
      stream,
      hideCursor: true,
      linewrap: false,
      emptyOnZero: true,
      gracefulExit: false, // onInterrupt handles signals
      format: (_: Options, params: Params, state: State) => this.#line(params, state),
    });
  }

  add(name: string, cells: number): Track {
    const bar = this.#bars.create(cells, 0, { name, mark: " ", note: "" });
    const end = (colour: "green" | "red", mark: string, note: string) =>
      update(bar, { mark: styleText(colour, mark), note });
    return {
      starting: () =>
        update(bar, {
          note: styleText("dim", told({ en: "starting a kernel", zh: "正在启动内核" })),
        }),
      cell: (id, done) => bar.update(done, { note: styleText("dim", id) }),
      done: (seconds) => {
        bar.update(cells);
        end("green", "✔", told({ en: `${seconds.toFixed(1)} s`, zh: `${seconds.toFixed(1)} 秒` }));
      },
      cached: () => {
        bar.update(cells);
        end("green", "✔", told({ en: "unchanged, from the cache", zh: "没有变化，取自缓存" }));
      },
      failed: (cellId) =>
        end("red", "✘", told({ en: `failed at ${cellId}`, zh: `在 ${cellId} 处出错` })),
    };
  }

  stop(): void {
    this.#bars.stop();
  }

  #line({ value, total, progress }: Params, { name, mark, note }: State): string {
    const full = Math.round(progress * barWidth);
    const bar = "━".repeat(full) + styleText("dim", "─".repeat(barWidth - full));
    const count = `${value}/${total}`.padStart(`${total}/${total}`.length);
    return `${mark} ${name.padEnd(this.#nameWidth)}  ${bar}  ${count}  ${note}`;
  }
}

function update(bar: GenericBar, state: Partial<State>): void {
  bar.update(state);
}
