import { inBase } from "./log.js";
import { reduce } from "./reduce.js";
import { isBatch, rowName, rowsOf } from "./rows.js";
import { logSoftmaxRow } from "./softmax.js";
import { expected, surprisal } from "./surprisal.js";
import type {
  Batch,
  CrossEntropyOptions,
  LossFor,
  Reduced,
  Reduction,
  TargetFor,
  Vector,
} from "./types.js";
import { requireDistribution, requireLogits } from "./validate.js";
import { weighTargets } from "./weighTargets.js";

/**
 * Cross-entropy: H(T, P) = −Σ tᵢ log pᵢ. What it costs, on average, to be told what happens (T) when
 * one expected P.
 *
 * For a fixed T it is smallest when P = T, and then equal to the entropy of T: 0 only if T is one-hot.
 * Not symmetric, so not a distance. With two classes it is {@link binaryCrossEntropy}. A class with
 * tᵢ = 0 adds nothing, even if pᵢ = 0.
 *
 * Conventions (PyTorch): a class weight multiplies its class's term; "mean" divides by the sum of the
 * weights of the targets if they are class indices, and by the number of samples if they are
 * distributions; one sample is a batch of one.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param predicted  probabilities that sum to 1; rows of them for a batch
 * @returns nats by default, see `base`; `Infinity` if what happens was given probability 0
 * @throws {TypeError} if shapes do not match, or target mixes indices and distributions
 * @throws {RangeError} if a row is not a distribution, an index is no class, or the mean is over nothing
 * @example
 * crossEntropy([1, 0, 0], [0.8, 0.1, 0.1], { base: 10 }); // 0.09691001300805639
 * crossEntropy(1, [0.7, 0.3], { base: 10 }); // 0.5228787452803376
 * crossEntropy([0, 1], [[0.5, 0.5], [0.5, 0.5]], { base: 2, reduction: "none" }); // [1, 1]
 * @see the article, «交叉熵»; Cover & Thomas, Elements of Information Theory, §5.4
 */
export function crossEntropy<P extends Vector | Batch, R extends Reduction = "mean">(
  target: TargetFor<P>,
  predicted: P,
  options: CrossEntropyOptions<R> = {},
): LossFor<P, R> {
  const place = { where: "crossEntropy", name: "predicted" };
  const { shares, ignored, divisor } = weighTargets(place, target, predicted, options);
  const losses = rowsOf(predicted).map((row, n) => {
    if (ignored[n]) return 0;
    const name = rowName("predicted", predicted, n);
    requireDistribution("crossEntropy", name, row, " For raw scores use crossEntropyWithLogits.");
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += expected(shares[n][i], surprisal(row[i], options));
    return sum;
  });
  return reduceFor(predicted, losses, options, divisor);
}

/**
 * Cross-entropy straight from the scores: H(T, softmax(y)) = Σ tᵢ (ln Σⱼ e^yⱼ − yᵢ).
 *
 * The same number as crossEntropy(target, softmax(logits)), but never through a rounded probability:
 * finite where softmax underflows, and exact where it rounds to 1. For logits [40, 0] and class 0 it
 * is 4.2e-18, not 0. Options and conventions are those of {@link crossEntropy}.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param logits  scores; rows of them for a batch; -Infinity masks a class
 * @returns nats by default, see `base`; `Infinity` if what happens is masked
 * @throws {TypeError} if shapes do not match, or target mixes indices and distributions
 * @throws {RangeError} if a row is undefined (every logit -Infinity, or one Infinity or NaN), a target is no distribution or class index, or the mean is over nothing
 * @example
 * crossEntropyWithLogits(0, [0, 0]); // 0.6931471805599453
 * crossEntropyWithLogits(0, [40, 0]); // 4.248354255291589e-18
 * crossEntropyWithLogits([1, 0], [[0, 0], [1000, 0]], { base: 2, reduction: "sum" }); // 1
 * @see the article, «交叉熵», "Softmax loss"; Goodfellow, Bengio & Courville, Deep Learning, §6.2.2.3
 */
export function crossEntropyWithLogits<Z extends Vector | Batch, R extends Reduction = "mean">(
  target: TargetFor<Z>,
  logits: Z,
  options: CrossEntropyOptions<R> = {},
): LossFor<Z, R> {
  const { base = Math.E } = options;
  const place = { where: "crossEntropyWithLogits", name: "logits" };
  const { shares, ignored, divisor } = weighTargets(place, target, logits, options);
  const losses = rowsOf(logits).map((row, n) => {
    if (ignored[n]) return 0;
    requireLogits("crossEntropyWithLogits", rowName("logits", logits, n), row);
    const logP = logSoftmaxRow(row);
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += expected(shares[n][i], 0 - logP[i]);
    return inBase(sum, base);
  });
  return reduceFor(logits, losses, options, divisor);
}

/** Reduces the losses of a batch; the loss of one sample is always one number. */
export function reduceFor<X extends Vector | Batch, R extends Reduction>(
  input: X,
  losses: readonly number[],
  { reduction }: { reduction?: R },
  divisor: number,
): LossFor<X, R> {
  const reduced: Reduced<Reduction> = reduce(losses, reduction ?? "mean", divisor);
  return (isBatch(input) || typeof reduced === "number" ? reduced : reduced[0]) as LossFor<X, R>;
}
