import { binarySamples } from "./binarySamples.js";
import { isList } from "./plainList.js";
import { reduceScalarSlopes, reduceScalars } from "./reduceScalars.js";
import { complementSurprisal, expected, surprisalOf } from "./surprisal.js";
import type {
  BinaryCrossEntropyOptions,
  BinaryLossFor,
  LabelFor,
  NumberList,
  Reduction,
  SameShape,
} from "./types.js";
import { requireProbability } from "./validate.js";

/**
 * Binary cross-entropy: L(p, t) = −[t log p + (1 − t) log(1 − p)]. The negative log-likelihood of a
 * label t when "yes" was given probability p.
 *
 * It is {@link crossEntropy} of [1 − t, t] and [1 − p, p]. For t in {0, 1} it is the surprisal of what
 * happened; for a t between, it is smallest at p = t. Convention: 0·log 0 = 0.
 *
 * Conventions (PyTorch): `weight` multiplies the loss of a sample and `positiveWeight` its t·log p term; "mean" divides
 * by the number of samples. Nothing is clipped: a certain wrong answer costs ∞. Losses and slopes are good to 6 units
 * in the last place; the units of a slope that is a difference are those of its larger part.
 *
 * Its slope is {@link binaryCrossEntropyGradient}.
 *
 * @param target  the label in [0, 1]; a list of them for a batch
 * @param predicted  probability of "yes" in [0, 1]; a list of them for a batch
 * @returns nats by default, see `base`; `Infinity` if what happened was given probability 0
 * @throws {TypeError} if shapes do not match
 * @throws {RangeError} if a label or a probability lies outside [0, 1], or an option is impossible
 * @example
 * binaryCrossEntropy(1, 0.3, { base: 10 }); // 0.5228787452803376
 * binaryCrossEntropy(1, 0.6, { base: 10 }); // 0.22184874961635637
 * binaryCrossEntropy([1, 0], [0.5, 0.5], { base: 2 }); // 1
 * @see the article, «二值交叉熵»; Bishop, Pattern Recognition and Machine Learning, §4.3.2
 */
export function binaryCrossEntropy<P extends number | NumberList, R extends Reduction = "mean">(
  target: LabelFor<P>,
  predicted: P,
  options: BinaryCrossEntropyOptions<R> = {},
): BinaryLossFor<P, R> {
  const place = { where: "binaryCrossEntropy", name: "predicted" };
  const samples = binarySamples(place, target, predicted, options);
  const losses = samples.map(({ x: p, yes, no }, n) => {
    const name = isList(predicted) ? `predicted[${n}]` : "predicted";
    requireProbability(place.where, name, p, " For raw scores use binaryCrossEntropyWithLogits.");
    const { base } = options;
    return expected(yes, surprisalOf(p, base)) + expected(no, complementSurprisal(p, base));
  });
  return reduceScalars(predicted, losses, options);
}

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
export function binaryCrossEntropyGradient<P extends number | NumberList>(
  target: LabelFor<P>,
  predicted: P,
  options: BinaryCrossEntropyOptions = {},
): SameShape<P> {
  const place = { where: "binaryCrossEntropyGradient", name: "predicted" };
  const samples = binarySamples(place, target, predicted, options);
  const slopes = samples.map(({ x: p, yes, no }, n) => {
    requireProbability(place.where, isList(predicted) ? `predicted[${n}]` : "predicted", p);
    return (no === 0 ? 0 : no / (1 - p)) - (yes === 0 ? 0 : yes / p);
  });
  return reduceScalarSlopes(predicted, slopes, options);
}
