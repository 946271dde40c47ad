import { currentLanguage } from "../text/currentLanguage.js";
import { shownMessage } from "../text/shownMessage.js";
import type { ShowCode } from "./codeFrame.js";
import { type Failure, failure, paragraphs } from "./failure.js";
import type { RanCells } from "./ranCells.js";
import { messageOf } from "./stackFrames.js";

/** What a host provides for describing a thrown value. */
export interface Describing {
  cells: RanCells;
  /** Returns the text of a value as the console prints it. */
  inspect(value: unknown): string;
  showCode: ShowCode;
}

/** What is shown of a value that throws when it is read, such as a proxy. */
export const unshown = "a value that cannot be shown, because reading it throws";

const firstFrame = /^ {4}at /m;

/** Describes what a cell has thrown: an error's message, the code where it was thrown, and the stack. */
export function describeThrown(thrown: unknown, describing: Describing): Failure {
  try {
    return isError(thrown)
      ? describeError(thrown, describing)
      : failure("Uncaught", describing.inspect(thrown));
  } catch {
    return failure("Uncaught", unshown);
  }
}

function describeError(error: Error, { cells, inspect, showCode }: Describing): Failure {
  const english = String(error.message);
  const evalue = shownMessage(english, currentLanguage());
  // Not a text to replace with: in that, `$&` would have a meaning.
  const text = showError(error, inspect).replace(english, () => evalue);
  const split = text.search(firstFrame);
  const [message, frames] = split < 0 ? [text, ""] : [text.slice(0, split), text.slice(split)];
  const place = cells.find(frames);
  const code = place ? showCode(place.cell.source, place.position) : "";
  return {
    ename: String(error.name),
    evalue,
    traceback: paragraphs(message.trimEnd(), code, frames),
  };
}

/**
 * The text of an error as the console shows it, with stack, properties and cause. Two additions of
 * Node are removed: the compiled line before the message of an error that no script has caught, and
 * the brackets around an error without a stack.
 */
function showError(error: Error, inspect: Describing["inspect"]): string {
  const text = inspect(error).replace(/^\[(.*)\](?=$| \{)/s, "$1");
  return text.slice(Math.max(0, text.indexOf(messageOf(error))));
}

/** Whether a value is an error, also one of another realm, such as a context of `node:vm`. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}
