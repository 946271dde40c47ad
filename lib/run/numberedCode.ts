import { codeFrameColumns } from "@babel/code-frame";
import { type CodeCell, joinLines } from "../notebook/nbformat.js";

/** A cell's code with line numbers, for failures that belong to no single line. */
export function numberedCode(cell: CodeCell): string {
  const code = joinLines(cell.source);
  const nowhere = { start: { line: 0 } }; // a frame around line 0 marks no line
  return codeFrameColumns(code, nowhere, { linesBelow: code.split("\n").length });
}
