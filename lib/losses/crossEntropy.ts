import { reduceRowSlopes, reduceRows } from "./reduceRows.js";
import { rowName } from "./rows.js";
import { expected, surprisalOf } from "./surprisal.js";
import type {
  CrossEntropyOptions,
  LossFor,
  NumberList,
  Reduction,
  Rows,
  SameShape,
  TargetFor,
  Vector,
} from "./types.js";
import { requireDistribution } from "./validate.js";
import { weighTargets } from "./weighTargets.js";

/**
 * Cross-entropy: H(T, P) = −Σ tᵢ log pᵢ. The expected surprisal of what happens, when T is true and P
 * was predicted.
 *
 * For a fixed T it is smallest when P = T, and then equal to the entropy of T: 0 only if T is one-hot.
 * Not symmetric, so not a distance. With two classes it is {@link binaryCrossEntropy}. A class with
 * tᵢ = 0 adds nothing, even if pᵢ = 0.
 *
 * Conventions (PyTorch): a class weight multiplies its class's term; "mean" divides by the sum of the weights of the
 * targets if they are class indices, and by the number of samples if they are distributions; one sample is a batch of
 * one. Losses and slopes are good to 2C + 8 units in the last place for C classes; the units of a slope that is a
 * difference are those of its larger part.
 *
 * Its slope is {@link crossEntropyGradient}.
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
export function crossEntropy<P extends NumberList | Rows, R extends Reduction = "mean">(
  target: TargetFor<P>,
  predicted: P,
  options: CrossEntropyOptions<R> = {},
): LossFor<P, R> {
  const place = { where: "crossEntropy", name: "predicted" };
  const { rows, shares, ignored, divisor } = weighTargets(place, target, predicted, options);
  const losses = rows.map((row, n) => {
    if (ignored[n]) return 0;
    const name = rowName("predicted", predicted, n);
    requireDistribution("crossEntropy", name, row, " For raw scores use crossEntropyWithLogits.");
    let sum = 0;
    for (let i = 0; i < row.length; i++)
      sum += expected(shares[n][i], surprisalOf(row[i], options.base));
    return sum;
  });
  return reduceRows(predicted, losses, options, divisor);
}

/**
 * The slope of {@link crossEntropy} in each probability: ∂H/∂pᵢ = −tᵢ / (pᵢ ln b).
 *
 * Each pᵢ is varied alone, although they sum to 1: it is softmax that ties them together. Under "mean"
 * it is the gradient of the mean; under "sum" and "none" every sample has its own. Options and
 * conventions are those of crossEntropy. For a class that never happens, 0 / 0 is 0.
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
export function crossEntropyGradient<P extends NumberList | Rows>(
  target: TargetFor<P>,
  predicted: P,
  options: CrossEntropyOptions = {},
): SameShape<P> {
  const place = { where: "crossEntropyGradient", name: "predicted" };
  const { rows, shares, ignored, divisor } = weighTargets(place, target, predicted, options);
  const slopesOf = (row: Vector, n: number) => {
    if (ignored[n]) return Array.from(row, () => 0);
    requireDistribution(place.where, rowName("predicted", predicted, n), row);
    return row.map((p, i) => (shares[n][i] === 0 ? 0 : -shares[n][i] / p));
  };
  return reduceRowSlopes(predicted, rows.map(slopesOf), options, divisor);
}
