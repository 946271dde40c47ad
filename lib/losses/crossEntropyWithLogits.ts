import { inBase } from "./log.js";
import { reduceRowSlopes, reduceRows } from "./reduceRows.js";
import { rowName } from "./rows.js";
import { logSoftmaxRow, softmaxComplementRow, softmaxRow } from "./softmax.js";
import { expected } from "./surprisal.js";
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
import { requireLogits } from "./validate.js";
import { weighTargets } from "./weighTargets.js";

/**
 * Cross-entropy straight from the scores: H(T, softmax(y)) = Σ tᵢ (ln Σⱼ e^yⱼ − yᵢ).
 *
 * The same number as crossEntropy(target, softmax(logits)), but never through a rounded probability: finite where
 * softmax underflows, and exact where it rounds to 1. For logits [40, 0] and class 0 it is 4.2e-18, not 0. Options and
 * conventions are those of {@link crossEntropy}. Losses and slopes are good to 2C + D + 8 units in the last place for C
 * classes whose logits differ by at most D, because the difference of two logits is rounded; the units of a slope that
 * is a difference are those of its larger part.
 *
 * Its slope is {@link crossEntropyWithLogitsGradient}.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param logits  scores; rows of them for a batch; -Infinity masks a class
 * @returns nats by default, see `base`; `Infinity` if what happens is masked
 * @throws {TypeError} as {@link crossEntropy} does
 * @throws {RangeError} if a row is undefined (every logit -Infinity, or one Infinity or NaN), a target is no
 *   distribution or class index, or the mean is over nothing
 * @example
 * crossEntropyWithLogits(0, [0, 0]); // 0.6931471805599453
 * crossEntropyWithLogits(0, [40, 0]); // 4.248354255291589e-18
 * crossEntropyWithLogits([1, 0], [[0, 0], [1000, 0]], { base: 2, reduction: "sum" }); // 1
 * @see the article, «交叉熵», "Softmax loss"; Goodfellow, Bengio & Courville, Deep Learning, §6.2.2.3
 */
export function crossEntropyWithLogits<Z extends NumberList | Rows, R extends Reduction = "mean">(
  target: TargetFor<Z>,
  logits: Z,
  options: CrossEntropyOptions<R> = {},
): LossFor<Z, R> {
  const place = { where: "crossEntropyWithLogits", name: "logits" };
  const { rows, shares, ignored, divisor } = weighTargets(place, target, logits, options);
  const losses = rows.map((row, n) => {
    if (ignored[n]) return 0;
    requireLogits("crossEntropyWithLogits", rowName("logits", logits, n), row);
    const logP = logSoftmaxRow(row);
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += expected(shares[n][i], 0 - logP[i]);
    return inBase(sum, options.base);
  });
  return reduceRows(logits, losses, options, divisor);
}

/**
 * The slope of {@link crossEntropyWithLogits} in each score: ∂H/∂yₖ = (pₖ − tₖ) / ln b.
 *
 * Softmax and logarithm undo each other, and what is left is the error of the prediction. Its entries
 * sum to 0, since adding the same number to every score changes nothing. Written here as
 * pₖ Σ_{i≠k} tᵢ − tₖ Σ_{i≠k} pᵢ, which is the same and does not cancel: the gradient of a confident
 * right answer keeps its digits, where pₖ − 1 would round to 0. Options and conventions are those of
 * {@link crossEntropyGradient}.
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
export function crossEntropyWithLogitsGradient<Z extends NumberList | Rows>(
  target: TargetFor<Z>,
  logits: Z,
  options: CrossEntropyOptions = {},
): SameShape<Z> {
  const place = { where: "crossEntropyWithLogitsGradient", name: "logits" };
  const { rows, shares, ignored, divisor } = weighTargets(place, target, logits, options);
  const slopesOf = (row: Vector, n: number) => {
    if (ignored[n]) return Array.from(row, () => 0);
    requireLogits(place.where, rowName("logits", logits, n), row);
    return softmaxSlopes(shares[n], row);
  };
  return reduceRowSlopes(logits, rows.map(slopesOf), options, divisor);
}

/** qₖ-weighted slopes pₖ Σ_{i≠k} qᵢ − qₖ (1 − pₖ) of one row that has been checked already. */
export function softmaxSlopes(q: readonly number[], logits: Vector): number[] {
  const p = softmaxRow(logits);
  const complement = softmaxComplementRow(logits);
  const others = sumsOfOthers(q);
  return p.map((pk, k) => pk * others[k] - q[k] * complement[k]);
}

/** Σ_{i≠k} qᵢ for every k: the sum before k plus the sum after it, so that nothing cancels. */
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
