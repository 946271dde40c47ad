import { OPTIONS, requireOptions } from "./lossOptions.js";
import type { LogOptions } from "./types.js";
import { requireBase, requireNumber } from "./validate.js";

/**
 * The logarithm of x in a base: log_b x = ln x / ln b.
 *
 * The base chooses the unit of a loss and nothing else: natural logarithms give nats, base 2 bits,
 * base 10 hartleys. The article never says so, but all of its numbers are in hartleys.
 * Bases 2 and 10 go through `Math.log2` and `Math.log10`, which are right to the last digit where
 * ln x / ln b is not.
 *
 * @param x  a number ≥ 0
 * @returns log_b x in units of the base; log 0 is `-Infinity`
 * @throws {TypeError} if x is not a number
 * @throws {RangeError} if x is negative or NaN, or the base is not finite and greater than 1
 * @example
 * log(0.3); // -1.2039728043259361
 * log(0.3, { base: 10 }); // -0.5228787452803376
 * log(8, { base: 2 }); // 3
 * @see the article, «二值交叉熵», which leaves the base out; Cover & Thomas, Elements of Information Theory, §2.1
 */
export function log(x: number, options: LogOptions = {}): number {
  requireNumber("log", "x", x);
  requireOptions("log", options, OPTIONS.log);
  const { base = Math.E } = options;
  if (x < 0) throw new RangeError(`log: x is ${x}; a logarithm needs x ≥ 0.`);
  requireBase("log", base);
  return logOf(x, base);
}

/** {@link log} of what has been checked already. */
export function logOf(x: number, base: number): number {
  if (base === 10) return Math.log10(x);
  if (base === 2) return Math.log2(x);
  return inBase(Math.log(x), base);
}

/** Nats in units of another base: divided by ln b, and unchanged in base e. */
export function inBase(nats: number, base: number = Math.E): number {
  return base === Math.E ? nats : nats / Math.log(base);
}

/**
 * The same loss in another unit: value · ln(from) / ln(to).
 *
 * A change of base is a factor, so it never changes which of two predictions is better.
 *
 * @param value  a loss, an entropy or a logarithm, in units of `from`
 * @returns the same quantity in units of `to`
 * @throws {RangeError} if value is NaN, or a base is not finite and greater than 1
 * @example
 * changeBase(1, 2, Math.E); // 0.6931471805599453
 * changeBase(2, 10, Math.E); // 4.605170185988092
 * @see Cover & Thomas, Elements of Information Theory, §2.1
 */
export function changeBase(value: number, from: number, to: number): number {
  requireNumber("changeBase", "value", value);
  requireBase("changeBase", from);
  requireBase("changeBase", to);
  return from === to ? value : (value * Math.log(from)) / Math.log(to);
}

/**
 * The unit of a loss whose logarithm has this base: nats for b = e, bits for b = 2, hartleys for
 * b = 10.
 *
 * @param base  finite and greater than 1
 * @returns "nats", "bits", "hartleys", or "base-b units" for any other b
 * @throws {RangeError} if the base is not finite and greater than 1
 * @example
 * unitName(10); // "hartleys"
 * unitName(3); // "base-3 units"
 * @see Hartley, Transmission of Information (1928)
 */
export function unitName(base: number): string {
  requireBase("unitName", base);
  if (base === Math.E) return "nats";
  if (base === 2) return "bits";
  return base === 10 ? "hartleys" : `base-${base} units`;
}
