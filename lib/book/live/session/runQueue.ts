import type { LessonCell } from "./lessonCell.js";

/** The cells that are to run, one after the other. */
export class RunQueue {
  readonly #run: (cell: LessonCell) => Promise<boolean>;
  readonly #changed: (cell: LessonCell) => void;
  #cells: LessonCell[] = [];
  #busy = false;

  /**
   * @param run  runs a cell, and says whether those behind it shall run
   * @param changed  hears of a cell that begins or ceases to wait
   */
  constructor(run: (cell: LessonCell) => Promise<boolean>, changed: (cell: LessonCell) => void) {
    this.#run = run;
    this.#changed = changed;
  }

  /** Done when all has run, unless something runs already. */
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
