import type { Diagnostic, DiagnosticPos } from "tslab/dist/converter.js";
import { type Position, positionAt } from "./position.js";
import type { Problem } from "./refusal.js";

/**
 * The errors that TypeScript finds in a cell.
 *
 * Repairs the report of a cell that does not compile: tslab prints `line:column - message` to the
 * error stream, with neither the error's code nor the line of the cell.
 */
export function typeErrors(source: string, diagnostics: readonly Diagnostic[]): Problem[] {
  return diagnostics.map(({ fileName, code, messageText, start, end }) => ({
    message: `TS${code}: ${messageText}`,
    ...(fileName
      ? { file: fileName, start: position(start) }
      : { start: positionIn(source, start), end: positionIn(source, end) }),
  }));
}

function position({ line, character }: DiagnosticPos): Position {
  return { line: line + 1, column: character + 1 };
}

/** The place in the cell. What is missing at its end is reported after the line that tslab appends. */
function positionIn(source: string, place: DiagnosticPos): Position {
  return place.offset <= source.length ? position(place) : positionAt(source, source.length);
}
