import { reduceBinary } from "./binaryCrossEntropy.js";
import { reduceFor } from "./crossEntropy.js";
import { focalSamples, signedSamples } from "./focalSamples.js";
import { inBase } from "./log.js";
import { logSigmoidOf, sigmoidOf } from "./sigmoid.js";
import { logSoftmaxRow, softmaxComplementRow } from "./softmax.js";
import { expected } from "./surprisal.js";
import type {
  Batch,
  BinaryFocalLossOptions,
  BinaryLossFor,
  ClassIndexFor,
  FocalLossOptions,
  LabelFor,
  LossFor,
  Reduction,
  Vector,
} from "./types.js";

/**
 * Focal loss: FL = −(1 − p)^γ log p, with p = softmax(y) of the true class. Cross-entropy that stops
 * listening to what is already right.
 *
 * With γ = 0 it is {@link crossEntropyWithLogits}; the larger γ, the less an easy sample counts. It
 * takes scores, never probabilities, and keeps the digits of 1 − p for a confident right answer.
 *
 * Conventions: reductions, class weights and ignored samples as in crossEntropyWithLogits. The label
 * is a class index: the loss is not defined for a distribution.
 *
 * @param target  class index; a list of them for a batch
 * @param logits  scores; rows of them for a batch; -Infinity masks a class
 * @returns nats by default, see `base`
 * @throws {TypeError} if shapes do not match, or a target is not a class index
 * @throws {RangeError} if a row is undefined, an index is no class, gamma is negative, or the mean is over nothing
 * @example
 * focalLoss(0, [0, 0], { gamma: 0, base: 2 }); // 1
 * focalLoss(0, [0, 0], { gamma: 2, base: 2 }); // 0.25
 * @see Lin et al., Focal Loss for Dense Object Detection (2017), eq. 4; lesson 13
 */
export function focalLoss<Z extends Vector | Batch, R extends Reduction = "mean">(
  target: ClassIndexFor<Z>,
  logits: Z,
  options: FocalLossOptions<R> = {},
): LossFor<Z, R> {
  const { gamma = 2, base = Math.E } = options;
  const { samples, divisor } = focalSamples("focalLoss", target, logits, options);
  const losses = samples.map((sample) => {
    if (!sample) return 0;
    const { row, y, weight } = sample;
    const discount = softmaxComplementRow(row)[y] ** gamma;
    return inBase(expected(weight * discount, 0 - logSoftmaxRow(row)[y]), base);
  });
  return reduceFor(logits, losses, options, divisor);
}

/**
 * Binary focal loss: FL = −α (1 − p)^γ log p for t = 1 and −(1 − α) p^γ log(1 − p) for t = 0, with
 * p = σ(y).
 *
 * With γ = 0 and no α it is {@link binaryCrossEntropyWithLogits}. Conventions (torchvision's
 * sigmoid_focal_loss): takes scores; "mean" divides by the number of samples; no α, no weighting.
 *
 * @param target  0 or 1; a list of them for a batch
 * @param logit  any score; a list of them for a batch; ±Infinity gives the limit
 * @returns nats by default, see `base`
 * @throws {TypeError} if shapes do not match
 * @throws {RangeError} if a label is neither 0 nor 1, gamma is negative, or alpha lies outside [0, 1]
 * @example
 * binaryFocalLoss(1, 0, { gamma: 2, base: 2 }); // 0.25
 * binaryFocalLoss(0, 0, { gamma: 2, alpha: 0.25, base: 2 }); // 0.1875
 * @see Lin et al., Focal Loss for Dense Object Detection (2017), eq. 5; lesson 13
 */
export function binaryFocalLoss<Z extends number | Vector, R extends Reduction = "mean">(
  target: LabelFor<Z>,
  logit: Z,
  options: BinaryFocalLossOptions<R> = {},
): BinaryLossFor<Z, R> {
  const { gamma = 2, base = Math.E } = options;
  const samples = signedSamples("binaryFocalLoss", target, logit, options);
  const losses = samples.map(({ s, share }) =>
    inBase(expected(share * sigmoidOf(-s) ** gamma, 0 - logSigmoidOf(s)), base),
  );
  return reduceBinary(logit, losses, options);
}
