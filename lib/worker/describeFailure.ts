import { inspect } from "node-inspect-extracted";
import { type ShowCode, showCodeWith } from "../cells/codeFrame.js";
import type { Failure } from "../cells/failure.js";
import type { RanCells } from "../cells/ranCells.js";
import { describeRefusal } from "../cells/refusal.js";
import { describeThrown } from "../cells/thrown.js";
import { CellSyntaxError } from "./compile/cellSyntaxError.js";

/** Describes the failure of the current cell: what it has thrown, or why it cannot be compiled. */
export async function describeFailure(thrown: unknown, cells: RanCells): Promise<Failure> {
  const showCode = await loadCodeFrame();
  if (!isRefusal(thrown)) return describeThrown(thrown, { cells, inspect, showCode });
  const { message, position: start } = thrown;
  return describeRefusal(cells.current?.source ?? "", [{ message, start }], showCode);
}

/** A proxy may throw even when it is asked for its class. */
function isRefusal(thrown: unknown): thrown is CellSyntaxError {
  try {
    return thrown instanceof CellSyntaxError;
  } catch {
    return false;
  }
}

/** Loads the code frame when the first cell fails. Without it, errors are shown without code. */
async function loadCodeFrame(): Promise<ShowCode> {
  try {
    return showCodeWith(await import("./codeFrameColumns.js"));
  } catch {
    return () => "";
  }
}
