import type { FunctionAtom } from "../numbers/exactArithmetic.js";
import type { Fraction } from "../numbers/fraction.js";

/** A formula in normal form: a quotient of polynomials whose variables are atoms. */
export type Form = Fraction;

/**
 * The meaning of an atom of a form: something that rules about sums and quotients do not split further.
 *
 * An index is the text of a numeral (`"1"`), a size (`"n"`), a free index (`"k"`), or a bound index: `"~7"`
 * while a sum is taken apart, `"#1n"` inside the atom of a sum.
 */
export type Atom = MemberAtom | CountAtom | DeltaAtom | SumAtom | UnknownAtom | FunctionAtom;

/** A declared symbol: `p`, or `y_k`, a member of a family. */
export interface MemberAtom {
  readonly kind: "member";
  readonly name: string;
  readonly indices: readonly string[];
}

/** A size or an index used as a number: n in ln n. */
export interface CountAtom {
  readonly kind: "count";
  readonly index: string;
}

/** Kronecker's δ of two indices that may or may not be equal. */
export interface DeltaAtom {
  readonly kind: "delta";
  readonly left: string;
  readonly right: string;
}

/** The sum of a product over a bound index, from 1 to a size. Every factor contains the index. */
export interface SumAtom {
  readonly kind: "sum";
  readonly index: string;
  readonly to: string;
  readonly body: Form;
}

/** A function without a definition, or one of its derivatives, at an argument: f(x), f′(x), f″(x). */
export interface UnknownAtom {
  readonly kind: "unknown";
  readonly name: string;
  readonly order: number;
  readonly argument: Form;
}
