import { inBase } from "../losses/log.js";
import { OPTIONS, requireOptions } from "../losses/lossOptions.js";
import type { Reduction } from "../losses/types.js";
import { passes } from "./backend.js";
import type { Floats, GradientOf, LossAndGradient, Numbers, SigmoidOptions } from "./batchTypes.js";
import { gradientFor, lossesFor, reduceBatch, requireSharedOptions } from "./reduceBatch.js";
import type { SigmoidTask } from "./tasks.js";
import {
  requireLabelCount,
  requireNumbers,
  requireScores,
  requireScoreWeights,
} from "./validateBatch.js";

const WHERE = "binaryCrossEntropyWithLogits";
const NAMES = [...OPTIONS.binary, "labels", "gradient"];

/**
 * Binary cross-entropy straight from the scores of a whole batch, Σ [t ln(1 + e^−y) + (1 − t) ln(1 + e^y)],
 * and its gradient in the same pass. For training: `@course/lib` has a readable function of the same name.
 *
 * Options, conventions and accuracy are those of the readable function, but the scores are in a typed array. For a
 * Float64Array, losses are good to 4 units in the last place from plain loops, to 12 from the backend "simd", which
 * adds 16 numbers at a time without compensating for the rounding, and slopes to 10. For a Float32Array, losses and
 * slopes are good to 4 units in its last place from plain loops. The backend "simd" computes exponentials in single
 * precision: there slopes are good to 8 units, and losses to 24, if most roundings go in one direction; exponentials
 * below e⁻¹⁰⁹ count as 0. Weights change none of this. With soft targets or label smoothing, a slope is a difference,
 * (1 − t) σ(y) − t σ(−y), and the units are those of its larger part: where σ(y) is close to t, digits of the
 * difference cancel.
 *
 * Where a sample is a row of several labels that may be true together, the scores are row after row, `labels` says how
 * many a row has, and weights may be given per label. "mean" divides by the number of all scores, as PyTorch does, and
 * "none" gives a loss per score.
 *
 * @param targets  one label in [0, 1] for each score
 * @param logits  any scores; ±Infinity gives the limit
 * @param options  `gradient: true` for the gradient in a new array, or an array of your own for it
 * @returns the loss, in nats by default; and the gradient, if asked for
 * @throws {TypeError} if shapes or kinds do not match
 * @throws {RangeError} if a label lies outside [0, 1], a score is NaN, or an option is impossible; a gradient passed in
 *   may then be half written
 * @example
 * binaryCrossEntropyWithLogits([1, 0], new Float64Array([0, 0])).loss; // 0.6931471805599453
 * binaryCrossEntropyWithLogits([1], new Float64Array([40]), { gradient: true }).gradient; // new Float64Array([-4.248354255291589e-18])
 * binaryCrossEntropyWithLogits([1, 0, 1, 0], new Float64Array(4), { labels: 2, positiveWeight: [3, 1], base: 2 }).loss; // 2
 * @see the article, «二值交叉熵» with p = Sigmoid(y); PyTorch, torch.nn.functional.binary_cross_entropy_with_logits
 */
export function binaryCrossEntropyWithLogits<
  A extends Floats,
  G extends GradientOf<A> = undefined,
  R extends Reduction = "mean",
>(targets: Numbers, logits: A, options: SigmoidOptions<G, R> = {}): LossAndGradient<A, G, R> {
  requireOptions(WHERE, options, NAMES);
  const { labels, weight = 1, positiveWeight = 1, labelSmoothing = 0 } = options;
  const { base = Math.E, reduction = "mean" } = options;
  requireScores(WHERE, targets, logits);
  requireNumbers(WHERE, "targets", targets, logits.length);
  requireSharedOptions(WHERE, options);
  if (labels !== undefined) requireLabelCount(WHERE, labels, logits);
  requireScoreWeights(WHERE, "weight", weight, logits.length, labels);
  requireScoreWeights(WHERE, "positiveWeight", positiveWeight, logits.length, labels);

  const divisor = reduction === "mean" ? logits.length : 1;
  const task: SigmoidTask<A> = {
    targets,
    logits,
    weight,
    positiveWeight,
    labelSmoothing,
    gradient: gradientFor(WHERE, targets, logits, options),
    losses: lossesFor(logits.length, options),
    base,
    divisor,
    scale: inBase(1, base) / divisor,
  };
  return reduceBatch(passes.sigmoid(task), task);
}
