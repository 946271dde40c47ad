import { Decimal } from "decimal.js";
import type { Arithmetic } from "./arithmetic.js";
import { type Ball, logOfSum, magnitude } from "./ball.js";
import { spend } from "./effort.js";

/** Values above 10^LARGEST are not computed: they are unknown, and those below 10^−LARGEST are nearly 0. */
const LARGEST = 1e9;

const made = new Map<number, Arithmetic<Ball>>();

/**
 * Arithmetic with so many decimal digits and a bound of the error. Outside a function's domain the result is NaN or
 * infinite, never complex, if that is certain; where rounding leaves the domain open, it is unknown.
 */
export function ballArithmetic(digits: number): Arithmetic<Ball> {
  const arithmetic = made.get(digits) ?? makeArithmetic(digits);
  made.set(digits, arithmetic);
  return arithmetic;
}

function makeArithmetic(digits: number): Arithmetic<Ball> {
  const OfPrecision = Decimal.clone({ precision: digits });
  const [quick, slow] = [20 + digits / 4, 1_000 * (digits / 64) ** 2];

  /** A computed value: its error from the operands, and its own, of at most so many units in the last place. */
  const rounded = (value: Decimal, error: number, units = 1): Ball => {
    if (!value.isFinite() || value.e > LARGEST) return { value, error: Infinity };
    if (value.isZero() || value.e < -LARGEST)
      return { value: new OfPrecision(0), error: Math.max(error, -LARGEST) };
    const own = magnitude(value) - digits + 1 + Math.log10(units);
    return { value, error: logOfSum(error, own) + OF_LOGARITHMS };
  };

  /** A value that depends on something unknown or not finite, and `undefined` for operands that are neither. */
  const special = (value: () => Decimal, ...operands: readonly Ball[]): Ball | undefined => {
    if (operands.some(({ error }) => error === Infinity))
      return { value: new OfPrecision(Number.NaN), error: Infinity };
    return operands.every((each) => each.value.isFinite()) ? undefined : exact(value());
  };

  const sum = (a: Ball, b: Ball, value: Decimal): Ball => {
    spend(quick);
    const known = special(() => value, a, b);
    if (known !== undefined) return known;
    const isExact = areExact(a, b) && (a.value.isZero() || b.value.isZero() || span(a, b) < digits);
    return isExact ? exact(value) : rounded(value, logOfSum(a.error, b.error));
  };

  const multiply = (a: Ball, b: Ball): Ball => {
    spend(quick);
    const value = a.value.mul(b.value);
    const known = special(() => value, a, b);
    if (known !== undefined) return known;
    const isExact = isZero(a) || isZero(b) || (areExact(a, b) && length(a) + length(b) <= digits);
    if (isExact) return exact(value);
    const [ofA, ofB] = [magnitude(a.value) + b.error, magnitude(b.value) + a.error];
    return rounded(value, logOfSum(logOfSum(ofA, ofB), a.error + b.error));
  };

  const divide = (a: Ball, b: Ball): Ball => {
    spend(2 * quick);
    const value = a.value.div(b.value);
    const known = special(() => value, a, b);
    if (known !== undefined) return known;
    if (isZero(a) || isZero(b)) return isCertain(b) || isZero(b) ? exact(value) : unknown(value);
    if (!isCertain(b)) return unknown(value);
    const isExact = areExact(a, b) && value.sd() + length(b) <= digits && isProduct(value, a, b);
    if (isExact) return exact(value);
    const below = magnitude(b.value);
    const error = logOfSum(a.error, b.error + magnitude(a.value) - below) - below + SLACK;
    return rounded(value, error);
  };

  const exp = (a: Ball): Ball => {
    spend(slow);
    const known = special(() => a.value.exp(), a);
    if (known !== undefined) return known;
    if (isZero(a)) return exact(new OfPrecision(1));
    const value = a.value.exp();
    // e^δ − 1 is below 2δ for small δ.
    return a.error < -1 ? rounded(value, magnitude(value) + a.error + 0.31, 10) : unknown(value);
  };

  const log = (a: Ball): Ball => {
    spend(slow);
    const value = a.value.ln();
    const known = special(() => value, a);
    if (known !== undefined) return known;
    if (isZero(a)) return exact(value);
    if (!isCertain(a)) return unknown(value);
    if (a.value.isNegative()) return exact(value);
    return rounded(value, a.error - magnitude(a.value) + SLACK, 10);
  };

  const power = (base: Ball, exponent: Ball): Ball => {
    spend(slow);
    const value = base.value.pow(exponent.value);
    const known = special(() => value, base, exponent);
    if (known !== undefined) return known;
    const isWhole = exponent.error === -Infinity && exponent.value.isInteger();
    if (isZero(exponent)) return exact(value);
    if (isZero(base)) return isCertain(exponent) ? exact(value) : unknown(value);
    if (!isCertain(base)) return unknown(value);
    if (base.value.isNegative() && !isWhole)
      return exponent.error === -Infinity ? exact(value) : unknown(value);
    const times = magnitude(exponent.value);
    if (isWhole && base.error === -Infinity && times >= 0 && exponent.value.isPositive())
      if (length(base) * 10 ** times <= digits) return exact(value);
    // The slope of y ln x is y/x in x and ln x in y.
    const ofBase = times + base.error - magnitude(base.value) + SLACK;
    const ofExponent =
      Math.log10((Math.abs(magnitude(base.value)) + 1) * Math.LN10) + exponent.error;
    const relative = logOfSum(ofBase, ofExponent);
    return relative < -1 ? rounded(value, magnitude(value) + relative + 0.31, 100) : unknown(value);
  };

  return {
    number: ({ numerator, denominator }) => {
      const value = new OfPrecision(`${numerator}`);
      return denominator === 1n
        ? exact(value)
        : divide(exact(value), exact(new OfPrecision(`${denominator}`)));
    },
    negate: ({ value, error }) => ({ value: value.neg(), error }),
    add: (a, b) => sum(a, b, a.value.add(b.value)),
    subtract: (a, b) => sum(a, b, a.value.sub(b.value)),
    multiply,
    divide,
    power,
    exp,
    log,
  };
}

/** More than what 1/(1 − ε) adds to a logarithm, where an error is at most a tenth of the value. */
const SLACK = 0.05;

/** More than the error of the logarithms themselves. */
const OF_LOGARITHMS = 1e-5;

const exact = (value: Decimal): Ball => ({ value, error: -Infinity });
const unknown = (value: Decimal): Ball => ({ value, error: Infinity });

const areExact = (a: Ball, b: Ball): boolean => a.error === -Infinity && b.error === -Infinity;
const isZero = ({ value, error }: Ball): boolean => value.isZero() && error === -Infinity;
/** Whether an error is at most a tenth of the value, so that the sign is certain. */
const isCertain = ({ value, error }: Ball): boolean => error < magnitude(value) - 1;
/** The number of digits. */
const length = ({ value }: Ball): number => value.sd();
/** The number of digits from the highest of a and b to the lowest, and one for a carry. */
const span = (a: Ball, b: Ball): number => {
  const lowest = ({ value }: Ball) => value.e - value.sd() + 1;
  return Math.max(a.value.e, b.value.e) - Math.min(lowest(a), lowest(b)) + 2;
};
const isProduct = (value: Decimal, a: Ball, b: Ball): boolean => value.mul(b.value).eq(a.value);
