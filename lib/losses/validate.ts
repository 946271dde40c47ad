import { noteCall } from "./calls.js";
import { hintForBigInts } from "./plainList.js";
import { entries, shown } from "./shown.js";
import type { Reduction, Vector } from "./types.js";

// Every check of the mathematics, and every message. A message says what came, what is needed and what
// to try: TypeError for a wrong kind or shape, RangeError for an impossible value.

/** How far from 1 a sum may be: in single precision, each addition before the division loses up to 2⁻²⁴ of it. */
export const sumTolerance = (classes: number): number => Math.max(1e-6, classes * 2 ** -24);

function fail(Kind: typeof TypeError | typeof RangeError, where: string, message: string): never {
  throw new Kind(`${where}: ${message}`);
}

/** Checks that `value` is a number other than NaN; the infinities are numbers here. */
export function requireNumber(
  where: string,
  name: string,
  value: unknown,
): asserts value is number {
  noteCall(where);
  if (typeof value !== "number")
    fail(TypeError, where, `${name} is ${shown(value)}; it must be a number.`);
  if (Number.isNaN(value)) fail(RangeError, where, `${name} is NaN; find where it came from.`);
}

/** Checks that `value` is a list with at least one entry; the entries are checked elsewhere. */
export function requireList(
  where: string,
  name: string,
  value: unknown,
): asserts value is readonly unknown[] {
  noteCall(where);
  if (!Array.isArray(value))
    fail(
      TypeError,
      where,
      `${name} is ${shown(value)}; it must be a list of numbers.${hintForBigInts(name, value)}`,
    );
  if (value.length === 0) fail(TypeError, where, `${name} is empty; it needs at least one number.`);
}

/** Checks that `value` is a list with at least one number in it. */
export function requireVector(
  where: string,
  name: string,
  value: unknown,
): asserts value is Vector {
  requireList(where, name, value);
  for (let i = 0; i < value.length; i++) requireNumber(where, `${name}[${i}]`, value[i]);
}

/** Checks that `value` lies in [0, 1]; `hint` says what to try when it does not. */
export function requireProbability(where: string, name: string, value: unknown, hint = ""): void {
  requireNumber(where, name, value);
  if (value < 0 || value > 1)
    fail(RangeError, where, `${name} is ${value}; a probability lies in [0, 1].${hint}`);
}

/** Checks that `value` is a list of probabilities that sum to 1. */
export function requireDistribution(where: string, name: string, value: unknown, hint = ""): void {
  requireVector(where, name, value);
  let sum = 0;
  value.forEach((p, i) => {
    requireProbability(where, `${name}[${i}]`, p, hint);
    sum += p;
  });
  if (Math.abs(sum - 1) > sumTolerance(value.length))
    fail(RangeError, where, `${name} sums to ${sum}; a distribution sums to 1.${hint}`);
}

/** Checks that softmax is defined for these logits: no +Infinity, and not every class masked. */
export function requireLogits(where: string, name: string, value: unknown): void {
  requireVector(where, name, value);
  const infinite = value.indexOf(Infinity);
  if (infinite >= 0)
    fail(
      RangeError,
      where,
      `${name}[${infinite}] is Infinity, and ∞ − ∞ has no value; a logit is finite, or -Infinity for a masked class.`,
    );
  if (value.every((z) => z === -Infinity))
    fail(
      RangeError,
      where,
      `every entry of ${name} is -Infinity; at least one class must be possible.`,
    );
}

/** Checks the base of a logarithm. Below 1 a logarithm falls, and every loss would be negative. */
export function requireBase(where: string, base: unknown): asserts base is number {
  requireNumber(where, "base", base);
  if (!(base > 1 && base < Infinity))
    fail(
      RangeError,
      where,
      `base is ${base}; a base is finite and greater than 1. Try Math.E, 2 or 10.`,
    );
}

/** Checks the name of a reduction. */
export function requireReduction(
  where: string,
  reduction: unknown,
): asserts reduction is Reduction {
  if (reduction !== "mean" && reduction !== "sum" && reduction !== "none")
    fail(TypeError, where, `reduction is ${shown(reduction)}; it must be "mean", "sum" or "none".`);
}

/** Checks that `index` is the position of one of `classes` classes. */
export function requireClassIndex(
  where: string,
  name: string,
  index: unknown,
  classes: number,
): asserts index is number {
  requireNumber(where, name, index);
  if (!Number.isInteger(index) || index < 0 || index >= classes)
    fail(
      RangeError,
      where,
      `${name} is ${index}; with ${classes} ${classes === 1 ? "class" : "classes"} a class index is a whole number from 0 to ${classes - 1}.`,
    );
}

/** Checks that two lists have the same length. */
export function requireSameLength(
  where: string,
  [name, list]: readonly [string, readonly unknown[]],
  [otherName, other]: readonly [string, readonly unknown[]],
): void {
  if (list.length !== other.length)
    fail(
      TypeError,
      where,
      `${name} has ${entries(list)}, ${otherName} has ${other.length}; they must match.`,
    );
}

/** Checks a weight, or an exponent: finite and not negative. */
export function requireNonNegative(where: string, name: string, value: unknown): void {
  requireNumber(where, name, value);
  if (!(value >= 0 && value < Infinity))
    fail(RangeError, where, `${name} is ${value}; it must be finite and not negative.`);
}

/** Checks a weight: 0, or a number whose products, sums and quotients with others are still numbers. */
export function requireWeight(where: string, name: string, value: unknown): void {
  requireNonNegative(where, name, value);
  if (!isWeight(value as number))
    fail(RangeError, where, `${name} is ${value}; a weight is 0 or in [1e-100, 1e100]. Scale all.`);
}

export function isWeight(x: number): boolean {
  return x === 0 || (x >= 1e-100 && x <= 1e100);
}

/** Checks a list of weights, one for each of `count` classes or samples. */
export function requireWeights(
  where: string,
  name: string,
  weights: unknown,
  count: number,
  ofWhat: "class" | "sample",
): asserts weights is Vector {
  requireVector(where, name, weights);
  for (let i = 0; i < weights.length; i++) requireWeight(where, `${name}[${i}]`, weights[i]);
  if (weights.length === count) return;
  const needed = `it needs ${count}, one for each ${ofWhat}`;
  fail(TypeError, where, `${name} has ${entries(weights)}; ${needed}.`);
}

/** Checks a share of a whole, such as `labelSmoothing` or `alpha`. */
export function requireShare(where: string, name: string, value: unknown): asserts value is number {
  requireNumber(where, name, value);
  if (value < 0 || value > 1)
    fail(RangeError, where, `${name} is ${value}; it is a share, and lies in [0, 1].`);
}
