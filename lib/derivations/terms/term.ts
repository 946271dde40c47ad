import type { BinaryKind } from "../language/expression.js";
import type { Rational } from "../numbers/rational.js";

/**
 * A formula as the machine computes it: Σ written out, every index a number, every definition put in.
 * Equal terms are one object, so that e^{y₁} in five lines is computed once.
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
  readonly of: Term;
}

export interface BinaryTerm {
  readonly kind: BinaryKind;
  readonly left: Term;
  readonly right: Term;
}
