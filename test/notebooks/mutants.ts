import ts from "typescript";
import { nodesOf } from "../../lib/authoring/lint/syntax.js";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A solution with one mistake. */
export interface Mutant {
  /** The changed line: before and after. */
  readonly change: string;
  readonly code: string;
}

/** All mutants of the solution in a cell, each with one change. */
export function mutantsOf(code: string): Mutant[] {
  const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2022, true);
  const regions = [...code.matchAll(/\/\/ BEGIN SOLUTION[^\n]*\n([\s\S]*?)\/\/ END SOLUTION/g)];
  const solved = ({ start, end }: Edit) =>
    regions.some(({ index, 0: text }) => start > index && end <= index + text.length);
  return [...nodesOf(file)]
    .flatMap(editsOf)
    .filter(solved)
    .map(({ start, end, text }) => ({
      change: `${code.slice(start, end)} → ${text}`,
      code: code.slice(0, start) + text + code.slice(end),
    }));
}

const operators: Readonly<Record<string, readonly string[]>> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "===": ["!=="],
  "!==": ["==="],
  "<": [">="],
  ">": ["<="],
};

/** Methods of Math that are mistaken for each other. */
const confused: Readonly<Record<string, readonly string[]>> = {
  log: ["log10", "log2"],
  log10: ["log", "log2"],
  log2: ["log", "log10"],
  max: ["min"],
  min: ["max"],
  exp: ["expm1"],
};

function editsOf(node: ts.Node): Edit[] {
  const replace = (what: ts.Node, texts: readonly string[] = []) =>
    texts.map((text) => ({ start: what.getStart(), end: what.getEnd(), text }));
  if (ts.isNumericLiteral(node))
    return replace(node, [`(${node.text} + 1)`, `(-1 - ${node.text})`]);
  if (ts.isStringLiteral(node)) return replace(node, changedTexts(node.text));
  if (node.kind === ts.SyntaxKind.TrueKeyword) return replace(node, ["false"]);
  if (node.kind === ts.SyntaxKind.FalseKeyword) return replace(node, ["true"]);
  if (ts.isBinaryExpression(node)) {
    return replace(node.operatorToken, operators[node.operatorToken.getText()]);
  }
  if (ts.isPrefixUnaryExpression(node)) return replace(node, [node.operand.getText()]);
  if (ts.isConditionalExpression(node)) {
    const [one, other] = [node.whenTrue, node.whenFalse].map((part) => part.getText());
    return replace(node, [`${node.condition.getText()} ? ${other} : ${one}`]);
  }
  if (ts.isPropertyAccessExpression(node)) return replace(node.name, confused[node.name.text]);
  if (ts.isCallExpression(node) && node.arguments.length === 2) {
    const [first, second] = node.arguments.map((argument) => argument.getText());
    const exchanged = `${node.expression.getText()}(${second}, ${first})`;
    return ts.isArrowFunction(node.arguments[0]) ? [] : replace(node, [exchanged]);
  }
  return [];
}

/** Another word, and a line of a derivation with one operator changed. */
function changedTexts(text: string): string[] {
  const changed = [...text.matchAll(/[-+*/]/g)].flatMap(({ index, 0: operator }) =>
    operators[operator].map((other) =>
      JSON.stringify(text.slice(0, index) + other + text.slice(index + 1)),
    ),
  );
  return [JSON.stringify(`not ${text}`), ...changed];
}
