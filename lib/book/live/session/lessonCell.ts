import type { Output } from "../../../notebook/nbformat.js";
import type { Ending } from "./cellEngine.js";

/**
 * What a reader is told of a cell.
 * - fresh: not run by this engine; the page shows the outputs it was built with
 * - stale: run, but before a change of its text or of a cell above it
 */
export type CellState = "fresh" | "waiting" | "running" | "stopped" | "done" | "failed" | "stale";

/** A cell of a page, as the page was built. */
export interface BuiltCell {
  id: string;
  /** Its place among the code cells, from 1. */
  number: number;
  source: string;
  /** Whether it shows an error on purpose. */
  mayFail: boolean;
}

/** A code cell of the page and what has become of it. */
export class LessonCell {
  readonly built: BuiltCell;
  /** Its text: the reader's, or as built. */
  text: string;
  /** Its outputs; undefined as long as those it was built with are shown. */
  outputs: readonly Output[] | undefined;
  /** How it has ended in the present engine, if that has run it. */
  ran: Ending | undefined;
  running = false;
  waiting = false;
  stale = false;

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

  /** The engine that ran it is gone, or knows it no more. */
  forget(): void {
    this.ran = undefined;
    this.running = false;
    this.waiting = false;
    this.stale = false;
  }
}
