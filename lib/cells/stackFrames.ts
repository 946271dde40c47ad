import type { Position } from "./position.js";
import { namesCell, type RanCells } from "./ranCells.js";

/** The number of frames that V8 records, so that a cell is found below the frames of a package. */
export const captured = 50;
/** The number of frames that are shown, as many as in Node. */
const shown = 10;

/** One frame of a stack. */
export interface Frame {
  /** The frame as V8 writes it, without `at`: `softmax (file:///lib/softmax.js:3:9)`. */
  text: string;
  /** The compiled code and the place in it, as written in `text`; undefined for native functions. */
  place?: { script: string; position: Position } | undefined;
}

/** How a host shows what a stack contains besides the code of cells. */
export interface Surroundings {
  /** Returns the text of a place in a file, or undefined to hide the frame. */
  showFile(script: string, position: Position): string | undefined;
  /** Removes from the text of a frame what compiling added to it. */
  tidy(text: string): string;
}

/** The lines of a stack below its message: the frames of cells, and of files that the host shows. */
export function showFrames(
  frames: readonly Frame[],
  cells: RanCells,
  surroundings: Surroundings,
): string[] {
  const texts = frames.map((frame) => showFrame(frame, cells, surroundings));
  // From the caller to the called, because a native function is shown if its caller is.
  for (let i = frames.length - 2; i >= 0; i -= 1)
    if (!frames[i].place && texts[i + 1] !== undefined) texts[i] = frames[i].text;
  return shorten(texts.filter((text) => text !== undefined)).map((text) => `    at ${text}`);
}

function showFrame(
  { text, place }: Frame,
  cells: RanCells,
  { showFile, tidy }: Surroundings,
): string | undefined {
  if (!place) return undefined;
  const { script, position } = place;
  const readable = cells.ran(script)
    ? cells.showCompiled(script, position)
    : showFile(script, position);
  const compiled = `${script}:${position.line}:${position.column}`;
  return readable && tidy(text.replace(compiled, () => readable));
}

/** The first frames and, if none of them is in a cell, also the first one that is. */
function shorten(texts: readonly string[]): string[] {
  const first = texts.slice(0, shown);
  const call = texts.find(namesCell);
  return call === undefined || first.includes(call) ? first : [...first, call];
}

/** The name and message of an error, as at the top of its stack. */
export function messageOf(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error"; // its name or its message cannot be read
  }
}
