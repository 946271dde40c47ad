/**
 * A formula as it is written, Σ and ∂ included: what a reader sees, and what the machine starts from.
 *
 * An *index* is `"1"`, `"i"` or `"n"`: the small letter in y_1, y_i, y_n.
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
  /** As written, `"0.25"`: no digit is lost to binary. */
  readonly text: string;
}

/** `p`, or one of a family: `y_i`. */
export interface SymbolNode {
  readonly kind: "symbol";
  readonly name: string;
  readonly index: string | undefined;
}

export interface Negation {
  readonly kind: "negate";
  readonly of: Expression;
}

export type BinaryKind = "add" | "subtract" | "multiply" | "divide" | "power";

export interface Binary {
  readonly kind: BinaryKind;
  readonly left: Expression;
  readonly right: Expression;
}

/** `exp(y)`, `log(p, b)`, or a function that the derivation defines: `sigma(y)`. */
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
  readonly of: Expression;
  readonly by: SymbolNode;
}

/** `delta(i, k)`: Kronecker's δ, 1 where i = k and 0 elsewhere. */
export interface Delta {
  readonly kind: "delta";
  readonly left: string;
  readonly right: string;
}

/** The expressions one level down. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "symbol":
    case "delta":
      return [];
    case "negate":
      return [expression.of];
    case "call":
      return expression.arguments;
    case "series":
      return [expression.body];
    case "derivative":
      return [expression.of, expression.by];
    default:
      return [expression.left, expression.right];
  }
}
