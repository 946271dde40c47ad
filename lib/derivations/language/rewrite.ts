import type { Expression, SymbolNode } from "./expression.js";

/**
 * Rebuilds an expression from the top down; wherever `replacement` answers, its answer takes the place
 * of that part. Symbols that ∂ is taken by may only be replaced by symbols, and stay otherwise.
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
      return { ...expression, of: again(expression.of) };
    case "call":
      return { ...expression, arguments: expression.arguments.map(again) };
    case "series":
      return { ...expression, body: again(expression.body) };
    case "derivative":
      return {
        ...expression,
        of: again(expression.of),
        by: symbolOr(again(expression.by), expression.by),
      };
    default:
      return { ...expression, left: again(expression.left), right: again(expression.right) };
  }
}

function symbolOr(expression: Expression, fallback: SymbolNode): SymbolNode {
  return expression.kind === "symbol" ? expression : fallback;
}
