import {
  type FocalSample,
  focalSamples,
  type SignedSample,
  signedSamples,
} from "./focalSamples.js";
import { reduceGradient, reduceSlopes } from "./reduceGradient.js";
import { logSigmoidOf, sigmoidOf } from "./sigmoid.js";
import { logSoftmaxRow, softmaxComplementRow, softmaxRow } from "./softmax.js";
import { expected } from "./surprisal.js";
import type {
  Batch,
  BinaryFocalLossOptions,
  ClassIndexFor,
  FocalLossOptions,
  LabelFor,
  SameShape,
  Vector,
} from "./types.js";

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
export function focalLossGradient<Z extends Vector | Batch>(
  target: ClassIndexFor<Z>,
  logits: Z,
  options: FocalLossOptions = {},
): SameShape<Z> {
  const { gamma = 2 } = options;
  const { samples, divisor } = focalSamples("focalLossGradient", target, logits, options);
  const slopesOf = (row: Vector, n: number) => {
    const sample = samples[n];
    return sample ? focalRow(sample, gamma) : row.map(() => 0);
  };
  return reduceGradient(logits, slopesOf, options, divisor);
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
export function binaryFocalLossGradient<Z extends number | Vector>(
  target: LabelFor<Z>,
  logit: Z,
  options: BinaryFocalLossOptions = {},
): SameShape<Z> {
  const samples = signedSamples("binaryFocalLossGradient", target, logit, options);
  const slopes = samples.map((sample) => binaryFocalSlope(sample, options.gamma ?? 2));
  return reduceSlopes(logit, slopes, options);
}

function focalRow({ row, y, weight }: FocalSample, gamma: number): number[] {
  const p = softmaxRow(row);
  const miss = softmaxComplementRow(row)[y];
  const pLogP = expected(p[y], logSoftmaxRow(row)[y]);
  // The factor (1 − p)^(γ−1) alone may be infinite at p = 1, so it keeps company with δₖ − pₖ, which
  // is at most 1 − p: their quotient is 1 for the true class and a share of the miss for another.
  return p.map((pk, k) => {
    const gap = k === y ? miss : -pk;
    const portion = k === y ? 1 : miss === 0 ? 0 : -pk / miss;
    return 0 - weight * miss ** gamma * (gap - gamma * pLogP * portion);
  });
}

function binaryFocalSlope({ s, sign, share }: SignedSample, gamma: number): number {
  const miss = sigmoidOf(-s);
  const pLogP = expected(sigmoidOf(s), logSigmoidOf(s));
  return 0 - sign * share * miss ** gamma * (miss - gamma * pLogP);
}
