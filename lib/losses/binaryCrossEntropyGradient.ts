import { binarySamples } from "./binarySamples.js";
import { reduceSlopes } from "./reduceGradient.js";
import { sigmoidOf } from "./sigmoid.js";
import type { BinaryCrossEntropyOptions, LabelFor, SameShape, Vector } from "./types.js";
import { requireProbability } from "./validate.js";

/**
 * The slope of {@link binaryCrossEntropy} in p: ∂L/∂p = [(1 − t) / (1 − p) − t / p] / ln b.
 *
 * It has the factor 1 / p(1 − p), which the sigmoid's own slope p(1 − p) cancels. Under "mean" it is
 * the gradient of the mean; under "sum" and "none" every sample has its own. 0 / 0 is 0.
 *
 * @param target  the label in [0, 1]; a list of them for a batch
 * @param predicted  probability of "yes" in [0, 1]; a list of them for a batch
 * @returns the unit of the loss per unit of probability, in the shape of predicted; infinite where the loss is
 * @throws {TypeError} as binaryCrossEntropy does
 * @throws {RangeError} as binaryCrossEntropy does
 * @example
 * binaryCrossEntropyGradient(1, 0.5); // -2
 * binaryCrossEntropyGradient([0, 1], [0.5, 0.5]); // [1, -1]
 * @see the article, «二值交叉熵», of which it is the derivative; lesson 07
 */
export function binaryCrossEntropyGradient<P extends number | Vector>(
  target: LabelFor<P>,
  predicted: P,
  options: BinaryCrossEntropyOptions = {},
): SameShape<P> {
  const place = { where: "binaryCrossEntropyGradient", name: "predicted" };
  const samples = binarySamples(place, target, predicted, options);
  const slopes = samples.map(({ x: p, yes, no }, n) => {
    requireProbability(place.where, Array.isArray(predicted) ? `predicted[${n}]` : "predicted", p);
    return (no === 0 ? 0 : no / (1 - p)) - (yes === 0 ? 0 : yes / p);
  });
  return reduceSlopes(predicted, slopes, options);
}

/**
 * The slope of {@link binaryCrossEntropyWithLogits} in the score: ∂L/∂y = (p − t) / ln b with p = σ(y).
 *
 * Written as (1 − t) σ(y) − t σ(−y), which is the same and does not cancel: the gradient of a confident
 * right answer keeps its digits, where σ(y) − 1 would round to 0. Under "mean" it is the gradient of
 * the mean; under "sum" and "none" every sample has its own.
 *
 * @param target  the label in [0, 1]; a list of them for a batch
 * @param logit  any score; a list of them for a batch
 * @returns the unit of the loss per unit of score, in the shape of the logit
 * @throws {TypeError} as binaryCrossEntropyWithLogits does
 * @throws {RangeError} as binaryCrossEntropyWithLogits does
 * @example
 * binaryCrossEntropyWithLogitsGradient(1, 0); // -0.5
 * binaryCrossEntropyWithLogitsGradient(1, 40); // -4.248354255291589e-18
 * @see the article, «二值交叉熵» with p = Sigmoid(y); lesson 07
 */
export function binaryCrossEntropyWithLogitsGradient<Z extends number | Vector>(
  target: LabelFor<Z>,
  logit: Z,
  options: BinaryCrossEntropyOptions = {},
): SameShape<Z> {
  const place = { where: "binaryCrossEntropyWithLogitsGradient", name: "logit" };
  const samples = binarySamples(place, target, logit, options);
  const slopes = samples.map(({ x: y, yes, no }) => no * sigmoidOf(y) - yes * sigmoidOf(-y));
  return reduceSlopes(logit, slopes, options);
}
