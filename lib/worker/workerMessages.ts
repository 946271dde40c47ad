import type { Failure } from "../cells/failure.js";

/** What the page asks of its worker: to run a cell. */
export interface RunRequest {
  /** Every run has a number of its own. */
  run: number;
  /** The number that the page shows beside the cell. */
  number: number;
  source: string;
}

/** What a run makes known, as a kernel would say it: a message of the Jupyter protocol. */
export interface OutputMessage {
  type: "stream" | "display_data" | "update_display_data" | "error";
  content: Record<string, unknown>;
}

/** What the worker answers: any number of outputs, then how the run has ended. */
export type RunReply = { run: number } & ({ output: OutputMessage } | { ended: "ok" | "error" });

/** What the page asks of the type checker. */
export interface CheckRequest {
  /** Every check has a number of its own. */
  check: number;
  /** The cells above, in order. */
  earlier: readonly string[];
  source: string;
}

export interface CheckReply {
  check: number;
  /** As Jupyter shows it; undefined for a cell without type errors. */
  failure: Failure | undefined;
}
