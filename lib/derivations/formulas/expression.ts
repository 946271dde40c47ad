/**
 * A formula as a syntax tree, with Σ, ∂ and indices as they are written. It is typeset for the reader and
 * expanded into terms to be checked.
 *
 * An *index* is the subscript of y_1, y_i or y_n: `"1"`, `"i"` or `"n"`.
 */
export type Expression =
  | NumberNode
  | SymbolNode
  | Negation
  | Binary
  | Call
  | Series
  | Derivative
  | Delta;

export interface NumberNode {
  readonly kind: "number";
  /** The digits as written, `"0.25"`, because 0.1 as a double is already rounded. */
  readonly text: string;
}

/** A single number, `p`, or a member of a family: `y_i`, or `t_m_i` for class i of sample m. */
export interface SymbolNode {
  readonly kind: "symbol";
  readonly name: string;
  readonly indices: readonly string[];
}

export interface Negation {
  readonly kind: "negate";
  readonly operand: Expression;
}

export type BinaryKind = "add" | "subtract" | "multiply" | "divide" | "power";

export interface Binary {
  readonly kind: BinaryKind;
  readonly left: Expression;
  readonly right: Expression;
}

/** `exp(y)`, `log(p, b)`, a function of the derivation, `sigma(y)`, or its derivative, `sigma'(y)`. */
export interface Call {
  readonly kind: "call";
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** `Sum(i, 1, n, …)` or `Product(i, 1, n, …)`. */
export interface Series {
  readonly kind: "series";
  readonly operation: SeriesOperation;
  readonly index: string;
  readonly from: string;
  readonly to: string;
  readonly body: Expression;
}

export type SeriesOperation = "Sum" | "Product";

/** `D(L, p)`: ∂L/∂p. */
export interface Derivative {
  readonly kind: "derivative";
  readonly operand: Expression;
  readonly variable: SymbolNode;
}

/** `delta(i, k)`: Kronecker's δ, 1 where i = k and 0 elsewhere. */
export interface Delta {
  readonly kind: "delta";
  readonly left: string;
  readonly right: string;
}

/** The direct subexpressions of an expression. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "symbol":
    case "delta":
      return [];
    case "negate":
      return [expression.operand];
    case "call":
      return expression.arguments;
    case "series":
      return [expression.body];
    case "derivative":
      return [expression.operand, expression.variable];
    default:
      return [expression.left, expression.right];
  }
}
