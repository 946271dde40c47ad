import type { Reduction, Vector } from "./types.js";

// Every check of the mathematics, and every message. A message says what came, what is needed and what
// to try: TypeError for a wrong kind or shape, RangeError for an impossible value.

/** How far from 1 the sum of a distribution may be: room for rounding, not for mistakes. */
const SUM_TOLERANCE = 1e-6;

/** The options that losses take, by the kind of a loss. */
export const OPTIONS: Readonly<
  Record<"log" | "binary" | "classes" | "binaryFocal" | "focal", readonly string[]>
> = {
  log: ["base"],
  binary: ["base", "reduction", "weight", "positiveWeight", "labelSmoothing"],
  classes: ["base", "reduction", "weight", "labelSmoothing", "ignoreIndex"],
  binaryFocal: ["base", "reduction", "gamma", "alpha"],
  focal: ["base", "reduction", "gamma", "weight", "ignoreIndex"],
};

/** A value as a message shows it: exact when short, its beginning when long. */
export function shown(value: unknown, depth = 0): string {
  if (typeof value === "string") return shownText(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  if (!Array.isArray(value)) return shownObject(value);
  if (depth > 1) return "[…]";
  const start = Array.from(value.slice(0, 3), (x) => shown(x, depth + 1)).join(", ");
  return value.length > 3 ? `[${start}, …] (${entries(value)})` : `[${start}]`;
}

function shownText(text: string): string {
  const start = JSON.stringify(text.slice(0, 40));
  return text.length > 40 ? `${start.slice(0, -1)}…" (${text.length} characters)` : start;
}

/** An object by its kind, and a typed array also by its length: it may have millions of entries. */
function shownObject(value: object): string {
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  const { length } = value as { length?: unknown };
  const size = ArrayBuffer.isView(value) && typeof length === "number" ? ` of ${length}` : "";
  // Another frame, or another context of Node, has kinds of its own with the same names.
  const Here: unknown = (globalThis as Record<string, unknown>)[kind];
  const isForeign = size !== "" && typeof Here === "function" && !(value instanceof Here);
  return `${/^([AEIO]|Uni)/.test(kind) ? "an" : "a"} ${kind}${size}${isForeign ? " of another realm" : ""}`;
}

/** The number of entries of a list, in words. */
export function entries({ length }: ArrayLike<unknown>): string {
  return length === 1 ? "1 entry" : `${length} entries`;
}

function fail(Kind: typeof TypeError | typeof RangeError, where: string, message: string): never {
  throw new Kind(`${where}: ${message}`);
}

/** Checks that `value` is a number other than NaN; the infinities are numbers here. */
export function requireNumber(
  where: string,
  name: string,
  value: unknown,
): asserts value is number {
  if (typeof value !== "number")
    fail(TypeError, where, `${name} is ${shown(value)}; it must be a number.`);
  if (Number.isNaN(value)) fail(RangeError, where, `${name} is NaN; find where it came from.`);
}

/** Checks that options are an object, and that each is one of `names`. Their values are checked elsewhere. */
export function requireOptions(where: string, options: unknown, names: readonly string[]): void {
  if (typeof options !== "object" || options === null || isList(options))
    failOptions(where, options, names);
  for (const name in options) if (!names.includes(name)) failOption(where, name, names);
}

function failOptions(where: string, options: unknown, names: readonly string[]): never {
  fail(
    TypeError,
    where,
    `options is ${shown(options)}; it must be an object with some of: ${names.join(", ")}. Try { base: 2 }.`,
  );
}

function failOption(where: string, name: string, names: readonly string[]): never {
  const like =
    names.find((known) => isAbridged(name, known)) ??
    names.find((known) => isAbridged(known, name));
  const hint = like === undefined ? "" : ` Did you mean ${like}?`;
  fail(
    TypeError,
    where,
    `there is no option ${shownText(name).slice(1, -1)}; the options are ${names.join(", ")}.${hint}`,
  );
}

/** Whether the letters of one name are all in another, in the same order: pos_weight is positiveWeight abridged. */
function isAbridged(short: string, long: string): boolean {
  const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");
  let at = 0;
  for (const letter of letters(short)) {
    at = letters(long).indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return letters(short).length > 2;
}

function isList(value: unknown): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

/** Checks that `value` is a list with at least one entry; the entries are checked elsewhere. */
export function requireList(
  where: string,
  name: string,
  value: unknown,
): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) {
    const hint = ArrayBuffer.isView(value) ? ` Try Array.from(${name}).` : "";
    fail(TypeError, where, `${name} is ${shown(value)}; it must be a list of numbers.${hint}`);
  }
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
  if (Math.abs(sum - 1) > SUM_TOLERANCE)
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

/** Checks a list of weights, one for each of `count` classes or samples. */
export function requireWeights(
  where: string,
  name: string,
  weights: unknown,
  count: number,
  ofWhat: "class" | "sample",
): asserts weights is Vector {
  requireVector(where, name, weights);
  for (let i = 0; i < weights.length; i++) requireNonNegative(where, `${name}[${i}]`, weights[i]);
  if (weights.length !== count)
    fail(
      TypeError,
      where,
      `${name} has ${entries(weights)}; it needs ${count}, one for each ${ofWhat}.`,
    );
}

/** Checks a share of a whole, such as `labelSmoothing` or `alpha`. */
export function requireShare(where: string, name: string, value: unknown): asserts value is number {
  requireNumber(where, name, value);
  if (value < 0 || value > 1)
    fail(RangeError, where, `${name} is ${value}; it is a share, and lies in [0, 1].`);
}
