import { plainList } from "./plainList.js";
import { softmaxComplementRow, softmaxRow } from "./softmax.js";
import type { NumberList } from "./types.js";
import { requireLogits } from "./validate.js";

/**
 * The Jacobian of softmax: Jᵢₖ = ∂pᵢ/∂yₖ = pᵢ (δᵢₖ − pₖ). How every probability moves when one score
 * does.
 *
 * Symmetric; its rows and columns sum to 0, because the probabilities keep summing to 1. On the
 * diagonal it is p(1 − p), as for the sigmoid.
 *
 * @param logits  scores of one sample; -Infinity masks a class
 * @returns n rows of n numbers, in units of probability per unit of score
 * @throws {TypeError} if logits is not a list of numbers, or empty
 * @throws {RangeError} if the row is undefined: every logit -Infinity, or one that is Infinity or NaN
 * @example
 * softmaxJacobian([0, 0]); // [[0.25, -0.25], [-0.25, 0.25]]
 * @see the article, «Softmax», which stops before it; Goodfellow, Bengio & Courville, Deep Learning,
 *   §6.2.2.3; lesson 07
 */
export function softmaxJacobian(logits: NumberList): number[][] {
  const row = plainList(logits);
  requireLogits("softmaxJacobian", "logits", row);
  const p = softmaxRow(row);
  const complement = softmaxComplementRow(row);
  return p.map((pi, i) => p.map((pk, k) => (i === k ? pi * complement[i] : 0 - pi * pk)));
}
