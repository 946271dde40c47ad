import type { BinaryKind, Expression } from "./expression.js";

/* Precedence levels: an operand of a lower level than its place requires is put in parentheses. */
const SUM = 1;
const PRODUCT = 2;
const POWER = 3;
const ATOM = 4;

interface Sign {
  readonly text: string;
  readonly level: number;
  /** The lowest levels of the operands without parentheses, so that parsing gives the same tree again. */
  readonly left: number;
  readonly right: number;
}

const SIGNS: Readonly<Record<BinaryKind, Sign>> = {
  add: { text: " + ", level: SUM, left: SUM, right: PRODUCT },
  subtract: { text: " - ", level: SUM, left: SUM, right: PRODUCT },
  multiply: { text: "*", level: PRODUCT, left: PRODUCT, right: POWER },
  divide: { text: "/", level: PRODUCT, left: PRODUCT, right: POWER },
  power: { text: "^", level: POWER, left: ATOM, right: ATOM },
};

/** Writes a formula as text that `parse` reads, with as few parentheses as possible. */
export function print(expression: Expression): string {
  return printed(expression).text;
}

function atLeast(expression: Expression, level: number): string {
  const inner = printed(expression);
  return inner.level < level ? `(${inner.text})` : inner.text;
}

function printed(expression: Expression): { text: string; level: number } {
  switch (expression.kind) {
    case "number":
      return { text: expression.text, level: ATOM };
    case "symbol":
      return { text: [expression.name, ...expression.indices].join("_"), level: ATOM };
    case "negate":
      return { text: `-${atLeast(expression.operand, PRODUCT)}`, level: SUM };
    case "call":
      return form(expression.name, expression.arguments.map(print));
    case "series": {
      const { operation, index, from, to, body } = expression;
      return form(operation, [index, from, to, print(body)]);
    }
    case "derivative":
      return form("D", [print(expression.operand), print(expression.variable)]);
    case "delta":
      return form("delta", [expression.left, expression.right]);
    default: {
      const { text, level, left, right } = SIGNS[expression.kind];
      const line = atLeast(expression.left, left) + text + atLeast(expression.right, right);
      return { text: line, level };
    }
  }
}

function form(name: string, contents: readonly string[]): { text: string; level: number } {
  return { text: `${name}(${contents.join(", ")})`, level: ATOM };
}
