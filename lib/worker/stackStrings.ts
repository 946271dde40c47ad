import type { CellPlaces } from "./cellPlaces.js";

/** Frames that are looked at, and frames that are shown, as in the kernel. */
const captured = 50;
const shown = 10;

const firstFrame = /^ {4}at /m;

/** A frame of the engine itself: `Array.map (<anonymous>)`. */
const native = /\(<anonymous>\)$/;

/** What compiling adds to a frame: the object of shared names, and the function around a cell. */
const compiled = /CellNames\.|^(?<async>async )?eval \((?<place>.*)\)$/;

/** Lets every stack, printed by a cell or reported by us, speak of the reader's own lines alone. */
export function showCellPlaces(places: CellPlaces): void {
  Error.stackTraceLimit = captured;
  // V8 asks this when a stack is first read; for other engines, see stackOf.
  Error.prepareStackTrace = (error, sites) =>
    [messageOf(error), ...showFrames(sites.map(String), places)].join("\n");
}

/** The frames of a stack, with the reader's places, after the message. */
export function stackOf(error: Error, places: CellPlaces): string {
  const stack = String(error.stack ?? "");
  if (firstFrame.test(stack) || !stack.includes("@")) return stack; // prepared by V8
  const frames = stack.split("\n").map((line) => line.replace(/^(?:(.+)@(.*)|@(.*))$/, frameOf));
  return [messageOf(error), ...showFrames(frames, places)].join("\n");
}

/** Firefox and Safari write `name@place`, or `@place`, where V8 writes `name (place)`. */
function frameOf(_: string, name: string | undefined, place: string, alone: string): string {
  return name === undefined ? alone : `${name} (${place})`;
}

/** The frames of cells, and those of the engine that a cell called. */
function showFrames(frames: readonly string[], places: CellPlaces): string[] {
  const readable = frames.map((frame) => places.show(frame)?.replace(compiled, "$<async>$<place>"));
  const kept = frames.map(
    (frame, i) => readable[i] ?? (readable[i + 1] && native.test(frame) && frame),
  );
  return kept
    .filter((frame) => typeof frame === "string")
    .slice(0, shown)
    .map((frame) => `    at ${frame}`);
}

/** The first line of a stack: name and message. */
export function messageOf(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error"; // one whose name or message cannot be read
  }
}
