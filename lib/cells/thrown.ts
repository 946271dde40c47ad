import type { ShowCode } from "./codeFrame.js";
import { type Failure, failure, paragraphs } from "./failure.js";
import type { RanCells } from "./ranCells.js";
import { messageOf } from "./stackFrames.js";

/** What is needed to describe a thrown value. */
export interface Describing {
  cells: RanCells;
  /** The text of any value, as the console prints it. */
  inspect(value: unknown): string;
  showCode: ShowCode;
}

const firstFrame = /^ {4}at /m;

/** Describes what a cell has thrown: the error with its stack, and the line of code in it. */
export function describeThrown(thrown: unknown, describing: Describing): Failure {
  try {
    return isError(thrown)
      ? describeError(thrown, describing)
      : failure("Uncaught", describing.inspect(thrown));
  } catch {
    return failure("Uncaught", "a value that cannot be shown, because reading it throws");
  }
}

function describeError(error: Error, { cells, inspect, showCode }: Describing): Failure {
  const text = showError(error, inspect);
  const split = text.search(firstFrame);
  const [message, frames] = split < 0 ? [text, ""] : [text.slice(0, split), text.slice(split)];
  const place = cells.find(frames);
  const code = place ? showCode(place.cell.source, place.position) : "";
  return {
    ename: String(error.name),
    evalue: String(error.message),
    traceback: paragraphs(message.trimEnd(), code, frames),
  };
}

/**
 * An error as the console shows it, with its stack, its properties and its cause, but without the
 * compiled line that Node puts before the message when an error leaves a script, and without the
 * brackets around an error that has no stack.
 */
function showError(error: Error, inspect: Describing["inspect"]): string {
  const text = inspect(error).replace(/^\[(.*)\](?=$| \{)/s, "$1");
  return text.slice(Math.max(0, text.indexOf(messageOf(error))));
}

/** Also true for an error of another realm, such as a context of `node:vm`. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}
