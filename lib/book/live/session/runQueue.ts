import type { LessonCell } from "./lessonCell.js";

/** The cells that wait to run, one after another. */
export class RunQueue {
  readonly #run: (cell: LessonCell) => Promise<boolean>;
  readonly #changed: (cell: LessonCell) => void;
  #cells: LessonCell[] = [];
  #busy = false;

  /**
   * @param run  runs a cell, and resolves to whether the cells after it should run
   * @param changed  called when a cell starts or stops waiting
   */
  constructor(run: (cell: LessonCell) => Promise<boolean>, changed: (cell: LessonCell) => void) {
    this.#run = run;
    this.#changed = changed;
  }

  /** Adds cells. The promise resolves when all have run or, if a cell is running already, at once. */
  async add(cells: readonly LessonCell[]): Promise<void> {
    const added = cells.filter((cell) => !this.#cells.includes(cell));
    for (const cell of added) this.#setWaiting(cell, true);
    this.#cells.push(...added);
    if (this.#busy) return;
    this.#busy = true;
    for (let cell = this.#cells.shift(); cell; cell = this.#cells.shift()) {
      if (!(await this.#run(cell))) this.clear();
    }
    this.#busy = false;
  }

  clear(): void {
    for (const cell of this.#cells.splice(0)) this.#setWaiting(cell, false);
  }

  #setWaiting(cell: LessonCell, waiting: boolean): void {
    cell.waiting = waiting;
    this.#changed(cell);
  }
}
