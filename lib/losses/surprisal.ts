import { inBase, logOf } from "./log.js";
import { OPTIONS, requireOptions } from "./lossOptions.js";
import type { LogOptions } from "./types.js";
import { requireBase, requireProbability } from "./validate.js";

/**
 * Surprisal, or information content: s(p) = −log p. How surprising it is that something of
 * probability p happens: 0 when it was certain, without bound as p goes to 0.
 *
 * Surprisals of independent events add, because their probabilities multiply.
 *
 * @param probability  in [0, 1]
 * @returns nats by default, see `base`; 0 for p = 1 (never −0) and `Infinity` for p = 0
 * @throws {TypeError} if probability is not a number
 * @throws {RangeError} if probability is outside [0, 1] or NaN, or the base is no base
 * @example
 * surprisal(0.3, { base: 10 }); // 0.5228787452803376
 * surprisal(1 / 8, { base: 2 }); // 3
 * surprisal(1); // 0
 * @see the article, «二值交叉熵», −log(0.3) = 0.522; Shannon, A Mathematical Theory of Communication (1948)
 */
export function surprisal(probability: number, options: LogOptions = {}): number {
  requireProbability("surprisal", "probability", probability);
  requireOptions("surprisal", options, OPTIONS.log);
  const { base = Math.E } = options;
  requireBase("surprisal", base);
  return surprisalOf(probability, base);
}

/** {@link surprisal} of what has been checked already. */
export function surprisalOf(probability: number, base: number = Math.E): number {
  return 0 - logOf(probability, base);
}

/**
 * The surprisal of "no" where "yes" has probability p: −log(1 − p), in the units of `base`.
 *
 * Without forming 1 − p, which would round the digits of a small p away: log1p(−p) keeps them.
 */
export function complementSurprisal(probability: number, base: number = Math.E): number {
  return inBase(0 - Math.log1p(-probability), base);
}

/**
 * t · s with the convention 0 · ∞ = 0: what never happens adds nothing to an expectation, however
 * surprising it would be. The limit of t·log t at 0 is 0 too, and every loss relies on it here.
 */
export function expected(share: number, cost: number): number {
  return share === 0 ? 0 : share * cost;
}
