import type { Failure } from "../cells/failure.js";
import type { Compilation } from "./compile/compileOrRefuse.js";

/** A request of the page to run a cell. */
export interface RunRequest {
  /** The number of the run, different for each. */
  run: number;
  /** The number that the page shows next to the cell. */
  number: number;
  source: string;
  compilation: Compilation;
}

/** A request of the page to compile a cell. */
export interface CompileRequest {
  /** The number of the request, different for each; the reply repeats it. */
  request: number;
  source: string;
  /** The names that the cells so far have declared or imported. */
  known: readonly string[];
}

export interface CompileReply {
  request: number;
  compilation: Compilation;
}

/** An output of a cell, in the form of a message of the Jupyter protocol. */
export interface OutputMessage {
  type:
    | "stream"
    | "display_data"
    | "update_display_data"
    | "execute_result"
    | "clear_output"
    | "error"
    | "held";
  content: Record<string, unknown>;
}

/** The content of a message `held`: what a run has printed and displayed beyond what is shown (outputLimit.ts). */
export interface HeldContent {
  lines: number;
  characters: number;
  displays: number;
  /** The characters that are not even held, because there are too many. */
  lost: number;
  /** The last lines that were printed. */
  tail: string;
  /** What has been held since the last such message: the JSON of an output on each line. */
  part: Blob;
}

/** A reply of the worker. Each run gives any number of outputs, then its ending and the names known after it. */
export type RunReply = { run: number } & (
  | { outputs: OutputMessage[] }
  | { ended: "ok" | "error"; known: readonly string[] }
);

/** A script of the book, as text. */
export interface Script {
  name: string;
  text: string;
}

/** The page's answer to a worker of cells that needs a script. */
export interface ScriptsReply {
  /** The name of the script that was asked for. */
  name: string;
  /** That script and those that it imports, each after those that it imports itself; undefined if they cannot be had. */
  scripts?: readonly Script[];
}

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
