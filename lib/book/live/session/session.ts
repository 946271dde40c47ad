import { CellOutputs } from "../../../tools/kernel/cellOutputs.js";
import type { Output } from "../../../tools/nbformat.js";
import type { Ending, Kernel } from "./kernel.js";
import { type BuiltCell, LessonCell } from "./lessonCell.js";

/** Where a session shows what happens. */
export interface SessionView {
  /** The state or the text of a cell has changed. */
  showCell(cell: LessonCell): void;
  showOutputs(cell: LessonCell): void;
  /** A sentence for everyone, also for who does not see the page. */
  announce(sentence: string): void;
}

/** What a reader does with the cells of one page; knows no page and no worker. */
export class Session {
  readonly cells: readonly LessonCell[];
  readonly #startKernel: () => Kernel;
  readonly #view: SessionView;
  #kernel: Kernel | undefined;
  #queue: LessonCell[] = [];
  #busy = false;

  constructor(built: readonly BuiltCell[], startKernel: () => Kernel, view: SessionView) {
    this.cells = built.map((cell) => new LessonCell(cell));
    this.#startKernel = startKernel;
    this.#view = view;
  }

  /** Runs a cell, and before it those above it that this kernel does not know. */
  run(cell: LessonCell): Promise<void> {
    const unknown = this.#before(cell).filter(({ ran }) => ran === undefined || ran === "stopped");
    return this.#enqueue([...unknown, cell]);
  }

  runTo(cell: LessonCell): Promise<void> {
    return this.#enqueue([...this.#before(cell), cell]);
  }

  runAll(): Promise<void> {
    return this.#enqueue(this.cells);
  }

  /** Ends whatever runs. The names of all cells are gone: the next run begins with the cells above. */
  stop(): void {
    const running = this.cells.find((cell) => cell.running);
    this.#endKernel();
    if (!running) return;
    running.ran = "stopped";
    running.outputs = [...(running.outputs ?? []), interrupted];
    this.#view.showOutputs(running);
    this.#view.showCell(running);
    this.#view.announce(`Cell ${running.built.number} was stopped.`);
  }

  edit(cell: LessonCell, text: string): void {
    if (text === cell.text) return;
    cell.text = text;
    cell.stale = true;
    this.#view.showCell(cell);
  }

  /** A cell as it was built, with its outputs. */
  reset(cell: LessonCell): void {
    this.edit(cell, cell.built.source);
    cell.outputs = undefined;
    cell.stale = true;
    this.#view.showOutputs(cell);
    this.#view.showCell(cell);
  }

  /** The lesson as it was built. */
  resetAll(): void {
    this.#endKernel();
    for (const cell of this.cells) this.reset(cell);
    this.#view.announce("The lesson is as it was.");
  }

  #before(cell: LessonCell): LessonCell[] {
    return this.cells.slice(0, this.cells.indexOf(cell));
  }

  async #enqueue(cells: readonly LessonCell[]): Promise<void> {
    const added = cells.filter((cell) => !this.#queue.includes(cell));
    for (const cell of added) this.#setWaiting(cell, true);
    this.#queue.push(...added);
    if (this.#busy) return;
    this.#busy = true;
    await this.#runQueue();
    this.#busy = false;
  }

  async #runQueue(): Promise<void> {
    for (let cell = this.#queue.shift(); cell; cell = this.#queue.shift()) {
      const ending = await this.#runOne(cell);
      if (ending === "error" && !cell.built.mayFail) this.#clearQueue();
    }
  }

  async #runOne(cell: LessonCell): Promise<Ending> {
    const { number } = cell.built;
    const outputs = new CellOutputs();
    cell.outputs = outputs.list;
    Object.assign(cell, { waiting: false, running: true, stale: false });
    this.#view.showCell(cell);
    this.#kernel ??= this.#startKernel();
    const earlier = this.#before(cell).map(({ text }) => text);
    const ending = await this.#kernel.run({ number, source: cell.text, earlier }, (output) => {
      outputs.add(output);
      if (cell.outputs === outputs.list) this.#view.showOutputs(cell);
    });
    if (ending === "stopped") return ending; // stop() has said so
    Object.assign(cell, { running: false, ran: ending });
    if (outputs.list.length === 0) this.#view.showOutputs(cell);
    this.#view.showCell(cell);
    this.#markStale(cell);
    this.#view.announce(`Cell ${number} ${ending === "ok" ? "has run" : "failed"}.`);
    return ending;
  }

  /** What was run below a cell may have used what that cell has now changed. */
  #markStale(changed: LessonCell): void {
    for (const cell of this.cells.slice(changed.built.number)) {
      if (cell.ran === undefined || cell.stale) continue;
      cell.stale = true;
      this.#view.showCell(cell);
    }
  }

  #clearQueue(): void {
    for (const cell of this.#queue.splice(0)) this.#setWaiting(cell, false);
  }

  #setWaiting(cell: LessonCell, waiting: boolean): void {
    cell.waiting = waiting;
    this.#view.showCell(cell);
  }

  #endKernel(): void {
    this.#clearQueue();
    this.#kernel?.stop();
    this.#kernel = undefined;
    for (const cell of this.cells) {
      cell.forget();
      this.#view.showCell(cell);
    }
  }
}

/** As the kernel of a notebook says it. */
const interrupted: Output = {
  output_type: "error",
  ename: "Interrupted",
  evalue: "the cell was stopped",
  traceback: ["Interrupted: the cell was stopped"],
};
