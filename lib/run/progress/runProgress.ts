/** Shows the progress of several notebooks. */
export interface Progress {
  /** Adds a notebook before it runs. */
  add(name: string, cells: number): Track;
  /** Stops drawing, and leaves the last state on the screen. */
  stop(): void;
}

/** Receives the progress of one notebook: `starting`, `cell` for each code cell, then `done`, `cached` or `failed`. */
export interface Track {
  starting(): void;
  cell(id: string, done: number): void;
  done(seconds: number): void;
  cached(): void;
  failed(cellId: string): void;
}
