import type { RanCells } from "./ranCells.js";
import { captured, type Frame, messageOf, type Surroundings, showFrames } from "./stackFrames.js";

/**
 * Has V8 write every stack, whether a cell prints it or a host reports it, with the lines of the
 * cells' sources.
 *
 * V8 asks for the text when a stack is first read. Other engines never ask.
 */
export function prepareStacks(cells: RanCells, surroundings: Surroundings): void {
  Error.stackTraceLimit = captured;
  Error.prepareStackTrace = (error, sites) =>
    [messageOf(error), ...showFrames(sites.map(frameOf), cells, surroundings)].join("\n");
}

/** Where V8 puts code that was made of text: `eval at f (…), <anonymous>:3:7`. */
const madeOfText = /eval at .*, <anonymous>:\d+:\d+/;

function frameOf(site: NodeJS.CallSite): Frame {
  const text = `${site}`.replace(madeOfText, "<anonymous>");
  const script = site.getScriptNameOrSourceURL();
  const line = site.getLineNumber();
  const column = site.getColumnNumber();
  if (!script || line === null || column === null) return { text };
  return { text, place: { script, position: { line, column } } };
}
