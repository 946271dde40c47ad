import ts from "typescript";
import type { CodeCell } from "../../notebook/nbformat.js";
import { importedNames, nodesOf, parseCell } from "./syntax.js";

/** The cells that draw with the course's figures, with Plot, or with their own SVG or HTML. */
export function figureCells(cells: readonly CodeCell[]): Set<CodeCell> {
  const parsed = cells.map(parseCell);
  const figures = parsed.flatMap((cell) => importedNames(cell, "@course/lib/figures"));
  const names = new Set(["Plot", ...figures.map((name) => name.text)]);
  return new Set(cells.filter((_, i) => draws(parsed[i], names)));
}

function draws(cell: ts.SourceFile, names: ReadonlySet<string>): boolean {
  for (const node of nodesOf(cell)) {
    if (ts.isIdentifier(node) && names.has(node.text)) return true;
    if (ts.isPropertyAccessExpression(node) && /^display\.(svg|html)$/.test(node.getText())) {
      return true;
    }
  }
  return false;
}
