import { isBatch, rowName, rowsOf } from "./rows.js";
import { shiftedExp } from "./shiftedExp.js";
import type { NumberList, Rows, SameShape, Vector } from "./types.js";
import { requireLogits } from "./validate.js";

/**
 * Softmax: pᵢ = e^yᵢ / Σⱼ e^yⱼ. Turns scores into a distribution: all positive, summing to 1, in the
 * order of the scores.
 *
 * Adding the same number to every score changes nothing, which is why the largest is subtracted first
 * and no exponential overflows. The article prints the sum with index i in its term; with that, three
 * scores would always give ⅓, ⅓, ⅓.
 *
 * @param logits  scores of one sample, or a batch of rows; -Infinity masks a class (p = 0)
 * @returns probabilities, in the shape of the logits
 * @throws {TypeError} if logits is not a list of numbers (or of rows of them), or a row is empty
 * @throws {RangeError} if a row is undefined: every logit -Infinity, or one that is Infinity or NaN
 * @example
 * softmax([0, 0]); // [0.5, 0.5]
 * softmax([[0, 0], [1000, -Infinity]]); // [[0.5, 0.5], [1, 0]]
 * @see the article, «Softmax»; Bridle, Probabilistic Interpretation of Feedforward Classification Network Outputs
 *   (1990)
 */
export function softmax<X extends NumberList | Rows>(logits: X): SameShape<X> {
  return rowwise("softmax", logits, softmaxRow);
}

/**
 * The logarithm of softmax: ln pᵢ = yᵢ − ln Σⱼ e^yⱼ.
 *
 * Never the logarithm of a rounded probability: where softmax underflows to 0 this stays finite, and
 * where softmax rounds to 1 this keeps the difference.
 *
 * @param logits  scores of one sample, or a batch of rows; -Infinity masks a class
 * @returns log-probabilities ≤ 0 in nats, in the shape of the logits; `-Infinity` for a masked class
 * @throws {TypeError} if logits is not a list of numbers (or of rows of them), or a row is empty
 * @throws {RangeError} if a row is undefined: every logit -Infinity, or one that is Infinity or NaN
 * @example
 * logSoftmax([0, 0]); // [-0.6931471805599453, -0.6931471805599453]
 * logSoftmax([0, -1000]); // [0, -1000]
 * @see the article, «Softmax» and «交叉熵»; Goodfellow, Bengio & Courville, Deep Learning, §6.2.2.3
 */
export function logSoftmax<X extends NumberList | Rows>(logits: X): SameShape<X> {
  return rowwise("logSoftmax", logits, logSoftmaxRow);
}

/** {@link softmax} of one row that has been checked already. */
export function softmaxRow(logits: Vector): number[] {
  const { exps, rest } = shiftedExp(logits);
  return exps.map((e) => e / (1 + rest));
}

/** {@link logSoftmax} of one row that has been checked already. */
export function logSoftmaxRow(logits: Vector): number[] {
  const { max, rest } = shiftedExp(logits);
  const logOfSum = Math.log1p(rest);
  return logits.map((z) => z - max - logOfSum);
}

/** 1 − pᵢ for every class, without subtracting the top class from 1: that would round to 0. */
export function softmaxComplementRow(logits: Vector): number[] {
  const { top, exps, rest } = shiftedExp(logits);
  return exps.map((e, j) => (j === top ? rest / (1 + rest) : 1 - e / (1 + rest)));
}

function rowwise<X extends NumberList | Rows>(
  where: string,
  logits: X,
  f: (row: Vector) => number[],
): SameShape<X> {
  const rows = rowsOf(logits).map((row, n) => {
    requireLogits(where, rowName("logits", logits, n), row);
    return f(row);
  });
  return (isBatch(logits) ? rows : rows[0]) as SameShape<X>;
}
