import { OPTIONS, requireOptions } from "./lossOptions.js";
import { isList } from "./plainList.js";
import type { Place } from "./rows.js";
import { areTargets, TARGET_FIRST } from "./swapped.js";
import type { BinaryCrossEntropyOptions, NumberList } from "./types.js";
import {
  requireBase,
  requireProbability,
  requireReduction,
  requireSameLength,
  requireShare,
} from "./validate.js";
import { numberList, weightList } from "./weightedSamples.js";

/** One sample of a binary loss: its input, and how much each of the two answers counts. */
export interface BinarySample {
  /** A probability or a logit. */
  readonly x: number;
  /** weight · positiveWeight · t′, what multiplies −log p. */
  readonly yes: number;
  /** weight · (1 − t)′, what multiplies −log(1 − p). */
  readonly no: number;
}

/**
 * Combines labels, weights and label smoothing into a share of "yes" and a share of "no" for every
 * sample, as weighTargets does for classes. Smoothing pulls both towards ½: t′ = (1 − ε) t + ε / 2, and
 * (1 − t)′ = (1 − ε)(1 − t) + ε / 2. That is 1 − t′, but 1 − t′ would lose the digits of a small ε.
 */
export function binarySamples(
  { where, name }: Place,
  target: number | NumberList,
  input: number | NumberList,
  options: BinaryCrossEntropyOptions,
): BinarySample[] {
  requireOptions(where, options, OPTIONS.binary);
  const { weight = 1, positiveWeight = 1, labelSmoothing = 0 } = options;
  const { base = Math.E, reduction = "mean" } = options;
  requireBase(where, base);
  requireReduction(where, reduction);
  requireShare(where, "labelSmoothing", labelSmoothing);
  const xs = numberList(where, name, input);
  const ts = numberList(where, "target", target);
  requireSameLength(where, ["target", ts], [name, xs]);
  const ws = weightList(where, "weight", weight, xs);
  const pws = weightList(where, "positiveWeight", positiveWeight, xs);
  return xs.map((x, n) => {
    const isSwapped = name === "logit" && areTargets([x]);
    const hint = isSwapped ? TARGET_FIRST : "";
    requireProbability(where, isList(target) ? `target[${n}]` : "target", ts[n], hint);
    return {
      x,
      yes: ws[n] * pws[n] * smoothed(ts[n], labelSmoothing),
      no: ws[n] * smoothed(1 - ts[n], labelSmoothing),
    };
  });
}

/** A share of "yes" or of "no", pulled towards ½ by the amount ε. */
function smoothed(share: number, amount: number): number {
  return (1 - amount) * share + amount / 2;
}
