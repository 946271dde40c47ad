import { type BinarySample, binarySamples } from "./binarySamples.js";
import { inBase } from "./log.js";
import { reduce } from "./reduce.js";
import { logSigmoidOf } from "./sigmoid.js";
import { complementSurprisal, expected, surprisal } from "./surprisal.js";
import type {
  BinaryCrossEntropyOptions,
  BinaryLossFor,
  LabelFor,
  Reduced,
  Reduction,
  Vector,
} from "./types.js";
import { requireProbability } from "./validate.js";

/**
 * Binary cross-entropy: L(p, t) = −[t log p + (1 − t) log(1 − p)]. The negative log-likelihood of a
 * label t when "yes" was given probability p.
 *
 * It is {@link crossEntropy} of [1 − t, t] and [1 − p, p]. For t in {0, 1} it is the surprisal of what
 * happened; for a t between, it is smallest at p = t. Convention: 0·log 0 = 0.
 *
 * Conventions (PyTorch): `weight` multiplies the loss of a sample and `positiveWeight` its t·log p
 * term; "mean" divides by the number of samples. Nothing is clipped: a certain wrong answer costs ∞.
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
export function binaryCrossEntropy<P extends number | Vector, R extends Reduction = "mean">(
  target: LabelFor<P>,
  predicted: P,
  options: BinaryCrossEntropyOptions<R> = {},
): BinaryLossFor<P, R> {
  const place = { where: "binaryCrossEntropy", name: "predicted" };
  const samples = binarySamples(place, target, predicted, options);
  const losses = samples.map(({ x: p, yes, no }, n) => {
    const name = Array.isArray(predicted) ? `predicted[${n}]` : "predicted";
    requireProbability(place.where, name, p, " For raw scores use binaryCrossEntropyWithLogits.");
    return expected(yes, surprisal(p, options)) + expected(no, complementSurprisal(p, options));
  });
  return reduceBinary(predicted, losses, options);
}

/**
 * Binary cross-entropy straight from the score: L(σ(y), t) = t ln(1 + e^−y) + (1 − t) ln(1 + e^y).
 *
 * The same number as binaryCrossEntropy(target, sigmoid(logit)), but never through a rounded
 * probability: σ(37) is 1 in double precision, and log(1 − 1) would be −∞. Options and conventions are
 * those of {@link binaryCrossEntropy}.
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
  Z extends number | Vector,
  R extends Reduction = "mean",
>(target: LabelFor<Z>, logit: Z, options: BinaryCrossEntropyOptions<R> = {}): BinaryLossFor<Z, R> {
  const place = { where: "binaryCrossEntropyWithLogits", name: "logit" };
  const samples = binarySamples(place, target, logit, options);
  const losses = samples.map((sample) => inBase(lossOfLogit(sample), options.base ?? Math.E));
  return reduceBinary(logit, losses, options);
}

function lossOfLogit({ x: y, yes, no }: BinarySample): number {
  return expected(yes, 0 - logSigmoidOf(y)) + expected(no, 0 - logSigmoidOf(-y));
}

/** Reduces the losses of a batch; the loss of one sample is always one number. */
export function reduceBinary<X extends number | Vector, R extends Reduction>(
  input: X,
  losses: readonly number[],
  { reduction }: { reduction?: R },
): BinaryLossFor<X, R> {
  const reduced: Reduced<Reduction> = reduce(losses, reduction ?? "mean");
  const one = !Array.isArray(input) && typeof reduced !== "number";
  return (one ? reduced[0] : reduced) as BinaryLossFor<X, R>;
}
