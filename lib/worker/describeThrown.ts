import { inspect } from "node-inspect-extracted";
import { type Failure, paragraphs } from "../cells/failure.js";
import type { CellPlace, CellPlaces } from "./cellPlaces.js";
import { CellSyntaxError } from "./compile/cellSyntaxError.js";
import { messageOf, stackOf } from "./stackStrings.js";

const firstFrame = /^ {4}at /m;

/** What a cell has thrown, as the kernel describes it. */
export async function describeThrown(thrown: unknown, places: CellPlaces): Promise<Failure> {
  if (thrown instanceof CellSyntaxError) return describeRefusal(thrown, places);
  if (!(thrown instanceof Error)) return described("Uncaught", inspect(thrown));
  const text = showError(thrown, places);
  const split = text.search(firstFrame);
  const [message, frames] = split < 0 ? [text, ""] : [text.slice(0, split), text.slice(split)];
  return {
    ename: String(thrown.name),
    evalue: String(thrown.message),
    traceback: paragraphs(message.trimEnd(), await codeFrameAt(places.find(frames)), frames),
  };
}

async function describeRefusal(error: CellSyntaxError, places: CellPlaces): Promise<Failure> {
  const { position, message, name } = error;
  const cell = places.current;
  const evalue = `${cell ? places.showPlace(cell, position) : "cell"} - ${message}`;
  const code = await codeFrameAt(cell && { cell, position });
  return { ename: name, evalue, traceback: paragraphs(evalue, code) };
}

function described(ename: string, evalue: string): Failure {
  return { ename, evalue, traceback: [`${ename}: ${evalue}`] };
}

/**
 * An error with its stack, its properties and its cause, and without the brackets around an error
 * that has no stack.
 */
function showError(error: Error, places: CellPlaces): string {
  const stack = stackOf(error, places);
  const text = inspect(error).replace(String(error.stack), () => stack);
  const bare = text.replace(/^\[(.*)\](?=$| \{)/s, "$1");
  return bare.slice(Math.max(0, bare.indexOf(messageOf(error))));
}

/** Loaded when the first error asks for it; an error can be told without, should that fail. */
async function codeFrameAt(place: CellPlace | undefined): Promise<string> {
  if (!place) return "";
  const loaded = await import("../cells/codeFrame.js").catch(() => undefined);
  return loaded?.codeFrame(place.cell.source, place.position) ?? "";
}
