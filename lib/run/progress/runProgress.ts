/** Shows how far several notebooks have come. */
export interface Progress {
  /** Announces a notebook before it runs. */
  add(name: string, cells: number): Track;
  /** Ends the drawing; what was drawn stays. */
  stop(): void;
}

/** The progress of one notebook: its kernel starts, cells run, and one of three ends. */
export interface Track {
  starting(): void;
  cell(id: string, done: number): void;
  done(seconds: number): void;
  cached(): void;
  failed(cellId: string): void;
}
