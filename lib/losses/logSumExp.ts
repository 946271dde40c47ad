import { plainList } from "./plainList.js";
import { shiftedExp } from "./shiftedExp.js";
import type { NumberList } from "./types.js";
import { requireVector } from "./validate.js";

/**
 * log-sum-exp: ln Σⱼ e^zⱼ, a smooth maximum and the logarithm of softmax's denominator.
 *
 * Computed as m + log1p(Σ e^(zⱼ − m)) with m the largest logit and the sum over the others, so nothing
 * overflows and a small remainder is not lost. It lies between max z and max z + ln n; its gradient is
 * softmax; and adding b to every logit adds b (it does not leave it unchanged).
 *
 * @param logits  any numbers; -Infinity adds nothing
 * @returns nats; `-Infinity` if every logit is (ln 0), `Infinity` if any logit is
 * @throws {TypeError} if logits is not a list of numbers, or empty
 * @throws {RangeError} if a logit is NaN
 * @example
 * logSumExp([0, 0]); // 0.6931471805599453
 * logSumExp([1000, 1001, 1002]); // 1002.4076059644444
 * @see the article, «Softmax», whose denominator it is; Boyd & Vandenberghe, Convex Optimization, §3.1.5
 */
export function logSumExp(logits: NumberList): number {
  const row = plainList(logits);
  requireVector("logSumExp", "logits", row);
  const { max, rest } = shiftedExp(row);
  return Number.isFinite(max) ? max + Math.log1p(rest) : max;
}
