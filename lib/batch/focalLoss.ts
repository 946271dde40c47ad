import { OPTIONS, requireOptions } from "../losses/lossOptions.js";
import { expected } from "../losses/surprisal.js";
import type { Reduction } from "../losses/types.js";
import { requireNonNegative } from "../losses/validate.js";
import type {
  BatchShape,
  ClassIndices,
  Floats,
  FocalBatchOptions,
  GradientOf,
  LossAndGradient,
} from "./batchTypes.js";
import { classTask } from "./classTask.js";
import { expOfDifference } from "./expOfDifference.js";
import { gradientFor, reduceBatch } from "./reduceBatch.js";
import { restOf, topOf } from "./rest.js";
import type { SoftmaxTask } from "./tasks.js";
import { Total } from "./total.js";
import { requireScores } from "./validateBatch.js";
import { requireClasses, requireRow, requireShape } from "./validateRows.js";
import { sampleWeightOf, weightOf } from "./weightOf.js";

const WHERE = "focalLoss";
const NAMES = [...OPTIONS.focal, "gradient"];

/**
 * Focal loss straight from the scores of a whole batch, Σ −(1 − p)^γ ln p with p = softmax(y) of the true class, and
 * its gradient in the same pass. For training: `@course/lib` has a readable function of the same name.
 *
 * Options and conventions are those of the readable function. Plain loops compute the batch. For a Float64Array,
 * losses and slopes are good to 10 units in the last place, and to 2 more for each 1 that γ is above 2, because a
 * power multiplies the error of 1 − p; for a Float32Array, both are good to 4. Weights change none of this.
 *
 * @param targets  one class index per row, or `ignoreIndex`
 * @param logits  scores, row after row; -Infinity masks a class
 * @param shape  how many rows, and how many classes each has
 * @param options  `gradient: true` for the gradient in a new array, or an array of your own for it
 * @returns the loss, in nats by default, `Infinity` if a true class is masked; and the gradient, if asked for
 * @throws {TypeError} if shapes or kinds do not match
 * @throws {RangeError} if a row is undefined (every logit -Infinity, or one Infinity or NaN), a target is no class,
 *   gamma is negative, or the mean is over nothing; a gradient passed in may then be half written
 * @example
 * focalLoss([0], new Float64Array([0, 0]), [1, 2], { gamma: 2, base: 2 }).loss; // 0.25
 * focalLoss([0], new Float32Array([0, 0]), [1, 2], { gamma: 0, gradient: true }).gradient; // new Float32Array([-0.5, 0.5])
 * @see Lin et al., Focal Loss for Dense Object Detection (2017), eq. 4 and appendix B
 */
export function focalLoss<
  A extends Floats,
  G extends GradientOf<A> = undefined,
  R extends Reduction = "mean",
>(
  targets: ClassIndices,
  logits: A,
  shape: BatchShape,
  options: FocalBatchOptions<G, R> = {},
): LossAndGradient<A, G, R> {
  requireOptions(WHERE, options, NAMES);
  const { gamma = 2, ...rest } = options;
  requireScores(WHERE, targets, logits);
  requireShape(WHERE, shape, logits);
  requireClasses(WHERE, targets, shape[0], shape[1], options.ignoreIndex);
  requireNonNegative(WHERE, "gamma", gamma);
  const gradient = gradientFor(WHERE, targets, logits, options);
  const task = classTask({ where: WHERE, targets, logits, shape, options: rest, gradient });
  return reduceBatch(focalRows(task, gamma), task);
}

function focalRows(task: SoftmaxTask, gamma: number): number {
  const { samples, classes, targets, weight, sampleWeight, ignoreIndex, gradient, losses } = task;
  const total = new Total();
  for (let n = 0; n < samples; n++) {
    const k = targets[n];
    let loss = 0;
    if (k === ignoreIndex) gradient?.fill(0, n * classes, (n + 1) * classes);
    else loss = focalRow(task, n, gamma, weightOf(weight, k) * sampleWeightOf(sampleWeight, n));
    if (losses) losses[n] = loss;
    total.add(loss);
  }
  return total.value;
}

/** Returns the loss of row n, and writes its slopes; both times `share`, the weight of the sample. */
function focalRow(task: SoftmaxTask, n: number, gamma: number, share: number): number {
  const { logits, classes, targets, gradient, scale } = task;
  const from = n * classes;
  const to = from + classes;
  const label = from + targets[n];
  const top = topOf(logits, from, to);
  const gap = logits[top] - logits[label];
  // The label's exponential in double precision, before those of the row may be written over the logits.
  const e = label === top ? 1 : expOfDifference(logits[label], logits[top]);
  const rest = restOf(logits, from, to, top, gradient);
  if (Number.isNaN(rest)) requireRow(WHERE, logits, n, classes);
  const cost = gap + Math.log1p(rest);
  const p = e / (1 + rest);
  const miss = label === top ? rest / (1 + rest) : 1 - p;
  const discounted = share * miss ** gamma;
  if (gradient) {
    // With δₖ − pₖ divided by 1 − p, as in the readable loss: nothing cancels, and nothing is infinite at p = 1.
    const pLogP = expected(p, cost);
    // −p ln p is at most 1 − p; rounded numbers might say otherwise.
    const steep = miss === 0 ? 0 : gamma * Math.min(1, pLogP / miss);
    const factor = (discounted * scale * (1 + steep)) / (1 + rest);
    for (let j = from; j < to; j++) gradient[j] *= factor;
    gradient[label] = 0 - discounted * scale * (miss + gamma * pLogP);
    gradient[label] += 0; // −0, to which the smallest slopes are rounded, becomes 0
  }
  return expected(discounted, cost);
}
