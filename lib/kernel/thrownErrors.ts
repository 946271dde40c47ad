import { inspect } from "node:util";
import { type Failure, failure } from "../cells/failure.js";
import type { RanCells } from "../cells/ranCells.js";
import { describeThrown, isError } from "../cells/thrown.js";
import { showCode } from "./lazyCodeFrame.js";

/**
 * Repairs the report of what a cell has thrown.
 *
 * tslab prints it to the error stream, and no front end learns that the cell failed, let alone
 * why. This is the content of Jupyter's `error` message.
 */
export function describeError(thrown: unknown, cells: RanCells): Failure {
  return isInterrupt(thrown)
    ? failure("Interrupted", "the cell was stopped")
    : describeThrown(thrown, { cells, inspect, showCode });
}

/** The two ways in which tslab's executor stops a cell: in a loop, and at an `await`. */
function isInterrupt(thrown: unknown): boolean {
  if (!isError(thrown)) return false;
  const code = (thrown as NodeJS.ErrnoException).code;
  return (
    code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" || thrown.message === "Interrupted asynchronously"
  );
}
