import type { Position } from "./position.js";
import { namesCell, type RanCells } from "./ranCells.js";

/** How many frames an engine collects for us, and how many are shown: Node's own limit is 10. */
export const captured = 50;
const shown = 10;

/** One frame of a stack. */
export interface Frame {
  /** As V8 writes it, without `at`: `softmax (file:///lib/softmax.js:3:9)`. */
  text: string;
  /** The compiled code, and the place there, as it is written in `text`; missing in native code. */
  place?: { script: string; position: Position } | undefined;
}

/** What a stack contains besides the code of cells. */
export interface Surroundings {
  /** The text of a place in a file; undefined if the frame is not to be shown. */
  showFile(script: string, position: Position): string | undefined;
  /** Takes out of a frame what compiling has added to it. */
  tidy(text: string): string;
}

/** The lines of a stack below its message: frames of cells, and of files that may be shown. */
export function showFrames(
  frames: readonly Frame[],
  cells: RanCells,
  surroundings: Surroundings,
): string[] {
  const texts = frames.map((frame) => showFrame(frame, cells, surroundings));
  // From the outermost frame inwards: a native function is shown if what has called it is.
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

/** The first frames, and if they lie deep within a package, also where a cell called it. */
function shorten(texts: readonly string[]): string[] {
  const first = texts.slice(0, shown);
  const call = texts.find(namesCell);
  return call === undefined || first.includes(call) ? first : [...first, call];
}

/** The first line of a stack: name and message. */
export function messageOf(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error"; // its name or its message cannot be read
  }
}
