import { OPTIONS, requireOptions } from "./lossOptions.js";
import { plainList } from "./plainList.js";
import { expected, surprisalOf } from "./surprisal.js";
import type { LogOptions, NumberList } from "./types.js";
import { requireBase, requireDistribution } from "./validate.js";

/**
 * Entropy: H(P) = −Σ pᵢ log pᵢ, the expected surprisal of a distribution. How uncertain it is.
 *
 * 0 when one class is certain, largest (log n) when all n are equally likely. Convention: 0·log 0 = 0.
 *
 * @param distribution  probabilities that sum to 1 (within 1e-6, or 2⁻²⁴ for each if that is more)
 * @returns nats by default; see `base`
 * @throws {TypeError} if distribution is not a list of numbers, or empty
 * @throws {RangeError} if it is not a distribution, or the base is no base
 * @example
 * entropy([0.5, 0.5], { base: 2 }); // 1
 * entropy([1, 0]); // 0
 * @see the article, «交叉熵原理»; Shannon, A Mathematical Theory of Communication (1948), §6
 */
export function entropy(distribution: NumberList, options: LogOptions = {}): number {
  const list = plainList(distribution);
  requireDistribution("entropy", "distribution", list);
  requireOptions("entropy", options, OPTIONS.log);
  const { base = Math.E } = options;
  requireBase("entropy", base);
  let sum = 0;
  for (const p of list) sum += expected(p, surprisalOf(p, base));
  return sum;
}
