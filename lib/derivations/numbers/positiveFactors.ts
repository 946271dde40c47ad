import type { Fraction } from "./fraction.js";
import type { Monomial } from "./monomial.js";
import { Polynomial } from "./polynomial.js";
import { Rational } from "./rational.js";

/** A fraction as a product of positive factors. Its logarithm is the sum of their logarithms. */
export interface PositiveFactors {
  readonly coefficient: Rational;
  readonly monomial: Monomial;
  readonly polynomials: readonly { readonly base: Polynomial; readonly power: number }[];
}

/**
 * Splits a fraction into factors that are certainly positive; returns `undefined` if one may not be.
 * The rule log(ab) = log a + log b needs positive factors: for a = b = −1 it is false.
 */
export function positiveFactors(
  fraction: Fraction,
  isPositive: (polynomial: Polynomial) => boolean,
): PositiveFactors | undefined {
  if (fraction.isZero) return undefined;
  const { common, primitive } = fraction.numerator.factorOut();
  const factors = [
    { base: primitive, power: 1 },
    ...fraction.denominator.map(({ base, power }) => ({ base, power: -power })),
  ].filter(({ base }) => !base.isSingleTerm);

  let coefficient = common.coefficient;
  const polynomials = [];
  for (const { base, power } of factors) {
    // p − 1 with 0 < p < 1 is negative: write it as −(1 − p) and move the sign out.
    const positiveBase = isPositive(base) ? base : base.negated();
    if (positiveBase !== base && power % 2 !== 0) coefficient = coefficient.negated();
    if (!isPositive(positiveBase)) return undefined;
    polynomials.push({ base: positiveBase, power });
  }
  const product = Polynomial.term(Rational.one, common.monomial);
  return coefficient.sign > 0 && isPositive(product)
    ? { coefficient, monomial: common.monomial, polynomials }
    : undefined;
}
