import { inspect, types } from "node:util";
import { type Failure, paragraphs } from "../cells/failure.js";
import { messageOf } from "./callSites.js";
import { type Cells, cellPlace } from "./cells.js";
import { codeFrame } from "./lazyCodeFrame.js";

const firstFrame = /^ {4}at /m;

/**
 * Repairs the report of what a cell has thrown.
 *
 * tslab prints it to the error stream, and no front end learns that the cell failed, let alone
 * why. This is the content of Jupyter's `error` message.
 */
export function describeThrown(thrown: unknown, cells: Cells): Failure {
  if (isInterrupt(thrown)) return failure("Interrupted", "the cell was stopped");
  if (!isError(thrown)) return failure("Uncaught", inspect(thrown));
  const text = showError(thrown);
  const split = text.search(firstFrame);
  const [message, frames] = split < 0 ? [text, ""] : [text.slice(0, split), text.slice(split)];
  return {
    ename: String(thrown.name),
    evalue: String(thrown.message),
    traceback: paragraphs(message.trimEnd(), failingLine(frames, cells), frames),
  };
}

function failure(ename: string, evalue: string): Failure {
  return { ename, evalue, traceback: [`${ename}: ${evalue}`] };
}

/**
 * An error as the console shows it, with its stack, its properties and its cause, but without the
 * compiled line that Node puts before the message when an error leaves a script, and without the
 * brackets around an error that has no stack.
 */
function showError(error: Error): string {
  const text = inspect(error).replace(/^\[(.*)\](?=$| \{)/s, "$1");
  return text.slice(Math.max(0, text.indexOf(messageOf(error))));
}

/** The two ways in which tslab's executor stops a cell: in a loop, and at an `await`. */
function isInterrupt(thrown: unknown): boolean {
  if (!isError(thrown)) return false;
  const code = (thrown as NodeJS.ErrnoException).code;
  return (
    code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" || thrown.message === "Interrupted asynchronously"
  );
}

function isError(thrown: unknown): thrown is Error {
  return types.isNativeError(thrown) || thrown instanceof Error;
}

/** The line that the reader has just run; failing that, the line of an earlier cell. */
function failingLine(frames: string, cells: Cells): string {
  const places = [...frames.matchAll(cellPlace)].map((match) => match.groups ?? {});
  const place = places.find(({ number }) => number === undefined) ?? places[0];
  if (!place) return "";
  const cell = place.number === undefined ? cells.current : cells.at(Number(place.number));
  const position = { line: Number(place.line), column: Number(place.column) };
  return cell ? codeFrame(cell.source, position) : "";
}
