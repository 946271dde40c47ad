import {
  type BatchShape,
  binaryCrossEntropyWithLogits,
  crossEntropyWithLogits,
} from "../batch/index.js";
import { shown } from "../losses/shown.js";

/** The mean loss of a batch, and its slope in each score. */
export interface LossAndSlopes {
  readonly loss: number;
  /** One slope for each score, row after row as the scores are: those of the *mean* loss. */
  readonly gradient: Float64Array;
}

/**
 * A loss that a network can be trained with: from the labels of a batch and its scores, row after row, to the mean loss
 * and its slopes. The shape is `[samples, scores per sample]`. Training uses nothing else of a loss, so any function of
 * this kind will do, such as one of `@course/lib/batch` with `gradient: true`.
 */
export type TrainingLoss = (
  labels: Int32Array,
  scores: Float64Array,
  shape: BatchShape,
) => { readonly loss: number; readonly gradient: Float64Array | undefined };

/**
 * Cross-entropy of softmax for training: the mean of −ln p of the true class over a batch, with its slopes (p − t) / N.
 *
 * @param labels  a class index for each sample
 * @param scores  the scores of the batch, row after row
 * @param shape  the number of samples, and of scores for each
 * @returns the mean loss in nats, and its slope in each score
 * @throws {TypeError} as crossEntropyWithLogits of `@course/lib/batch`, which computes it
 * @example
 * crossEntropyLoss(Int32Array.of(1), new Float64Array([0, 0]), [1, 2]); // { loss: 0.6931471805599453, gradient: new Float64Array([0.5, -0.5]) }
 * @see lesson 07, which derives the slope
 */
export function crossEntropyLoss(
  labels: Int32Array,
  scores: Float64Array,
  shape: BatchShape,
): LossAndSlopes {
  const { loss, gradient } = crossEntropyWithLogits(labels, scores, shape, { gradient: true });
  return { loss, gradient };
}

/**
 * Binary cross-entropy of a sigmoid for training a network with one score: its mean over a batch, with its slopes
 * (p − t) / N. The score is the log-odds of class 1.
 *
 * @param labels  0 or 1 for each sample
 * @param scores  one score for each sample
 * @returns the mean loss in nats, and its slope in each score
 * @throws {TypeError} as binaryCrossEntropyWithLogits of `@course/lib/batch`, which computes it
 * @example
 * binaryCrossEntropyLoss(Int32Array.of(1), new Float64Array([0])); // { loss: 0.6931471805599453, gradient: new Float64Array([-0.5]) }
 * @see lesson 03 on log-odds, lesson 07 on the slope
 */
export function binaryCrossEntropyLoss(labels: Int32Array, scores: Float64Array): LossAndSlopes {
  const { loss, gradient } = binaryCrossEntropyWithLogits(labels, scores, { gradient: true });
  return { loss, gradient };
}

/** The usual loss for so many scores: one score alone has the sigmoid. */
export function lossFor(scores: number): TrainingLoss {
  return scores === 1 ? binaryCrossEntropyLoss : crossEntropyLoss;
}

/** Calls a loss, and checks what it returns. */
export function callLoss(
  where: string,
  loss: TrainingLoss,
  labels: Int32Array,
  scores: Float64Array,
  shape: BatchShape,
): LossAndSlopes {
  if (typeof loss !== "function")
    throw new TypeError(
      `${where}: loss is ${shown(loss)}; it must be a function. Try crossEntropyLoss.`,
    );
  const result = loss(labels, scores, shape);
  const { loss: value, gradient } = (result ?? {}) as Partial<LossAndSlopes>;
  if (typeof value !== "number" || gradient?.length !== scores.length)
    throw new TypeError(
      `${where}: the loss returned ${shown(result)}; it must return { loss, gradient }, with a number and ${scores.length} slopes, one for each score. averaged makes such a loss from that of one sample.`,
    );
  if (Number.isNaN(value))
    throw new RangeError(`${where}: the loss is NaN; find where in the loss it comes from.`);
  const bad = gradient.findIndex((slope) => !Number.isFinite(slope));
  if (bad >= 0)
    throw new RangeError(
      `${where}: slope ${bad} of the loss is ${gradient[bad]}; find where in the loss it comes from.`,
    );
  return { loss: value, gradient };
}
