import type { RanCells } from "./ranCells.js";
import { captured, type Frame, messageOf, type Surroundings, showFrames } from "./stackFrames.js";

/**
 * Makes V8 write every stack with the lines of the cells' sources, whether a cell prints the stack
 * or a host reports it.
 *
 * V8 calls `Error.prepareStackTrace` when a stack is first read. Other engines never call it.
 */
export function prepareStacks(cells: RanCells, surroundings: Surroundings): void {
  Error.stackTraceLimit = captured;
  Error.prepareStackTrace = (error, sites) =>
    [messageOf(error), ...showFrames(sites.map(frameOf), cells, surroundings)].join("\n");
}

/** The place of a frame in code from `eval` or `Function`: `eval at f (…), <anonymous>:3:7`. */
const evaluated = /eval at .*, <anonymous>:\d+:\d+/;

function frameOf(site: NodeJS.CallSite): Frame {
  const text = `${site}`.replace(evaluated, "<anonymous>");
  const script = site.getScriptNameOrSourceURL();
  const line = site.getLineNumber();
  const column = site.getColumnNumber();
  if (!script || line === null || column === null) return { text };
  return { text, place: { script, position: { line, column } } };
}
