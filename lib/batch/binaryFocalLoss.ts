import { inBase } from "../losses/log.js";
import { OPTIONS, requireOptions } from "../losses/lossOptions.js";
import { expected } from "../losses/surprisal.js";
import type { Reduction } from "../losses/types.js";
import { requireNonNegative, requireNumber, requireShare } from "../losses/validate.js";
import type {
  BinaryFocalBatchOptions,
  Floats,
  GradientOf,
  LossAndGradient,
  Numbers,
} from "./batchTypes.js";
import { gradientFor, lossesFor, reduceBatch, requireSharedOptions } from "./reduceBatch.js";
import type { Task } from "./tasks.js";
import { Total } from "./total.js";
import { requireHardTarget, requireNumbers, requireScores } from "./validateBatch.js";

const WHERE = "binaryFocalLoss";
const NAMES = [...OPTIONS.binaryFocal, "gradient"];

/**
 * Binary focal loss straight from the scores of a whole batch, Σ −(1 − p)^γ ln p with p = σ(y) for the label 1 and
 * p = σ(−y) for 0, and its gradient in the same pass. `@course/lib` has a readable function of the same name.
 *
 * Options and conventions are those of the readable function. Plain loops compute the batch. For a Float64Array,
 * losses and slopes are good to 10 units in the last place, and to 2 more for each 1 that γ is above 2, because a
 * power multiplies the error of 1 − p; for a Float32Array, both are good to 4.
 *
 * @param targets  one label, 0 or 1, for each score
 * @param logits  any scores; ±Infinity gives the limit
 * @param options  `gradient: true` for the gradient in a new array, or an array of your own for it
 * @returns the loss, in nats by default; and the gradient, if asked for
 * @throws {TypeError} if shapes or kinds do not match
 * @throws {RangeError} if a label is neither 0 nor 1, a score is NaN, gamma is negative, or alpha lies outside [0, 1];
 *   a gradient passed in may then be half written
 * @example
 * binaryFocalLoss([1, 0], new Float64Array(2), { gamma: 2, base: 2 }).loss; // 0.25
 * binaryFocalLoss([1], new Float32Array(1), { gamma: 0, gradient: true }).gradient; // new Float32Array([-0.5])
 * @see Lin et al., Focal Loss for Dense Object Detection (2017), eq. 5; torchvision.ops.sigmoid_focal_loss
 */
export function binaryFocalLoss<
  A extends Floats,
  G extends GradientOf<A> = undefined,
  R extends Reduction = "mean",
>(
  targets: Numbers,
  logits: A,
  options: BinaryFocalBatchOptions<G, R> = {},
): LossAndGradient<A, G, R> {
  requireOptions(WHERE, options, NAMES);
  const { gamma = 2, alpha, base = Math.E, reduction = "mean" } = options;
  requireScores(WHERE, targets, logits);
  requireNumbers(WHERE, "targets", targets, logits.length);
  requireSharedOptions(WHERE, options);
  requireNonNegative(WHERE, "gamma", gamma);
  if (alpha !== undefined) requireShare(WHERE, "alpha", alpha);
  const divisor = reduction === "mean" ? logits.length : 1;
  const task: FocalTask<A> = {
    ...{ targets, logits, gamma, shares: alpha === undefined ? [1, 1] : [1 - alpha, alpha] },
    gradient: gradientFor(WHERE, targets, logits, options),
    losses: lossesFor(logits.length, options),
    ...{ base, divisor, scale: inBase(1, base) / divisor },
  };
  return reduceBatch(focalRun(task), task);
}

interface FocalTask<A extends Floats = Floats> extends Task<A> {
  readonly targets: Numbers;
  readonly gamma: number;
  /** How much a sample with the label 0 counts, and one with the label 1. */
  readonly shares: readonly [no: number, yes: number];
}

function focalRun({ logits, targets, gamma, shares, gradient, losses, scale }: FocalTask): number {
  const total = new Total();
  for (let n = 0; n < logits.length; n++) {
    const t = targets[n];
    if (t !== 0 && t !== 1) requireHardTarget(WHERE, targets, logits, n);
    // The score of the answer that is right: the larger, the better.
    const s = t === 1 ? logits[n] : -logits[n];
    if (Number.isNaN(s)) requireNumber(WHERE, `logits[${n}]`, s);
    const e = Math.exp(-Math.abs(s));
    const cost = Math.log1p(e) + Math.max(-s, 0);
    const p = (s < 0 ? e : 1) / (1 + e);
    const miss = (s < 0 ? 1 : e) / (1 + e);
    const discounted = shares[t] * miss ** gamma;
    const loss = expected(discounted, cost);
    if (gradient) {
      const slope = discounted * (miss + gamma * expected(p, cost)) * scale;
      gradient[n] = t === 1 ? 0 - slope : slope;
      gradient[n] += 0; // −0, to which the smallest slopes are rounded, becomes 0
    }
    if (losses) losses[n] = loss;
    total.add(loss);
  }
  return total.value;
}
