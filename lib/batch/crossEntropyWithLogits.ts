import { OPTIONS, requireOptions } from "../losses/lossOptions.js";
import type { Reduction } from "../losses/types.js";
import { putBack } from "./apart.js";
import { FEW, passes } from "./backend.js";
import type {
  BatchShape,
  ClassIndices,
  Floats,
  GradientOf,
  LossAndGradient,
  SoftmaxOptions,
} from "./batchTypes.js";
import { classTask } from "./classTask.js";
import { plainRow } from "./plainRow.js";
import { gradientFor, reduceBatch } from "./reduceBatch.js";
import { crossEntropyOfRow } from "./rowLosses.js";
import { softBatch } from "./softBatch.js";
import { softRows } from "./softRows.js";
import { isFloats, requireScores } from "./validateBatch.js";
import { requireClasses, requireShape } from "./validateRows.js";

const WHERE = "crossEntropyWithLogits";
const NAMES = [...OPTIONS.classes, "gradient"];

/**
 * Cross-entropy straight from the scores of a whole batch, Σ tᵢ (ln Σⱼ e^yⱼ − yᵢ), and its gradient in the same pass.
 * For training: `@course/lib` has a readable function of the same name.
 *
 * The scores are in one typed array, row after row, and no array of the size of the batch is made unless it is asked
 * for. Options and conventions are those of the readable function, and so is the accuracy: a confident right answer
 * keeps the digits of its loss and of its slope, and so does a sum of millions. For a Float64Array, losses are good to
 * 4 units in the last place from plain loops, to 6 from the backend "simd", which adds up to 16 exponentials without
 * compensating for the rounding, and slopes to 10. For a Float32Array, losses and slopes are good to 4 units in its
 * last place from plain loops. The backend "simd" computes exponentials in single precision and adds up to 256 of them
 * before it continues in double: there both are good to 10 units for at most 64 classes, and to 24 for more, which they
 * reach only if most roundings go in one direction. Exponentials below e⁻¹⁰⁹ then count as 0. Weights change none of
 * this. With soft targets or label smoothing, a slope is a difference, pₖ Σ_{i≠k} tᵢ − tₖ (1 − pₖ), and the units are
 * those of its larger part: where p is close to t, digits of the difference cancel. With both at once, slopes of a
 * Float64Array are good to 16.
 *
 * Targets are class indices in a typed array of whole numbers or in a list, or the probabilities of the classes, row
 * after row, in a Float32Array or a Float64Array. For probabilities, plain loops compute the batch, and the gradient
 * may not be written over the targets.
 *
 * @param targets  one class index per row, or `ignoreIndex`; or one probability per score
 * @param logits  scores, row after row; -Infinity masks a class
 * @param shape  how many rows, and how many classes each has
 * @param options  `gradient: true` for the gradient in a new array, or an array of your own for it
 * @returns the loss, in nats by default, `Infinity` if a true class is masked; and the gradient, if asked for
 * @throws {TypeError} if shapes or kinds do not match
 * @throws {RangeError} if a row is undefined (every logit -Infinity, or one Infinity or NaN), a target is no class or
 *   no distribution, or the mean is over nothing; a gradient passed in may then be half written
 * @example
 * crossEntropyWithLogits([1, 0], new Float64Array([0, 0, 40, 0]), [2, 2], { reduction: "none" }).loss; // new Float64Array([0.6931471805599453, 4.248354255291589e-18])
 * crossEntropyWithLogits([0], new Float32Array([0, 0]), [1, 2], { gradient: true }).gradient; // new Float32Array([-0.5, 0.5])
 * crossEntropyWithLogits(new Float64Array([0.75, 0.25]), new Float64Array([0, 0]), [1, 2], { base: 2 }).loss; // 1
 * @see the article, «交叉熵», "Softmax loss"; PyTorch, torch.nn.functional.cross_entropy
 */
export function crossEntropyWithLogits<
  A extends Floats,
  G extends GradientOf<A> = undefined,
  R extends Reduction = "mean",
>(
  targets: ClassIndices | Floats,
  logits: A,
  shape: BatchShape,
  options: SoftmaxOptions<G, R> = {},
): LossAndGradient<A, G, R> {
  requireOptions(WHERE, options, NAMES);
  const { weight, sampleWeight, labelSmoothing = 0, ignoreIndex } = options;
  const { base = Math.E, reduction = "mean" } = options;
  requireScores(WHERE, targets, logits);
  requireShape(WHERE, shape, logits);
  if (isFloats(targets))
    return softBatch({ where: WHERE, targets, logits, shape, options }, (task) =>
      softRows(task, crossEntropyOfRow),
    );
  const samples = shape[0];
  const classes = shape[1];
  requireClasses(WHERE, targets, samples, classes, ignoreIndex);

  const isPlain = labelSmoothing === 0 && base === Math.E && reduction === "mean";
  if (
    isPlain &&
    weight === undefined &&
    sampleWeight === undefined &&
    ignoreIndex === undefined &&
    samples === 1 &&
    classes < FEW
  ) {
    // One small sample is its own mean, and making a task would take as long as computing its loss. So would asking
    // whether its target and the gradient share memory: instead, what the gradient has overwritten is put back.
    const target = targets[0];
    const gradient = gradientFor(WHERE, undefined, logits, options);
    const loss = plainRow(logits, 0, classes, target, gradient, 1);
    if (targets[0] !== target) putBack(WHERE, targets, target);
    return { loss, gradient } as LossAndGradient<A, G, R>;
  }
  const gradient = gradientFor(WHERE, targets, logits, options);
  const task = classTask({ where: WHERE, targets, logits, shape, options, gradient });
  return reduceBatch(passes.softmax(task), task);
}
