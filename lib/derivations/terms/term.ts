import type { BinaryKind } from "../formulas/expression.js";
import type { Rational } from "../numbers/rational.js";

/**
 * A formula ready to be evaluated: Σ written out, indices replaced by numbers, definitions substituted.
 * Equal terms are the same object, so that e^{y₁} in five lines is computed once.
 */
export type Term = NumberTerm | SymbolTerm | UnaryTerm | BinaryTerm;

export interface NumberTerm {
  readonly kind: "number";
  readonly value: Rational;
}

export interface SymbolTerm {
  readonly kind: "symbol";
  /** `p`, or `y_2`. */
  readonly name: string;
}

export type UnaryKind = "negate" | "exp" | "log";

export interface UnaryTerm {
  readonly kind: UnaryKind;
  readonly operand: Term;
}

export interface BinaryTerm {
  readonly kind: BinaryKind;
  readonly left: Term;
  readonly right: Term;
}
