import { type BinarySample, binarySamples } from "./binarySamples.js";
import { inBase } from "./log.js";
import { reduceScalarSlopes, reduceScalars } from "./reduceScalars.js";
import { logSigmoidOf, sigmoidOf } from "./sigmoid.js";
import { expected } from "./surprisal.js";
import type {
  BinaryCrossEntropyOptions,
  BinaryLossFor,
  LabelFor,
  NumberList,
  Reduction,
  SameShape,
} from "./types.js";

/**
 * Binary cross-entropy straight from the score: L(σ(y), t) = t ln(1 + e^−y) + (1 − t) ln(1 + e^y).
 *
 * The same number as binaryCrossEntropy(target, sigmoid(logit)), but never through a rounded probability: σ(37) is 1 in
 * double precision, and log(1 − 1) would be −∞. Options and conventions are those of {@link binaryCrossEntropy}. Losses
 * and slopes are good to 6 units in the last place; the units of a slope that is a difference are those of its larger
 * part.
 *
 * Its slope is {@link binaryCrossEntropyWithLogitsGradient}.
 *
 * @param target  the label in [0, 1]; a list of them for a batch
 * @param logit  any score; a list of them for a batch; ±Infinity gives the limit
 * @returns nats by default, see `base`
 * @throws {TypeError} if shapes do not match
 * @throws {RangeError} if a label lies outside [0, 1], a score is NaN, or an option is impossible
 * @example
 * binaryCrossEntropyWithLogits(1, 0); // 0.6931471805599453
 * binaryCrossEntropyWithLogits(0, 1000); // 1000
 * binaryCrossEntropyWithLogits(1, 40); // 4.248354255291589e-18
 * @see the article, «二值交叉熵» with p = Sigmoid(y); PyTorch, torch.nn.BCEWithLogitsLoss
 */
export function binaryCrossEntropyWithLogits<
  Z extends number | NumberList,
  R extends Reduction = "mean",
>(target: LabelFor<Z>, logit: Z, options: BinaryCrossEntropyOptions<R> = {}): BinaryLossFor<Z, R> {
  const place = { where: "binaryCrossEntropyWithLogits", name: "logit" };
  const samples = binarySamples(place, target, logit, options);
  const losses = samples.map((sample) => inBase(lossOfLogit(sample), options.base));
  return reduceScalars(logit, losses, options);
}

function lossOfLogit({ x: y, yes, no }: BinarySample): number {
  return expected(yes, 0 - logSigmoidOf(y)) + expected(no, 0 - logSigmoidOf(-y));
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
export function binaryCrossEntropyWithLogitsGradient<Z extends number | NumberList>(
  target: LabelFor<Z>,
  logit: Z,
  options: BinaryCrossEntropyOptions = {},
): SameShape<Z> {
  const place = { where: "binaryCrossEntropyWithLogitsGradient", name: "logit" };
  const samples = binarySamples(place, target, logit, options);
  const slopes = samples.map(({ x: y, yes, no }) => no * sigmoidOf(y) - yes * sigmoidOf(-y));
  return reduceScalarSlopes(logit, slopes, options);
}
