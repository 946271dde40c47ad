import { OPTIONS, requireOptions } from "../losses/lossOptions.js";
import { requireLogs } from "../losses/negativeLogLikelihood.js";
import { expected } from "../losses/surprisal.js";
import type { Reduction } from "../losses/types.js";
import { sumTolerance } from "../losses/validate.js";
import type {
  BatchShape,
  ClassIndices,
  Floats,
  GradientOf,
  LossAndGradient,
  SoftmaxOptions,
} from "./batchTypes.js";
import { classTask } from "./classTask.js";
import { gradientFor, reduceBatch } from "./reduceBatch.js";
import { softBatch } from "./softBatch.js";
import { readShares } from "./softRows.js";
import type { RowsTask, SoftmaxTask } from "./tasks.js";
import { Total } from "./total.js";
import { isFloats, requireScores } from "./validateBatch.js";
import { requireClasses, requireShape } from "./validateRows.js";
import { sampleWeightOf, weightOf } from "./weightOf.js";

const WHERE = "negativeLogLikelihood";
const NAME = "logProbabilities";
const NAMES = [...OPTIONS.classes, "gradient"];

/** What the probabilities of a row may miss 1 by, at least: single precision rounds a logarithm of −11 by 5 · 10⁻⁷. */
const OF_SINGLE = 1e-5;

/**
 * Negative log-likelihood from the log-probabilities of a whole batch, −Σ tᵢ ln pᵢ, and its gradient in the same pass.
 * `@course/lib` has a readable function of the same name.
 *
 * Options and conventions are those of the readable function: each row must hold the logarithms of a distribution,
 * whose probabilities may miss 1 by 10⁻⁶ (in a Float32Array by 10⁻⁵), or by 2⁻²⁴ for each class if that is more. From
 * scores, crossEntropyWithLogits gives the same loss, and the slopes that training needs. Plain loops compute the
 * batch. Losses and slopes are good to 2 units in the last place of the array's numbers, also with soft targets, label
 * smoothing and weights.
 *
 * Targets are class indices in a typed array of whole numbers or in a list, or the probabilities of the classes, row
 * after row, in a Float32Array or a Float64Array. The gradient may be written over the log-probabilities, but not over
 * those targets.
 *
 * @param targets  one class index per row, or `ignoreIndex`; or one probability per log-probability
 * @param logProbabilities  natural logarithms of probabilities that sum to 1, row after row
 * @param shape  how many rows, and how many classes each has
 * @param options  `gradient: true` for the gradient in a new array, or an array of your own for it
 * @returns the loss, in nats by default, `Infinity` if what happens has the log-probability -Infinity; and the
 *   gradient, if asked for
 * @throws {TypeError} if shapes or kinds do not match
 * @throws {RangeError} if a log-probability is above 0, the probabilities of a row do not sum to 1, a target is no
 *   class or no distribution, or the mean is over nothing; a gradient passed in may then be half written
 * @example
 * negativeLogLikelihood([1], new Float64Array([0, -1000]), [1, 2]).loss; // 1000
 * negativeLogLikelihood(new Float64Array([0.5, 0.5]), new Float64Array([-Math.LN2, -Math.LN2]), [1, 2], { base: 2 }).loss; // 1
 * negativeLogLikelihood([0], new Float64Array([0, -1000]), [1, 2], { gradient: true }).gradient; // new Float64Array([-1, 0])
 * @see the article, «交叉熵», "Softmax loss"; PyTorch, torch.nn.functional.nll_loss
 */
export function negativeLogLikelihood<
  A extends Floats,
  G extends GradientOf<A> = undefined,
  R extends Reduction = "mean",
>(
  targets: ClassIndices | Floats,
  logProbabilities: A,
  shape: BatchShape,
  options: SoftmaxOptions<G, R> = {},
): LossAndGradient<A, G, R> {
  requireOptions(WHERE, options, NAMES);
  const logits = logProbabilities;
  requireScores(WHERE, targets, logits, NAME);
  requireShape(WHERE, shape, logits, NAME);
  if (isFloats(targets))
    return softBatch({ where: WHERE, name: NAME, targets, logits, shape, options }, (task) =>
      logRows(task, (shares, n) => readShares(task, shares, n)),
    );
  requireClasses(WHERE, targets, shape[0], shape[1], options.ignoreIndex);
  const gradient = gradientFor(WHERE, targets, logits, options, NAME);
  const task = classTask({ where: WHERE, targets, logits, shape, options, gradient });
  return reduceBatch(
    logRows(task, (shares, n) => shareOut(task, shares, n)),
    task,
  );
}

/** Computes row after row; `shareOut` says how much each class of a row counts, and returns false for an ignored row. */
function logRows(
  { logits, samples, classes, gradient, losses, sampleWeight, scale }: RowsTask<Floats>,
  shareOut: (shares: Float64Array, n: number) => boolean,
): number {
  const shares = new Float64Array(classes);
  const total = new Total();
  for (let n = 0; n < samples; n++) {
    const isIgnored = !shareOut(shares, n);
    if (!isIgnored) requireLogRow(logits, n, classes);
    const ofSample = sampleWeightOf(sampleWeight, n);
    const loss = new Total();
    for (let k = 0, i = n * classes; k < classes; k++, i++) {
      const share = isIgnored ? 0 : shares[k] * ofSample;
      loss.add(expected(share, 0 - logits[i]));
      if (!gradient) continue;
      gradient[i] = 0 - share * scale;
      gradient[i] += 0; // −0, to which the smallest slopes are rounded, becomes 0
    }
    if (losses) losses[n] = loss.value;
    total.add(loss.value);
  }
  return total.value;
}

/** The smoothed and weighted target of a class index. */
function shareOut(task: SoftmaxTask, shares: Float64Array, n: number): boolean {
  const { targets, classes, weight, labelSmoothing, ignoreIndex } = task;
  const spread = labelSmoothing / classes;
  for (let k = 0; k < classes; k++)
    shares[k] = weightOf(weight, k) * ((k === targets[n] ? 1 - labelSmoothing : 0) + spread);
  return targets[n] !== ignoreIndex;
}

/** Checks that row n holds the logarithms of a distribution. */
function requireLogRow(logs: Floats, n: number, classes: number): void {
  const tolerance = Math.max(sumTolerance(classes), logs instanceof Float32Array ? OF_SINGLE : 0);
  let sum = 0;
  for (let i = n * classes; i < (n + 1) * classes; i++)
    sum += logs[i] <= 0 ? Math.exp(logs[i]) : Number.NaN;
  if (Math.abs(sum - 1) <= tolerance) return;
  const row = Array.from<number>(logs.subarray(n * classes, (n + 1) * classes));
  requireLogs(WHERE, `${NAME}[${n}]`, row, tolerance);
}
