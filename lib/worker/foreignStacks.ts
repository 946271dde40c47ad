import { inspect } from "node-inspect-extracted";
import type { RanCells } from "../cells/ranCells.js";
import { type Frame, messageOf, type Surroundings, showFrames } from "../cells/stackFrames.js";

/**
 * Shows the stacks of Firefox and Safari as V8 would write them.
 *
 * These engines have no hook like `Error.prepareStackTrace`. So the stack is rewritten when the error is
 * inspected: alone, within another value, or as the cause of another error.
 */
export function rewriteForeignStacks(cells: RanCells, surroundings: Surroundings): void {
  const rewritten = new WeakSet<Error>();
  Object.defineProperty(Error.prototype, inspect.custom, {
    configurable: true,
    writable: true,
    value(this: Error) {
      if (!rewritten.has(this)) {
        const value = readableStack(this, cells, surroundings);
        Object.defineProperty(this, "stack", { value, writable: true, configurable: true });
        rewritten.add(this);
      }
      return this; // inspected as usual, now with the new stack
    },
  });
}

/** Whether this engine calls `Error.prepareStackTrace`. */
export function isV8(): boolean {
  const { prepareStackTrace } = Error;
  let called = false;
  Error.prepareStackTrace = () => {
    called = true;
  };
  void new Error().stack;
  Error.prepareStackTrace = prepareStackTrace;
  return called;
}

/** The stack of an error as V8 would write it: the message, then frames with the lines of the cells. */
export function readableStack(error: Error, cells: RanCells, surroundings: Surroundings): string {
  const frames = String(error.stack ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map(frameOf);
  return [messageOf(error), ...showFrames(frames, cells, surroundings)].join("\n");
}

/** `name@script:3:9`, with `async*` in front after an `await`, or `name@[native code]`. */
const foreignFrame =
  /^(?<async>async\*)?(?<name>[^@]*)@(?<script>.*?)(?::(?<line>\d+):(?<column>\d+))?$/;

function frameOf(line: string): Frame {
  const { groups = {} } = foreignFrame.exec(line) ?? {};
  const { async, name = line, script = "", line: row, column } = groups;
  const start = async ? "async " : "";
  if (row === undefined) return { text: `${start}${name} (<anonymous>)` };
  const written = `${script}:${row}:${column}`;
  return {
    text: start + (name === "" ? written : `${name} (${written})`),
    place: { script, position: { line: Number(row), column: Number(column) } },
  };
}
