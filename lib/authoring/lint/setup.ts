import ts from "typescript";
import { filledLines, hasTag } from "../../notebook/cellText.js";
import type { Cell } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";
import { parseCell } from "./syntax.js";

const maxLines = 8;

/** The second cell brings in what the lesson uses, and does nothing else. */
export function checkSetup({ name, notebook }: NotebookFile): Problem[] {
  const cell = notebook.cells[1];
  const fault = faultOf(cell);
  if (!fault) return [];
  const cure = `Import there what the lesson uses, in at most ${maxLines} lines.`;
  const place = cell ? { notebook: name, cell: cell.id } : { notebook: name };
  return [{ ...place, rule: "setup", message: fault, cure }];
}

function faultOf(cell: Cell | undefined): string | undefined {
  if (cell?.cell_type !== "code" || !hasTag(cell, "setup")) {
    return "the second cell is not code with the tag setup.";
  }
  if (!parseCell(cell).statements.every(ts.isImportDeclaration)) {
    return "the set-up does more than import.";
  }
  const lines = filledLines(cell).length;
  return lines > maxLines ? `the set-up has ${lines} lines.` : undefined;
}
