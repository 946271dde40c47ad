import type { Expression, SymbolNode } from "./expression.js";

/**
 * Copies an expression from the top down and replaces every part for which `replacement` returns one.
 * A symbol that ∂ is taken by can be replaced only by a symbol; any other replacement is ignored there.
 */
export function rewrite(
  expression: Expression,
  replacement: (part: Expression) => Expression | undefined,
): Expression {
  const again = (part: Expression): Expression => rewrite(part, replacement);
  const replaced = replacement(expression);
  if (replaced !== undefined) return replaced;
  switch (expression.kind) {
    case "number":
    case "symbol":
    case "delta":
      return expression;
    case "negate":
      return { ...expression, operand: again(expression.operand) };
    case "call":
      return { ...expression, arguments: expression.arguments.map(again) };
    case "series":
      return { ...expression, body: again(expression.body) };
    case "derivative":
      return {
        ...expression,
        operand: again(expression.operand),
        variable: symbolOr(again(expression.variable), expression.variable),
      };
    default:
      return { ...expression, left: again(expression.left), right: again(expression.right) };
  }
}

function symbolOr(expression: Expression, fallback: SymbolNode): SymbolNode {
  return expression.kind === "symbol" ? expression : fallback;
}
