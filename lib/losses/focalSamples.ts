import { binarySamples } from "./binarySamples.js";
import { isBatch, rowName, rowsOf } from "./rows.js";
import type {
  Batch,
  BinaryFocalLossOptions,
  ClassIndex,
  FocalLossOptions,
  Vector,
} from "./types.js";
import { requireLogits, requireNonNegative, requireShare, shown } from "./validate.js";
import { weighTargets } from "./weighTargets.js";

/** One sample of the focal loss with several classes; undefined stands for an ignored one. */
export interface FocalSample {
  readonly row: Vector;
  readonly y: ClassIndex;
  readonly weight: number;
}

/** One sample of the binary focal loss. */
export interface SignedSample {
  /** The score of the answer that is right: y for t = 1, −y for t = 0. */
  readonly s: number;
  /** +1 or −1: how s moves with y. */
  readonly sign: 1 | -1;
  /** α for t = 1, 1 − α for t = 0; 1 without α. */
  readonly share: number;
}

/** Checks and weighs the samples of a focal loss with class-index targets. */
export function focalSamples(
  where: string,
  target: ClassIndex | readonly ClassIndex[],
  logits: Vector | Batch,
  options: FocalLossOptions,
): { samples: (FocalSample | undefined)[]; divisor: number } {
  const { gamma = 2, ...rest } = options;
  requireNonNegative(where, "gamma", gamma);
  const { shares, ignored, divisor } = weighTargets(
    { where, name: "logits" },
    target,
    logits,
    rest,
  );
  const samples = rowsOf(logits).map((row, n) => {
    const y = isBatch(logits) && typeof target === "object" ? target[n] : target;
    if (typeof y !== "number")
      throw new TypeError(
        `${where}: target is ${shown(target)}; the focal loss takes class indices. argMax turns a one-hot row into one.`,
      );
    if (ignored[n]) return undefined;
    requireLogits(where, rowName("logits", logits, n), row);
    return { row, y, weight: shares[n][y] };
  });
  return { samples, divisor };
}

/** Checks the samples of a binary focal loss, and turns each so that a large score is right. */
export function signedSamples(
  where: string,
  target: number | Vector,
  logit: number | Vector,
  { gamma = 2, alpha, ...rest }: BinaryFocalLossOptions,
): SignedSample[] {
  requireNonNegative(where, "gamma", gamma);
  if (alpha !== undefined) requireShare(where, "alpha", alpha);
  return binarySamples({ where, name: "logit" }, target, logit, rest).map(({ x, yes }, n) => {
    if (yes !== 0 && yes !== 1)
      throw new RangeError(
        `${where}: target${Array.isArray(target) ? `[${n}]` : ""} is ${yes}; the focal loss takes labels that are 0 or 1.`,
      );
    const share = alpha === undefined ? 1 : yes === 1 ? alpha : 1 - alpha;
    return yes === 1 ? { s: x, sign: 1, share } : { s: -x, sign: -1, share };
  });
}
