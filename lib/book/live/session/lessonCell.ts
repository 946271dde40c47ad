import type { Output } from "../../../notebook/nbformat.js";
import type { Ending } from "./cellEngine.js";
import type { RunOutputs } from "./runOutputs.js";

/**
 * The state of a cell as the page shows it.
 * - fresh: not run by the current engine
 * - stale: run, but since then its text was changed or a cell above it was run
 */
export type CellState = "fresh" | "waiting" | "running" | "stopped" | "done" | "failed" | "stale";

/** A cell of a page, as the page was built. */
export interface BuiltCell {
  id: string;
  /** Its position among the code cells, from 1. */
  number: number;
  source: string;
  /** Whether it may fail: it is tagged `raises-exception`. */
  mayFail: boolean;
}

/** A code cell of the page with its current text, outputs and state. */
export class LessonCell {
  readonly built: BuiltCell;
  /** The reader's text, or the text it was built with. */
  text: string;
  /** The outputs of its last run; undefined if the page shows those it was built with. */
  outputs: readonly Output[] | undefined;
  /** Its last run on this visit. */
  run: RunOutputs | undefined;
  /** How its last run in the current engine ended; undefined if there was none. */
  ran: Ending | undefined;
  running = false;
  waiting = false;
  stale = false;
  /** Whether it has run, but in an engine that has ended, so that what it defined is gone. */
  lost = false;

  constructor(built: BuiltCell) {
    this.built = built;
    this.text = built.source;
  }

  get state(): CellState {
    if (this.running) return "running";
    if (this.waiting) return "waiting";
    if (this.ran === undefined) return "fresh";
    if (this.ran === "stopped") return "stopped";
    if (this.stale) return "stale";
    return this.ran === "ok" ? "done" : "failed";
  }

  get edited(): boolean {
    return this.text !== this.built.source;
  }

  /** Clears the state of its runs, after the engine has ended. That it was stopped stays known. */
  forget(): void {
    this.running = false;
    this.waiting = false;
    this.stale = false;
    if (this.ran === "stopped") return;
    this.lost ||= this.ran !== undefined;
    this.ran = undefined;
  }
}
