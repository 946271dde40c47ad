import { plainList } from "./plainList.js";
import type { NumberList, Vector } from "./types.js";
import { requireDistribution, requireShare } from "./validate.js";

/**
 * Label smoothing: t′ᵢ = (1 − ε) tᵢ + ε / C. Takes the share ε from the target and spreads it evenly
 * over all C classes, so that no prediction has to be certain.
 *
 * Convention: ε / C, over *all* classes, as PyTorch and Keras do; some papers spread ε / (C − 1) over
 * the wrong classes only.
 *
 * @param target  probabilities that sum to 1, one-hot or not
 * @param amount  ε in [0, 1]: 0 changes nothing, 1 gives every class the same share
 * @returns probabilities that sum to 1 (no unit)
 * @throws {TypeError} if target is not a list of numbers, or amount not a number
 * @throws {RangeError} if target is not a distribution, or amount lies outside [0, 1]
 * @example
 * smoothLabels([1, 0, 0, 0], 0.2); // [0.8500000000000001, 0.05, 0.05, 0.05]
 * smoothLabels([0, 1], 1); // [0.5, 0.5]
 * @see Szegedy et al., Rethinking the Inception Architecture (2016), §7
 */
export function smoothLabels(target: NumberList, amount: number): number[] {
  const t = plainList(target);
  requireDistribution("smoothLabels", "target", t);
  requireShare("smoothLabels", "amount", amount);
  return smoothed(t, amount);
}

/** {@link smoothLabels} of what has been checked already. */
export function smoothed(target: Vector, amount: number): number[] {
  if (amount === 0) return [...target];
  return target.map((t) => (1 - amount) * t + amount / target.length);
}
