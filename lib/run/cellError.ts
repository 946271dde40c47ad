import { joinLines, type Output } from "../notebook/nbformat.js";
import { normaliseError } from "../notebook/outputs/normaliseError.js";

export interface CellError {
  /** The error's message, the code around the place, and the stack. */
  report: string;
  /** In the cell, counted from 1; undefined if it is not known. */
  line: number | undefined;
}

/** What a failed cell says of its error, and where it says the error is. */
export function cellError(outputs: readonly Output[]): CellError {
  const error = outputs.find((output) => output.output_type === "error");
  const report = error ? normaliseError(error).traceback.join("\n") : standardError(outputs);
  // The course's kernel says `cell:3:7`; plain tslab says `3:7 - …`, and of type errors only.
  const place = /\bcell:(\d+):\d+/.exec(report) ?? /^(\d+):\d+ - /m.exec(report);
  return { report, line: place ? Number(place[1]) : undefined };
}

/** Where plain tslab puts its errors. */
function standardError(outputs: readonly Output[]): string {
  const streams = outputs.filter((output) => output.output_type === "stream");
  const errors = streams.filter((output) => output.name === "stderr");
  return errors.map(({ text }) => joinLines(text)).join("") || "The cell failed without a message.";
}
