import type { Diagnostic, DiagnosticPos } from "tslab/dist/converter.js";
import { type Failure, paragraphs } from "./failure.js";
import type { Position } from "./position.js";

/** One mistake may cause many errors; the first few tell. */
const shown = 5;

/** A cell that does not compile, and a way to show its code. */
export interface RefusedCell {
  source: string;
  diagnostics: readonly Diagnostic[];
  /** The offending code among its neighbours. */
  codeFrame(source: string, start: Position, end: Position): string;
}

/**
 * Repairs the report of a cell that does not compile.
 *
 * tslab prints `line:column - message` to the error stream. This is Jupyter's `error` message,
 * with the offending code under each message.
 */
export function describeDiagnostics(cell: RefusedCell): Failure {
  const { diagnostics } = cell;
  const reports = diagnostics.slice(0, shown).map((diagnostic) => report(diagnostic, cell));
  const more = diagnostics.length - reports.length;
  if (more > 0) reports.push(`… and ${more} more`);
  const [first = ""] = reports[0]?.split("\n") ?? [];
  return { ename: "TypeScriptError", evalue: first, traceback: paragraphs(...reports) };
}

function report(diagnostic: Diagnostic, { source, codeFrame }: RefusedCell): string {
  const { fileName, code, messageText } = diagnostic;
  const message = `TS${code}: ${messageText}`;
  if (fileName) {
    // of a TypeScript file beside the notebook, which the cell imports
    const { line, character } = diagnostic.start;
    return `${fileName}:${line + 1}:${character + 1} - ${message}`;
  }
  const start = positionIn(source, diagnostic.start);
  const end = positionIn(source, diagnostic.end);
  const place = `cell:${start.line}:${start.column}`;
  return `${place} - ${message}\n\n${codeFrame(source, start, end)}`;
}

/** What the compiler misses at the end of a cell, it reports behind the end. */
function positionIn(source: string, { offset, line, character }: DiagnosticPos): Position {
  if (offset <= source.length) return { line: line + 1, column: character + 1 };
  const lines = source.split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
