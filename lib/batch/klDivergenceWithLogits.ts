import { OPTIONS, requireOptions } from "../losses/lossOptions.js";
import type { Reduction } from "../losses/types.js";
import type {
  BatchShape,
  DivergenceBatchOptions,
  Floats,
  GradientOf,
  LossAndGradient,
} from "./batchTypes.js";
import { divergenceOfRow } from "./rowLosses.js";
import { softBatch } from "./softBatch.js";
import { softRows } from "./softRows.js";
import { requireScores } from "./validateBatch.js";
import { requireShape } from "./validateRows.js";

const WHERE = "klDivergenceWithLogits";
const NAMES = [...OPTIONS.divergence, "gradient"];

/**
 * Kullback–Leibler divergence straight from the scores of a whole batch, Σ tᵢ (ln tᵢ − yᵢ + ln Σⱼ e^yⱼ), and its
 * gradient in the same pass, as distillation needs it. `@course/lib` has a readable function of the same name.
 *
 * Options and conventions are those of the readable function. A divergence is never negative. Where p is close to t,
 * digits of dᵢ = ln tᵢ − ln pᵢ cancel: the error of a row is at most 2⁻⁵¹ (KL + Σ tᵢ min(1, |dᵢ|)(1 + |ln tᵢ| + |ln
 * pᵢ|)), in both precisions. Slopes are good to 10 units in the last place, and in a Float32Array to 4; the units are
 * those of the larger part of the difference pᵢ (1 − tᵢ) − tᵢ (1 − pᵢ). Targets are probabilities in a typed array.
 * Plain loops compute the batch, and the gradient may not be written over the targets.
 *
 * @param targets  one probability per score, row after row
 * @param logits  scores, row after row; -Infinity masks a class
 * @param shape  how many rows, and how many classes each has
 * @param options  `gradient: true` for the gradient in a new array, or an array of your own for it
 * @returns the divergence, in nats by default, `Infinity` if what happens is masked; and the gradient, if asked for
 * @throws {TypeError} if shapes or kinds do not match
 * @throws {RangeError} if a row is undefined (every logit -Infinity, or one Infinity or NaN), a target is no
 *   distribution, or an option is impossible; a gradient passed in may then be half written
 * @example
 * klDivergenceWithLogits(new Float64Array([0, 1]), new Float64Array([0, 0]), [1, 2], { base: 2 }).loss; // 1
 * klDivergenceWithLogits(new Float32Array([0.5, 0.5]), new Float32Array([3, 3]), [1, 2], { gradient: true }).gradient; // new Float32Array([0, 0])
 * @see the article, «交叉熵原理»; Hinton, Vinyals & Dean, Distilling the Knowledge in a Neural Network (2015)
 */
export function klDivergenceWithLogits<
  A extends Floats,
  G extends GradientOf<A> = undefined,
  R extends Reduction = "mean",
>(
  targets: Floats,
  logits: A,
  shape: BatchShape,
  options: DivergenceBatchOptions<G, R> = {},
): LossAndGradient<A, G, R> {
  requireOptions(WHERE, options, NAMES);
  requireScores(WHERE, targets, logits);
  requireShape(WHERE, shape, logits);
  return softBatch({ where: WHERE, targets, logits, shape, options }, (task) =>
    softRows(task, divergenceOfRow),
  );
}
