import { binarySamples } from "./binarySamples.js";
import { inBase } from "./log.js";
import { OPTIONS, requireOptions } from "./lossOptions.js";
import { isList } from "./plainList.js";
import { reduceScalarSlopes, reduceScalars } from "./reduceScalars.js";
import { logSigmoidOf, sigmoidOf } from "./sigmoid.js";
import { expected } from "./surprisal.js";
import type {
  BinaryFocalLossOptions,
  BinaryLossFor,
  LabelFor,
  NumberList,
  Reduction,
  SameShape,
} from "./types.js";
import { requireNonNegative, requireShare } from "./validate.js";

/**
 * Binary focal loss: FL = −α (1 − p)^γ log p for t = 1 and −(1 − α) p^γ log(1 − p) for t = 0, with
 * p = σ(y).
 *
 * With γ = 0 and no α it is {@link binaryCrossEntropyWithLogits}. Conventions (torchvision's sigmoid_focal_loss): takes
 * scores; "mean" divides by the number of samples; no α, no weighting. Losses and slopes are good to 10 units in the
 * last place, and to 2 more for each 1 that γ is above 2.
 *
 * Its slope is {@link binaryFocalLossGradient}.
 *
 * @param target  0 or 1; a list of them for a batch
 * @param logit  any score; a list of them for a batch; ±Infinity gives the limit
 * @returns nats by default, see `base`
 * @throws {TypeError} if shapes do not match
 * @throws {RangeError} if a label is neither 0 nor 1, gamma is negative, or alpha lies outside [0, 1]
 * @example
 * binaryFocalLoss(1, 0, { gamma: 2, base: 2 }); // 0.25
 * binaryFocalLoss(0, 0, { gamma: 2, alpha: 0.25, base: 2 }); // 0.1875
 * @see Lin et al., Focal Loss for Dense Object Detection (2017), eq. 5
 */
export function binaryFocalLoss<Z extends number | NumberList, R extends Reduction = "mean">(
  target: LabelFor<Z>,
  logit: Z,
  options: BinaryFocalLossOptions<R> = {},
): BinaryLossFor<Z, R> {
  const samples = signedSamples("binaryFocalLoss", target, logit, options);
  const { gamma = 2, base } = options;
  const losses = samples.map(({ s, share }) =>
    inBase(expected(share * sigmoidOf(-s) ** gamma, 0 - logSigmoidOf(s)), base),
  );
  return reduceScalars(logit, losses, options);
}

/**
 * The slope of {@link binaryFocalLoss} in the score: with s = ±y the score of the right answer,
 * ∂FL/∂y = ∓α σ(−s)^γ [σ(−s) − γ σ(s) ln σ(s)] / ln b.
 *
 * With γ = 0 and no α it is p − t. Options and conventions are those of binaryFocalLoss.
 *
 * @param target  0 or 1; a list of them for a batch
 * @param logit  any score; a list of them for a batch
 * @returns the unit of the loss per unit of score, in the shape of the logit
 * @throws {TypeError} as binaryFocalLoss does
 * @throws {RangeError} as binaryFocalLoss does
 * @example
 * binaryFocalLossGradient(1, 0, { gamma: 0 }); // -0.5
 * @see Lin et al., Focal Loss for Dense Object Detection (2017), appendix B
 */
export function binaryFocalLossGradient<Z extends number | NumberList>(
  target: LabelFor<Z>,
  logit: Z,
  options: BinaryFocalLossOptions = {},
): SameShape<Z> {
  const samples = signedSamples("binaryFocalLossGradient", target, logit, options);
  const slopes = samples.map((sample) => binaryFocalSlope(sample, options.gamma ?? 2));
  return reduceScalarSlopes(logit, slopes, options);
}

function binaryFocalSlope({ s, sign, share }: SignedSample, gamma: number): number {
  const miss = sigmoidOf(-s);
  const pLogP = expected(sigmoidOf(s), logSigmoidOf(s));
  return 0 - sign * share * miss ** gamma * (miss - gamma * pLogP);
}

/** One sample of the binary focal loss. */
interface SignedSample {
  /** The score of the answer that is right: y for t = 1, −y for t = 0. */
  readonly s: number;
  /** +1 or −1: how s moves with y. */
  readonly sign: 1 | -1;
  /** α for t = 1, 1 − α for t = 0; 1 without α. */
  readonly share: number;
}

/** Checks the samples of a binary focal loss, and turns each so that a large score is right. */
function signedSamples(
  where: string,
  target: number | NumberList,
  logit: number | NumberList,
  options: BinaryFocalLossOptions,
): SignedSample[] {
  requireOptions(where, options, OPTIONS.binaryFocal);
  const { gamma = 2, alpha, ...rest } = options;
  requireNonNegative(where, "gamma", gamma);
  if (alpha !== undefined) requireShare(where, "alpha", alpha);
  return binarySamples({ where, name: "logit" }, target, logit, rest).map(({ x, yes }, n) => {
    if (yes !== 0 && yes !== 1)
      throw new RangeError(
        `${where}: target${isList(target) ? `[${n}]` : ""} is ${yes}; the focal loss takes labels that are 0 or 1.`,
      );
    const share = alpha === undefined ? 1 : yes === 1 ? alpha : 1 - alpha;
    return yes === 1 ? { s: x, sign: 1, share } : { s: -x, sign: -1, share };
  });
}
