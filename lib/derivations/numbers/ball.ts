import type { Decimal } from "decimal.js";

/**
 * A decimal number with a bound of its error, as in ball arithmetic: the exact value is within 10^error of `value`. So a
 * difference between two values is told from rounding, whatever cancelled on the way.
 */
export interface Ball {
  readonly value: Decimal;
  /** The exponent of the bound: −∞ for an exact value, ∞ if nothing is known of it. */
  readonly error: number;
}

/** log10 |x|, and −∞ for 0. */
export function magnitude({ d: words, e: exponent }: Decimal): number {
  if (words === null || words[0] === 0) return -Infinity;
  // decimal.js keeps words of seven digits; e % 7 of them stand behind the first digit of the first word.
  const behind = ((exponent % 7) + 7) % 7;
  return Math.log10(words[0] + (words[1] ?? 0) / 1e7) - behind + exponent;
}

/** log10 (10^a + 10^b). */
export function logOfSum(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a];
  return small === -Infinity ? large : large + Math.log1p(10 ** (small - large)) * Math.LOG10E;
}

/** The difference a − b, computed with the digits of a. */
export function difference(a: Ball, b: Ball): Ball {
  const value = a.value.sub(b.value);
  const { precision } = a.value.constructor as unknown as { precision: number };
  const rounding = magnitude(value) - precision + 1;
  return { value, error: logOfSum(logOfSum(a.error, b.error), rounding) };
}
