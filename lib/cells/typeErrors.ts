import type { Diagnostic, DiagnosticPos } from "tslab/dist/converter.js";
import { type Position, positionAt } from "./position.js";
import type { Problem } from "./refusal.js";

/**
 * What TypeScript refuses in a cell.
 *
 * Repairs the report of a cell that does not compile: tslab prints `line:column - message` to the
 * error stream, without the error's code and the offending line.
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

/** TypeScript reports what is missing at the end of a cell behind the line that tslab adds. */
function positionIn(source: string, place: DiagnosticPos): Position {
  return place.offset <= source.length ? position(place) : positionAt(source, source.length);
}
