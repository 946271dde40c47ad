import { relative } from "node:path";
import { inspect } from "node:util";
import { type Failure, failure } from "../cells/failure.js";
import { namesCell, type RanCells } from "../cells/ranCells.js";
import { messageOf } from "../cells/stackFrames.js";
import { describeThrown } from "../cells/thrown.js";
import { messageIn } from "../text/messages/messageIn.js";
import { translateMessages } from "../text/shownMessage.js";
import { showCode } from "./lazyCodeFrame.js";
import { Interrupted } from "./stop/stopper.js";

translateMessages(messageIn);

/**
 * Repairs the report of what a cell has thrown.
 *
 * tslab prints it to the error stream, and no front end learns that the cell failed, let alone
 * why. This is the content of Jupyter's `error` message.
 */
export function describeError(thrown: unknown, cells: RanCells): Failure {
  const described = (show: (value: unknown) => string) =>
    describeThrown(thrown, { cells, inspect: show, showCode });
  try {
    if (thrown instanceof Interrupted) return failure("Interrupted", "the cell was stopped");
    if (thrown instanceof SyntaxError) {
      const place = placeInCell(thrown, cells);
      const show = place === undefined ? inspect : () => `${messageOf(thrown)}\n    at ${place}`;
      return nameFile(described(show), thrown);
    }
  } catch {} // a proxy that does not say what it is
  return described(inspect);
}

/** Where Node writes the place of a mistake in code that has no file: the line, and signs below the mistake. */
const mistakeInCode = /^evalmachine\.<anonymous>:(\d+)\n.*\n(\s*)\^+\n/;

/**
 * The place of a mistake for which V8 refuses a cell that TypeScript has let pass, such as `/(/`. The stack of such an
 * error names no cell: none has run.
 */
function placeInCell({ stack = "" }: SyntaxError, cells: RanCells): string | undefined {
  const [, line, before] = mistakeInCode.exec(stack) ?? [];
  if (before === undefined || !cells.current || namesCell(stack)) return undefined;
  const position = { line: Number(line), column: before.length + 1 };
  return cells.showCompiled(cells.current.script, position);
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
