import ts from "typescript";

/** The names to which a node assigns values: `a = 1`, `a++`, `[a, b] = …`, `for (a of …)`. */
export function assignedNames(node: ts.Node): ts.Identifier[] {
  if (ts.isBinaryExpression(node)) {
    return isAssignment(node.operatorToken.kind) ? namesIn(node.left) : [];
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const { operator, operand } = node;
    const steps = [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken];
    return steps.includes(operator) ? namesIn(operand) : [];
  }
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return namesIn(node.initializer);
  return [];
}

function isAssignment(operator: ts.SyntaxKind): boolean {
  return operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
}

/** The names on the left of an assignment, which may be a pattern. */
function namesIn(target: ts.Node): ts.Identifier[] {
  if (ts.isIdentifier(target)) return [target];
  if (ts.isParenthesizedExpression(target)) return namesIn(target.expression);
  if (ts.isSpreadElement(target) || ts.isSpreadAssignment(target))
    return namesIn(target.expression);
  if (ts.isBinaryExpression(target)) return namesIn(target.left); // with a default
  if (ts.isArrayLiteralExpression(target)) return target.elements.flatMap(namesIn);
  if (ts.isObjectLiteralExpression(target)) return target.properties.flatMap(namesIn);
  if (ts.isPropertyAssignment(target)) return namesIn(target.initializer);
  if (ts.isShorthandPropertyAssignment(target)) return [target.name];
  return [];
}
