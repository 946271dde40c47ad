import { inBase } from "./log.js";
import { OPTIONS, requireOptions } from "./lossOptions.js";
import { plainList } from "./plainList.js";
import type { LogOptions, NumberList, Vector } from "./types.js";
import { requireBase, requireDistribution, requireSameLength } from "./validate.js";

/**
 * Kullback–Leibler divergence: KL(T‖P) = Σ tᵢ log(tᵢ / pᵢ). The part of a cross-entropy that a better
 * prediction can avoid: H(T, P) = H(T) + KL(T‖P).
 *
 * Never negative, and 0 only for P = T (Gibbs), also where the sums of T and P are rounded. Not symmetric, so not a
 * distance. With respect to the logits of P it has the same gradient as cross-entropy, since H(T) does not depend on P.
 * Convention: 0·log 0 = 0. For C classes its error is at most (2C + 8) 2⁻⁵³ Σ tᵢ |ln(tᵢ / pᵢ)|, as long as its terms,
 * which have both signs, sum to at least 0.
 *
 * @param target  what happens: probabilities that sum to 1
 * @param predicted  what was expected: probabilities that sum to 1
 * @returns nats by default, see `base`; `Infinity` if something happens that was given probability 0
 * @throws {TypeError} if an argument is not a list of numbers, or their lengths differ
 * @throws {RangeError} if an argument is not a distribution, or the base is no base
 * @example
 * klDivergence([0.5, 0.5], [0.5, 0.5]); // 0
 * klDivergence([0, 1], [0.5, 0.5], { base: 2 }); // 1
 * klDivergence([0.5, 0.5], [0, 1]); // Infinity
 * @see the article, «交叉熵原理», which calls cross-entropy a distance; Kullback & Leibler (1951)
 */
export function klDivergence(
  target: NumberList,
  predicted: NumberList,
  options: LogOptions = {},
): number {
  requireOptions("klDivergence", options, OPTIONS.log);
  const { base = Math.E } = options;
  const t = plainList(target);
  const p = plainList(predicted);
  requireDistribution("klDivergence", "target", t);
  requireDistribution("klDivergence", "predicted", p, " Try softmax.");
  requireSameLength("klDivergence", ["target", t], ["predicted", p]);
  requireBase("klDivergence", base);
  let sum = 0;
  for (let i = 0; i < t.length; i++) if (t[i] > 0) sum += t[i] * logRatio(t[i], p[i]);
  return inBase(sum < 0 ? divergenceBeyondSums(t, p) : sum, base);
}

/**
 * Σ (tᵢ ln(tᵢ / pᵢ) − tᵢ + pᵢ), which is the divergence if T and P both sum to 1. None of its terms is negative, so it
 * has no negative value where rounded sums differ, as those of [0.1, 0.2, 0.7] and [0.1, 0.2, 0.7000001] do.
 */
function divergenceBeyondSums(target: Vector, predicted: Vector): number {
  let sum = 0;
  for (let i = 0; i < target.length; i++) {
    const [t, p] = [target[i], predicted[i]];
    const d = (p - t) / t;
    // In d − ln(1 + d) the digits of a small d cancel, in its series d²/2 − d³/3 + … they do not.
    const isSmall = Math.abs(d) < 1e-3;
    const series = d * d * (1 / 2 - d * (1 / 3 - d * (1 / 4 - d * (1 / 5 - d * (1 / 6 - d / 7)))));
    if (t === 0) sum += p;
    else sum += isSmall ? t * series : Math.max(0, p - t + t * logRatio(t, p));
  }
  return sum;
}

/**
 * ln(t / p). Between ½ and 2 the difference t − p is exact, and log1p of it keeps the digits that
 * cancel between the terms of a small divergence; outside, t / p could overflow.
 */
function logRatio(t: number, p: number): number {
  const close = t <= 2 * p && p <= 2 * t;
  return close ? Math.log1p((t - p) / p) : Math.log(t) - Math.log(p);
}
