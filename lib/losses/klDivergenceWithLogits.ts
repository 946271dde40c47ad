import { softmaxSlopes } from "./crossEntropyWithLogits.js";
import { inBase } from "./log.js";
import { OPTIONS, requireOptions } from "./lossOptions.js";
import { reduceRowSlopes, reduceRows } from "./reduceRows.js";
import { logSoftmaxRow } from "./softmax.js";
import type {
  DivergenceOptions,
  LossFor,
  NumberList,
  Reduction,
  Rows,
  SameShape,
  Target,
  TargetFor,
  Targets,
} from "./types.js";
import { requireLogits } from "./validate.js";
import { type WeighedSamples, weighSamples } from "./weighSamples.js";

/**
 * Kullback–Leibler divergence straight from the scores: KL(T‖softmax(y)) = Σ tᵢ (ln tᵢ − yᵢ + ln Σⱼ e^yⱼ).
 *
 * What is left of crossEntropyWithLogits when the entropy of the target, which no prediction can avoid, is taken away;
 * so it is 0 for a perfect prediction also where targets are soft, as in distillation. Never negative. Where P is close
 * to T, digits of dᵢ = ln tᵢ − ln pᵢ cancel: for C classes the error is at most (2C + 8) 2⁻⁵³ (KL + Σ tᵢ min(1, |dᵢ|)(1
 * + |ln tᵢ| + |ln pᵢ|)). Its slopes are good to the units of crossEntropyWithLogits.
 *
 * Conventions: "mean" divides by the number of samples (PyTorch's "batchmean"; its "mean" divides by the number of
 * entries). `sampleWeight` multiplies the divergence of a sample. T is taken to sum to exactly 1. Its slope is
 * {@link klDivergenceWithLogitsGradient}.
 *
 * @param target  distribution or class index; a list of them for a batch
 * @param logits  scores; rows of them for a batch; -Infinity masks a class
 * @returns nats by default, see `base`; `Infinity` if what happens is masked
 * @throws {TypeError} if shapes do not match, or target mixes indices and distributions
 * @throws {RangeError} if a row is undefined (every logit -Infinity, or one Infinity or NaN), a target is no
 *   distribution or class index, or an option is impossible
 * @example
 * klDivergenceWithLogits([0.5, 0.5], [3, 3]); // 0
 * klDivergenceWithLogits([0, 1], [0, 0], { base: 2 }); // 1
 * @see the article, «交叉熵原理»; Hinton, Vinyals & Dean, Distilling the Knowledge in a Neural Network (2015)
 */
export function klDivergenceWithLogits<Z extends NumberList | Rows, R extends Reduction = "mean">(
  target: TargetFor<Z>,
  logits: Z,
  options: DivergenceOptions<R> = {},
): LossFor<Z, R> {
  const where = "klDivergenceWithLogits";
  const { rows, shares, weights, divisor } = checked(where, target, logits, options);
  const losses = rows.map((row, n) => {
    const logP = logSoftmaxRow(row);
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += divergence(shares[n][i], logP[i]);
    return weights[n] === 0 ? 0 : weights[n] * inBase(sum, options.base);
  });
  return reduceRows(logits, losses, options, divisor);
}

/**
 * The slope of {@link klDivergenceWithLogits} in each score: ∂KL/∂yₖ = (pₖ − tₖ) / ln b.
 *
 * The same as that of crossEntropyWithLogits, since the entropy of the target does not depend on the scores. Options
 * and conventions are those of klDivergenceWithLogits.
 *
 * @param target  distribution or class index; a list of them for a batch
 * @param logits  scores; rows of them for a batch; -Infinity masks a class
 * @returns the unit of the divergence per unit of score, in the shape of the logits
 * @throws {TypeError} as klDivergenceWithLogits does
 * @throws {RangeError} as klDivergenceWithLogits does
 * @example
 * klDivergenceWithLogitsGradient([0, 1], [0, 0]); // [0.5, -0.5]
 * @see lesson 07; Hinton, Vinyals & Dean, Distilling the Knowledge in a Neural Network (2015), §2.1
 */
export function klDivergenceWithLogitsGradient<Z extends NumberList | Rows>(
  target: TargetFor<Z>,
  logits: Z,
  options: DivergenceOptions = {},
): SameShape<Z> {
  const where = "klDivergenceWithLogitsGradient";
  const { rows, shares, weights, divisor } = checked(where, target, logits, options);
  const slopes = rows.map((row, n) => softmaxSlopes(shares[n], row).map((s) => weights[n] * s));
  return reduceRowSlopes(logits, slopes, options, divisor);
}

/**
 * t ln(t / p) − t + p, which is never negative. Over all classes it sums to the divergence, because T and P both sum
 * to 1; the terms t ln(t / p) alone have both signs, and their digits cancel where P is close to T.
 */
export function divergence(t: number, logP: number): number {
  const p = Math.exp(logP);
  if (t === 0) return p;
  const d = Math.log(t) - logP;
  if (Math.abs(d) > 1) return t * (d - 1) + p;
  // t (d − 1 + e^−d). For a small d the digits of d − 1 + e^−d cancel, those of its series d²/2 − d³/6 + … do not.
  const series = 1 / 2 - d * (1 / 6 - d * (1 / 24 - d * (1 / 120 - d * (1 / 720 - d / 5040))));
  return t * (Math.abs(d) < 0.01 ? d * d * series : d + Math.expm1(-d));
}

function checked(
  where: string,
  target: Target | Targets,
  logits: NumberList | Rows,
  options: DivergenceOptions,
): WeighedSamples {
  requireOptions(where, options, OPTIONS.divergence);
  return weighSamples({ where, name: "logits" }, target, logits, options, requireLogits);
}
