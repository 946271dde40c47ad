import type { Monomial } from "./monomial.js";
import type { Polynomial } from "./polynomial.js";
import { Rational } from "./rational.js";

/**
 * An interval that a non-negative value lies in. The course needs only the bounds 0, 1 and ∞. Products
 * and integer powers keep to these bounds, so positivity is decided without rounding.
 */
export interface Range {
  readonly low: 0 | 1;
  readonly high: 1 | typeof Infinity;
  /** Whether the value cannot be equal to the bound. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Gives the range of an atom, or `undefined` if it may be negative. */
export type Ranges = (atom: string) => Range | undefined;

export const positive: Range = { low: 0, high: Infinity, lowOpen: true, highOpen: true };
const exactlyOne: Range = { low: 1, high: 1, lowOpen: false, highOpen: false };

/** Whether a polynomial is above 0 for all values in the ranges of its atoms. `false` means "not certain". */
export function isPositive(polynomial: Polynomial, ranges: Ranges): boolean {
  let least = Rational.zero;
  let isReached = true;
  for (const { coefficient, monomial } of polynomial.terms) {
    const range = rangeOfMonomial(monomial, ranges);
    if (range === undefined) return false;
    const bound = coefficient.sign > 0 ? range.low : range.high;
    if (bound === Infinity) return false;
    least = least.plus(coefficient.times(Rational.of(bound)));
    if (coefficient.sign > 0 ? range.lowOpen : range.highOpen) isReached = false;
  }
  return least.sign > 0 || (least.isZero && !isReached);
}

function rangeOfMonomial(monomial: Monomial, ranges: Ranges): Range | undefined {
  let product = exactlyOne;
  for (const [atom, exponent] of monomial.powers) {
    const range = ranges(atom);
    const power = exponent > 0 ? range : range && reciprocal(range);
    if (power === undefined) return undefined;
    product = times(product, power);
  }
  return product;
}

function reciprocal({ low, high, lowOpen, highOpen }: Range): Range | undefined {
  if (low === 0 && !lowOpen) return undefined;
  return {
    low: high === Infinity ? 0 : 1,
    high: low === 0 ? Infinity : 1,
    lowOpen: highOpen,
    highOpen: lowOpen,
  };
}

function times(a: Range, b: Range): Range {
  const reachesZero = (range: Range) => range.low === 0 && !range.lowOpen;
  const low = a.low === 1 && b.low === 1 ? 1 : 0;
  return {
    low,
    high: a.high === 1 && b.high === 1 ? 1 : Infinity,
    // The product reaches 0 if either factor does, and 1 only if both do.
    lowOpen: low === 0 ? !(reachesZero(a) || reachesZero(b)) : a.lowOpen || b.lowOpen,
    highOpen: a.highOpen || b.highOpen,
  };
}
