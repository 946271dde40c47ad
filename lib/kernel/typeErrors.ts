import type { DiagnosticPos } from "tslab/dist/converter.js";
import type { Cell, Cells } from "./cells.js";
import { codeFrame } from "./codeFrame.js";
import { type Failure, paragraphs } from "./failure.js";
import type { Position } from "./sourceMaps.js";

/** One mistake may cause many errors; the first few tell. */
const shown = 5;

/**
 * Repairs the report of a cell that does not compile.
 *
 * tslab prints `line:column - message` to the error stream. This is Jupyter's `error` message,
 * with the offending code under each message.
 */
export function describeDiagnostics(cell: Cell, cells: Cells): Failure {
  const { diagnostics, source } = cell;
  const reports = diagnostics.slice(0, shown).map((diagnostic) => {
    const start = positionIn(source, diagnostic.start);
    const end = positionIn(source, diagnostic.end);
    const place = diagnostic.fileName ?? cells.show(cell, start);
    const message = `${place} - TS${diagnostic.code}: ${diagnostic.messageText}`;
    return diagnostic.fileName ? message : `${message}\n\n${codeFrame(source, start, end)}`;
  });
  const more = diagnostics.length - reports.length;
  if (more > 0) reports.push(`… and ${more} more`);
  const [first = ""] = reports[0]?.split("\n") ?? [];
  return { ename: "TypeScriptError", evalue: first, traceback: paragraphs(...reports) };
}

/** What the compiler misses at the end of a cell, it reports behind the end. */
function positionIn(source: string, { offset, line, character }: DiagnosticPos): Position {
  if (offset <= source.length) return { line: line + 1, column: character + 1 };
  const lines = source.split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
