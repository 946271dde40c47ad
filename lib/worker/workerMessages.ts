import type { Failure } from "../cells/failure.js";

/** A request of the page to run a cell. */
export interface RunRequest {
  /** The number of the run, different for each. */
  run: number;
  /** The number that the page shows next to the cell. */
  number: number;
  source: string;
}

/** An output of a cell, in the form of a message of the Jupyter protocol. */
export interface OutputMessage {
  type:
    | "stream"
    | "display_data"
    | "update_display_data"
    | "execute_result"
    | "clear_output"
    | "error";
  content: Record<string, unknown>;
}

/** A reply of the worker. Each run gives any number of outputs, then its ending. */
export type RunReply = { run: number } & ({ output: OutputMessage } | { ended: "ok" | "error" });

/** A request of the page to check the types of a cell. */
export interface CheckRequest {
  /** The number of the check, different for each; the reply repeats it. */
  check: number;
  /** The cells above, in order. */
  earlier: readonly string[];
  source: string;
}

export interface CheckReply {
  check: number;
  /** The type errors as Jupyter shows them; undefined if there are none. */
  failure: Failure | undefined;
}
