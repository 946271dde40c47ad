import { reduceGradient } from "./reduceGradient.js";
import { rowName } from "./rows.js";
import { softmaxComplementRow, softmaxRow } from "./softmax.js";
import type { Batch, CrossEntropyOptions, SameShape, TargetFor, Vector } from "./types.js";
import { requireDistribution, requireLogits } from "./validate.js";
import { weighTargets } from "./weighTargets.js";

/**
 * The slope of {@link crossEntropy} in each probability: ∂H/∂pᵢ = −tᵢ / (pᵢ ln b).
 *
 * As if every pᵢ could move alone; that they must sum to 1 is softmax's affair. Under "mean" it is the
 * gradient of the mean; under "sum" and "none" every sample has its own. Options and conventions are
 * those of crossEntropy; 0 / 0 is 0, for a class that never happens.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param predicted  probabilities that sum to 1; rows of them for a batch
 * @returns the unit of the loss per unit of probability, in the shape of predicted; `-Infinity` at pᵢ = 0 < tᵢ
 * @throws {TypeError} as crossEntropy does
 * @throws {RangeError} as crossEntropy does
 * @example
 * crossEntropyGradient([1, 0], [0.5, 0.5]); // [-2, 0]
 * @see the article, «交叉熵», of which it is the derivative; lesson 07
 */
export function crossEntropyGradient<P extends Vector | Batch>(
  target: TargetFor<P>,
  predicted: P,
  options: CrossEntropyOptions = {},
): SameShape<P> {
  const place = { where: "crossEntropyGradient", name: "predicted" };
  const { shares, ignored, divisor } = weighTargets(place, target, predicted, options);
  const slopesOf = (row: Vector, n: number) => {
    if (ignored[n]) return row.map(() => 0);
    requireDistribution(place.where, rowName("predicted", predicted, n), row);
    return row.map((p, i) => (shares[n][i] === 0 ? 0 : -shares[n][i] / p));
  };
  return reduceGradient(predicted, slopesOf, options, divisor);
}

/**
 * The slope of {@link crossEntropyWithLogits} in each score: ∂H/∂yₖ = (pₖ − tₖ) / ln b.
 *
 * Softmax and logarithm undo each other, and what is left is the error of the prediction. Its entries
 * sum to 0, since adding the same number to every score changes nothing. Written here as
 * pₖ Σ_{i≠k} tᵢ − tₖ Σ_{i≠k} pᵢ, which is the same and does not cancel: the gradient of a confident
 * right answer keeps its digits, where pₖ − 1 would round to 0.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param logits  scores; rows of them for a batch; -Infinity masks a class
 * @returns the unit of the loss per unit of score, in the shape of the logits; 0 for an ignored sample
 * @throws {TypeError} as crossEntropyWithLogits does
 * @throws {RangeError} as crossEntropyWithLogits does
 * @example
 * crossEntropyWithLogitsGradient([1, 0], [0, 0]); // [-0.5, 0.5]
 * crossEntropyWithLogitsGradient(0, [40, 0]); // [-4.248354255291589e-18, 4.248354255291589e-18]
 * @see the article, «交叉熵», which stops before it; Bishop, Pattern Recognition and Machine Learning, §4.3.4; lesson 07
 */
export function crossEntropyWithLogitsGradient<Z extends Vector | Batch>(
  target: TargetFor<Z>,
  logits: Z,
  options: CrossEntropyOptions = {},
): SameShape<Z> {
  const place = { where: "crossEntropyWithLogitsGradient", name: "logits" };
  const { shares, ignored, divisor } = weighTargets(place, target, logits, options);
  const slopesOf = (row: Vector, n: number) => {
    if (ignored[n]) return row.map(() => 0);
    requireLogits(place.where, rowName("logits", logits, n), row);
    return gradientRow(shares[n], row);
  };
  return reduceGradient(logits, slopesOf, options, divisor);
}

function gradientRow(q: readonly number[], logits: Vector): number[] {
  const p = softmaxRow(logits);
  const complement = softmaxComplementRow(logits);
  const others = sumsOfOthers(q);
  return p.map((pk, k) => pk * others[k] - q[k] * complement[k]);
}

/** Σ_{i≠k} qᵢ for every k: what stands before k plus what stands after it, so nothing cancels. */
function sumsOfOthers(q: readonly number[]): number[] {
  const sums: number[] = [];
  let before = 0;
  for (const qk of q) {
    sums.push(before);
    before += qk;
  }
  let after = 0;
  for (let k = q.length - 1; k >= 0; k--) {
    sums[k] += after;
    after += q[k];
  }
  return sums;
}
