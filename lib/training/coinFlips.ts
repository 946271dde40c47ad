import { requireOptions } from "../losses/lossOptions.js";
import { requireProbability } from "../losses/validate.js";
import { random } from "./random.js";
import { requireCount } from "./validateTraining.js";

/** The number of flips, the bias of the coin, and the seed. */
export interface CoinFlipOptions {
  /** The number of flips. */
  count: number;
  /** Probability of a 1, in [0, 1]. */
  probability: number;
  /** The same seed gives the same flips. */
  seed: number;
}

/**
 * Labels drawn from a Bernoulli distribution: 1 with the given probability, 0 otherwise.
 *
 * @returns `count` labels, each 0 or 1
 * @throws {TypeError} if an option is unknown, or probability is no number
 * @throws {RangeError} if count is not a whole number ≥ 0, or probability lies outside [0, 1]
 * @example
 * coinFlips({ count: 3, probability: 1, seed: 7 }); // [1, 1, 1]
 * @see lesson 04, where their likelihood becomes a loss
 */
export function coinFlips(options: CoinFlipOptions): (0 | 1)[] {
  const names = ["count", "probability", "seed"];
  requireOptions("coinFlips", options, names, "{ count: 3, probability: 0.5, seed: 1 }");
  const { count, probability, seed } = options;
  requireCount("coinFlips", "count", count, 0);
  requireProbability("coinFlips", "probability", probability);
  const next = random(seed);
  return Array.from({ length: count }, () => (next() < probability ? 1 : 0));
}
