import { inBase } from "./log.js";
import { OPTIONS, requireOptions } from "./lossOptions.js";
import { reduceRowSlopes, reduceRows } from "./reduceRows.js";
import { rowName } from "./rows.js";
import { shown } from "./shown.js";
import { logSoftmaxRow, softmaxComplementRow, softmaxRow } from "./softmax.js";
import { expected } from "./surprisal.js";
import type {
  ClassIndex,
  ClassIndexFor,
  FocalLossOptions,
  LossFor,
  NumberList,
  Reduction,
  Rows,
  SameShape,
  Vector,
} from "./types.js";
import { requireLogits, requireNonNegative } from "./validate.js";
import { weighTargets } from "./weighTargets.js";

/**
 * Focal loss: FL = −(1 − p)^γ log p, with p = softmax(y) of the true class. Cross-entropy in which
 * samples that are already right count less.
 *
 * With γ = 0 it is {@link crossEntropyWithLogits}; the larger γ, the less an easy sample counts. It
 * takes scores, never probabilities, and keeps the digits of 1 − p for a confident right answer.
 *
 * Conventions: reductions, class weights and ignored samples as in crossEntropyWithLogits. The label is a class index:
 * the loss is not defined for a distribution. Losses and slopes are good to (γ + 1)(2C + D + 8) units in the last place
 * for C classes whose logits differ by at most D, because a power multiplies the error of 1 − p.
 *
 * Its slope is {@link focalLossGradient}.
 *
 * @param target  class index; a list of them for a batch
 * @param logits  scores; rows of them for a batch; -Infinity masks a class
 * @returns nats by default, see `base`
 * @throws {TypeError} if shapes do not match, or a target is not a class index
 * @throws {RangeError} if a row is undefined, an index is no class, gamma is negative, or the mean is over nothing
 * @example
 * focalLoss(0, [0, 0], { gamma: 0, base: 2 }); // 1
 * focalLoss(0, [0, 0], { gamma: 2, base: 2 }); // 0.25
 * @see Lin et al., Focal Loss for Dense Object Detection (2017), eq. 4
 */
export function focalLoss<Z extends NumberList | Rows, R extends Reduction = "mean">(
  target: ClassIndexFor<Z>,
  logits: Z,
  options: FocalLossOptions<R> = {},
): LossFor<Z, R> {
  const { samples, divisor } = focalSamples("focalLoss", target, logits, options);
  const { gamma = 2, base } = options;
  const losses = samples.map((sample) => {
    if (!sample) return 0;
    const { row, y, weight } = sample;
    const discount = softmaxComplementRow(row)[y] ** gamma;
    return inBase(expected(weight * discount, 0 - logSoftmaxRow(row)[y]), base);
  });
  return reduceRows(logits, losses, options, divisor);
}

/**
 * The slope of {@link focalLoss} in each score: ∂FL/∂yₖ = −[(1 − p)^γ − γ (1 − p)^(γ−1) p ln p] (δₖ − pₖ) / ln b,
 * with p the probability of the true class and δₖ = 1 for it.
 *
 * With γ = 0 it is p − t. Options and conventions are those of focalLoss.
 *
 * @param target  class index; a list of them for a batch
 * @param logits  scores; rows of them for a batch; -Infinity masks a class
 * @returns the unit of the loss per unit of score, in the shape of the logits; 0 for an ignored sample
 * @throws {TypeError} as focalLoss does
 * @throws {RangeError} as focalLoss does
 * @example
 * focalLossGradient(0, [0, 0], { gamma: 0 }); // [-0.5, 0.5]
 * @see Lin et al., Focal Loss for Dense Object Detection (2017), appendix B
 */
export function focalLossGradient<Z extends NumberList | Rows>(
  target: ClassIndexFor<Z>,
  logits: Z,
  options: FocalLossOptions = {},
): SameShape<Z> {
  const { samples, divisor, classes } = focalSamples("focalLossGradient", target, logits, options);
  const { gamma = 2 } = options;
  const slopes = samples.map((sample) =>
    sample ? focalRow(sample, gamma) : new Array<number>(classes).fill(0),
  );
  return reduceRowSlopes(logits, slopes, options, divisor);
}

function focalRow({ row, y, weight }: FocalSample, gamma: number): number[] {
  const p = softmaxRow(row);
  const miss = softmaxComplementRow(row)[y];
  const pLogP = expected(p[y], logSoftmaxRow(row)[y]);
  // The factor (1 − p)^(γ−1) alone may be infinite at p = 1, so it is written as (1 − p)^γ, and δₖ − pₖ
  // is divided by 1 − p: the quotient is 1 for the true class, and minus a share of the miss for others.
  return p.map((pk, k) => {
    const gap = k === y ? miss : -pk;
    const portion = k === y ? 1 : miss === 0 ? 0 : -pk / miss;
    return 0 - weight * miss ** gamma * (gap - gamma * pLogP * portion);
  });
}

/** One sample of the focal loss with several classes; undefined for an ignored one. */
interface FocalSample {
  readonly row: Vector;
  readonly y: ClassIndex;
  readonly weight: number;
}

/** Checks and weighs the samples of a focal loss with class-index targets. */
function focalSamples(
  where: string,
  target: ClassIndex | NumberList,
  logits: NumberList | Rows,
  options: FocalLossOptions,
): { samples: (FocalSample | undefined)[]; divisor: number; classes: number } {
  requireOptions(where, options, OPTIONS.focal);
  const { gamma = 2, ...rest } = options;
  requireNonNegative(where, "gamma", gamma);
  const place = { where, name: "logits" };
  const { rows, targets, shares, ignored, divisor } = weighTargets(place, target, logits, rest);
  const samples = rows.map((row, n) => {
    const y = targets[n];
    if (typeof y !== "number")
      throw new TypeError(
        `${where}: target is ${shown(target)}; the focal loss takes class indices. argMax turns a one-hot row into one.`,
      );
    if (ignored[n]) return undefined;
    requireLogits(where, rowName("logits", logits, n), row);
    return { row, y, weight: shares[n][y] };
  });
  return { samples, divisor, classes: rows[0].length };
}
