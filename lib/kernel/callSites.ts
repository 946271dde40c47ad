import type { Position } from "../cells/position.js";
import { compiledName } from "./cellConverter.js";
import { type Cells, cellPlace } from "./cells.js";
import { showFilePlace } from "./filePlaces.js";

/** Frames that are looked at, and frames that are shown: Node's own limit is 10. */
const captured = 50;
const shown = 10;

/**
 * Repairs the positions in stack traces, second half: showing them.
 *
 * tslab shows lines of the compiled code of a file `evalmachine.<anonymous>`, the same for every
 * cell, among frames of its own and of Node's internals. Here every stack, whether a cell prints it
 * or the kernel reports it, speaks of the cell's own lines and leaves the internals out.
 */
export function showSourcePositions(cells: Cells): void {
  Error.stackTraceLimit = captured;
  Error.prepareStackTrace = (error, callSites) => {
    const frames = callSites
      .map((site) => showFrame(site, cells))
      .filter((text) => text !== undefined);
    return [messageOf(error), ...shorten(frames).map((text) => `    at ${text}`)].join("\n");
  };
}

/** The first frames, and if they lie deep within a package, also where a cell called it. */
function shorten(frames: string[]): string[] {
  const first = frames.slice(0, shown);
  const call = frames.find((frame) => frame.search(cellPlace) >= 0);
  return call === undefined || first.includes(call) ? first : [...first, call];
}

/** The first line of a stack: name and message. */
export function messageOf(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error"; // one whose name or message cannot be read
  }
}

/** One line of a stack trace; undefined for a frame that is none of the reader's business. */
function showFrame(site: NodeJS.CallSite, cells: Cells): string | undefined {
  const script = site.getScriptNameOrSourceURL();
  const line = site.getLineNumber();
  const column = site.getColumnNumber();
  if (!script || line === null || column === null) return `${site}`; // native code
  const number = compiledName.exec(script)?.[1];
  const place = number
    ? showCellPlace(Number(number), { line, column }, cells)
    : showFilePlace(script, { line, column });
  // A function of an earlier cell is called as a method of tslab's `exports`, a Proxy.
  // By a function: the name of a file may hold `$&`, which a text would replace.
  const replaced = place && `${site}`.replace(`${script}:${line}:${column}`, () => place);
  return replaced?.replace("Proxy.", "");
}

function showCellPlace(number: number, compiled: Position, cells: Cells): string | undefined {
  const cell = cells.at(number);
  const position = cell?.locate?.(compiled);
  return cell && position && cells.show(cell, position);
}
