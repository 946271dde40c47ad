import { relative } from "node:path";
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
  const described = () => describeThrown(thrown, { cells, inspect, showCode });
  try {
    if (thrown instanceof Interrupted) return failure("Interrupted", "the cell was stopped");
    if (thrown instanceof SyntaxError) return nameFile(described(), thrown);
  } catch {} // a proxy that does not say what it is
  return described();
}

/** Node writes the place of a mistake in a file before the error's message, which is cut off as it is for cells. */
const placeOfMistake = /^(?:file:\/\/)?([^\n]+\.[cm]?js):(\d+)\n/;

/** Says in which file the mistake is that kept it from being loaded: it is not in the cell, whose line is shown. */
function nameFile(described: Failure, { stack = "" }: SyntaxError): Failure {
  const [, path, line] = placeOfMistake.exec(stack) ?? [];
  if (path === undefined) return described;
  const note = ` (in ${relative(process.cwd(), path)}, line ${line})`;
  const [first = "", ...rest] = described.traceback;
  const { ename, evalue } = described;
  return { ename, evalue: evalue + note, traceback: [first + note, ...rest] };
}
