import { local } from "../../../text/local.js";
import type { OutputMessage } from "../../../worker/workerMessages.js";
import type { CellEngine } from "./cellEngine.js";
import { type BuiltCell, LessonCell } from "./lessonCell.js";
import { RunOutputs } from "./runOutputs.js";
import { RunQueue } from "./runQueue.js";

/** Displays what happens in a session. */
export interface SessionView {
  /** Called when the state or the text of a cell has changed. */
  showCell(cell: LessonCell): void;
  /** Called when the outputs of a cell have changed. The promise resolves once the page shows them. */
  showOutputs(cell: LessonCell): Promise<void>;
  /** Shows a sentence that screen readers read aloud. */
  announce(sentence: string): void;
}

/** The reader's work on the cells of one page. It depends on neither the document nor workers, so tests need neither. */
export class Session {
  readonly cells: readonly LessonCell[];
  readonly #startEngine: () => CellEngine;
  readonly #view: SessionView;
  readonly #queue: RunQueue;
  #engine: CellEngine | undefined;

  constructor(built: readonly BuiltCell[], startEngine: () => CellEngine, view: SessionView) {
    this.cells = built.map((cell) => new LessonCell(cell));
    this.#startEngine = startEngine;
    this.#view = view;
    this.#queue = new RunQueue(
      (cell) => this.#runOne(cell),
      (cell) => view.showCell(cell),
    );
  }

  /**
   * Runs a cell, after the cells above it that the current engine has not run. One that was stopped is not run again
   * unasked: it would most likely have to be stopped again.
   */
  run(cell: LessonCell): Promise<void> {
    const unknown = this.#before(cell).filter(({ ran }) => ran === undefined);
    return this.#queue.add([...unknown, cell]);
  }

  /** Runs all cells down to this one. */
  runTo(cell: LessonCell): Promise<void> {
    return this.#queue.add([...this.#before(cell), cell]);
  }

  runAll(): Promise<void> {
    return this.#queue.add(this.cells);
  }

  /** Ends the engine. The names of all cells are lost, so the next run starts with the cells above it. */
  stop(): void {
    const running = this.cells.find((cell) => cell.running);
    this.#endEngine();
    if (!running) return;
    running.ran = "stopped";
    running.run?.end(interrupted);
    this.#view.showOutputs(running);
    this.#view.showCell(running);
    const lost = this.cells.filter((cell) => cell.lost && cell !== running);
    this.#view.announce(stoppedSentence(running, lost));
  }

  /** Shows more of what the last run of a cell has printed and displayed. */
  async showMore(cell: LessonCell): Promise<void> {
    await cell.run?.showMore();
    await this.#view.showOutputs(cell);
  }

  edit(cell: LessonCell, text: string): void {
    if (text === cell.text) return;
    cell.text = text;
    cell.stale = true;
    if (cell.ran === "stopped") cell.ran = undefined;
    this.#view.showCell(cell);
  }

  /** Restores the text and the outputs that a cell was built with. */
  reset(cell: LessonCell): void {
    this.edit(cell, cell.built.source);
    cell.outputs = undefined;
    cell.stale = true;
    cell.lost = false;
    this.#view.showOutputs(cell);
    this.#view.showCell(cell);
  }

  /** Restores all cells and ends the engine. */
  resetAll(): void {
    this.#endEngine();
    for (const cell of this.cells) {
      cell.ran = undefined;
      this.reset(cell);
    }
    this.#view.announce(local({ en: "The lesson is as it was.", zh: "本课已恢复原样。" }));
  }

  #before(cell: LessonCell): LessonCell[] {
    return this.cells.slice(0, this.cells.indexOf(cell));
  }

  /** @returns whether the cells that wait after it should run */
  async #runOne(cell: LessonCell): Promise<boolean> {
    const { number } = cell.built;
    const outputs = new RunOutputs();
    let shown: Promise<void> | undefined;
    cell.run = outputs;
    cell.outputs = outputs.list;
    Object.assign(cell, { waiting: false, running: true, stale: false, lost: false });
    this.#view.showCell(cell);
    this.#engine ??= this.#startEngine();
    const engine = this.#engine;
    const earlier = this.#before(cell).map(({ text }) => text);
    const ending = await engine.run({ number, source: cell.text, earlier }, (output) => {
      outputs.add(output);
      if (cell.outputs === outputs.list) shown = this.#view.showOutputs(cell);
    });
    if (outputs.list.length === 0 && ending !== "stopped") shown = this.#view.showOutputs(cell);
    await shown; // figures and formulas are rendered by code that may still be loading
    if (this.#engine !== engine) return true; // stop() has updated the cell and cleared the queue
    Object.assign(cell, { running: false, ran: ending });
    this.#view.showCell(cell);
    this.#markStale(cell);
    this.#view.announce(ending === "ok" ? `Cell ${number} has run.` : this.#failedSentence(cell));
    return ending === "ok" || cell.built.mayFail;
  }

  /** Marks the cells below a cell as stale, because they may have used names that it has redefined. */
  #markStale(changed: LessonCell): void {
    for (const cell of this.cells.slice(changed.built.number)) {
      if (cell.ran === undefined || cell.stale) continue;
      cell.stale = true;
      this.#view.showCell(cell);
    }
  }

  #failedSentence(cell: LessonCell): string {
    const stopped = this.#before(cell).filter(({ ran }) => ran === "stopped");
    const why = `Stopped above, and not run again: ${listed(stopped).toLowerCase()}.`;
    return `Cell ${cell.built.number} failed.${stopped.length === 0 ? "" : ` ${why}`}`;
  }

  #endEngine(): void {
    this.#queue.clear();
    this.#engine?.stop();
    this.#engine = undefined;
    for (const cell of this.cells) {
      cell.forget();
      this.#view.showCell(cell);
    }
  }
}

function stoppedSentence({ built: { number } }: LessonCell, lost: readonly LessonCell[]): string {
  if (lost.length === 0)
    return local({
      en: `Cell ${number} was stopped. It runs again only if you run or edit it.`,
      zh: `单元格 ${number} 已停止。只有你运行或编辑它，它才会再次运行。`,
    });
  const numbers = lost.map(({ built }) => built.number).join("、");
  return local({
    en: `Cell ${number} was stopped, and what ${listed(lost).toLowerCase()} defined is gone. Running a cell runs those above it again, but cell ${number} only if you run or edit it.`,
    zh: `单元格 ${number} 已停止，单元格 ${numbers} 所定义的内容已丢失。运行一个单元格会重新运行它上面的单元格；但单元格 ${number} 只有在你运行或编辑它时才会运行。`,
  });
}

/** Such as "Cells 1, 2 and 5". */
function listed(cells: readonly LessonCell[]): string {
  const numbers = cells.map(({ built }) => built.number);
  if (numbers.length === 1) return `Cell ${numbers[0]}`;
  return `Cells ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}

/** The output of a stopped cell, the same as the kernel's. */
const interrupted: OutputMessage = {
  type: "error",
  content: {
    ename: "Interrupted",
    evalue: "the cell was stopped",
    traceback: ["Interrupted: the cell was stopped"],
  },
};
