import { joinLines, type Output } from "../notebook/nbformat.js";
import { normaliseError } from "../notebook/outputs/normaliseError.js";

/** The error of a failed cell. */
export interface CellError {
  /** The message, the code around the error, and the stack. */
  report: string;
  /** The line of the error in the cell, counted from 1; undefined if it is not known. */
  line: number | undefined;
}

/** Extracts the error and its line from the outputs of a failed cell. */
export function cellError(outputs: readonly Output[]): CellError {
  const error = outputs.find((output) => output.output_type === "error");
  const report = error ? normaliseError(error).traceback.join("\n") : standardError(outputs);
  // The course's kernel prints `cell:3:7`; plain tslab prints `3:7 - …`, and only for type errors.
  const place = /\bcell:(\d+):\d+/.exec(report) ?? /^(\d+):\d+ - /m.exec(report);
  return { report, line: place ? Number(place[1]) : undefined };
}

/** The text of standard error, where plain tslab prints errors. */
function standardError(outputs: readonly Output[]): string {
  const streams = outputs.filter((output) => output.output_type === "stream");
  const errors = streams.filter((output) => output.name === "stderr");
  return errors.map(({ text }) => joinLines(text)).join("") || "The cell failed without a message.";
}
