import { inspect } from "node:util";
import { type Failure, failure } from "../cells/failure.js";
import type { RanCells } from "../cells/ranCells.js";
import { describeThrown } from "../cells/thrown.js";
import { showCode } from "./lazyCodeFrame.js";
import { Interrupted } from "./stop/stopper.js";

/**
 * Repairs the report of what a cell has thrown.
 *
 * tslab prints it to the error stream, and no front end learns that the cell failed, let alone
 * why. This is the content of Jupyter's `error` message.
 */
export function describeError(thrown: unknown, cells: RanCells): Failure {
  return thrown instanceof Interrupted
    ? failure("Interrupted", "the cell was stopped")
    : describeThrown(thrown, { cells, inspect, showCode });
}
