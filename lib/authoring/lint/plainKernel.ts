import ts from "typescript";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";
import { assignedNames } from "./assignedNames.js";
import { foreignNames } from "./foreignNames.js";
import { declaredNames, importedNames, lineOf, nodesOf, parseCell } from "./syntax.js";

type Finding = Required<Pick<Problem, "line" | "rule" | "message" | "cure">>;

/**
 * Finds code that plain tslab, which a learner may have, does not run as it is written. The course's kernel
 * repairs two of these faults, names of other cells in `{ a }` and in `a = 1`; module syntax fails in both.
 */
export function checkPlainKernel({ name, notebook }: NotebookFile): Problem[] {
  const origin = new Map<string, string>(); // a name, and the id of the cell that declares it
  const problems: Problem[] = [];
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code") continue;
    const parsed = parseCell(cell);
    const found = [...checkNamesOfOtherCells(parsed, origin), ...checkModuleSyntax(parsed)];
    problems.push(...found.map((finding) => ({ notebook: name, cell: cell.id, ...finding })));
    const names = [...declaredNames(parsed), ...importedNames(parsed)];
    for (const { text } of names) origin.set(text, cell.id);
  }
  return problems;
}

function checkNamesOfOtherCells(
  cell: ts.SourceFile,
  origin: ReadonlyMap<string, string>,
): Finding[] {
  const isForeign = foreignNames(cell);
  const fromOthers = (name: ts.Identifier) => origin.has(name.text) && isForeign(name);
  return [...nodesOf(cell)].flatMap((node) => [
    ...shorthandNames(node).filter(fromOthers).map(shorthand),
    ...assignedNames(node)
      .filter(fromOthers)
      .map((name) => assignment(name, origin.get(name.text))),
  ]);
}

function shorthandNames(node: ts.Node): ts.Identifier[] {
  return ts.isShorthandPropertyAssignment(node) ? [node.name] : [];
}

function shorthand(name: ts.Identifier): Finding {
  const message = `{ ${name.text} } abbreviates a name of another cell, which throws in plain tslab.`;
  const cure = `Write { ${name.text}: ${name.text} }.`;
  return { line: lineOf(name), rule: "shorthand", message, cure };
}

function assignment(name: ts.Identifier, origin: string | undefined): Finding {
  const message = `the cell assigns to ${name.text}, whose old value functions of cell "${origin}" keep.`;
  const cure = `Declare a new ${name.text} here, or change a property of an object.`;
  return { line: lineOf(name), rule: "assignment", message, cure };
}

function checkModuleSyntax(cell: ts.SourceFile): Finding[] {
  return [...nodesOf(cell)].flatMap((node): Finding[] => {
    const line = lineOf(node);
    if (node.kind === ts.SyntaxKind.ExportKeyword || ts.isExportDeclaration(node)) {
      const cure = "Leave the word out: later cells see the name anyway.";
      return [{ line, rule: "export", message: "a cell cannot export.", cure }];
    }
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
      const cure = "Use process.cwd(), which is the notebook's folder.";
      return [{ line, rule: "import-meta", message: "a cell has no import.meta.", cure }];
    }
    return [];
  });
}
