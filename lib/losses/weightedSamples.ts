import { OPTIONS, requireOptions } from "./lossOptions.js";
import { plainList } from "./plainList.js";
import { requireNumberOrList } from "./requireNumberOrList.js";
import type { Place } from "./rows.js";
import type { NumberList, SampleOptions, Vector } from "./types.js";
import {
  requireReduction,
  requireSameLength,
  requireVector,
  requireWeight,
  requireWeights,
} from "./validate.js";

/** One sample of a loss that compares a number with a number. */
export interface WeightedSample {
  /** What is true. */
  readonly t: number;
  /** What was predicted. */
  readonly x: number;
  /** What multiplies the loss of the sample. */
  readonly weight: number;
}

/** Pairs the targets, predictions and weights of a batch; what they must be beyond numbers, each loss says. */
export function weightedSamples(
  { where, name }: Place,
  target: number | NumberList,
  input: number | NumberList,
  options: SampleOptions,
): WeightedSample[] {
  requireOptions(where, options, OPTIONS.samples);
  const { weight = 1, reduction = "mean" } = options;
  requireReduction(where, reduction);
  const xs = numberList(where, name, input);
  const ts = numberList(where, "target", target);
  requireSameLength(where, ["target", ts], [name, xs]);
  const weights = weightList(where, "weight", weight, xs);
  return xs.map((x, n) => ({ t: ts[n], x, weight: weights[n] }));
}

/** The numbers of a batch, or that of one sample. */
export function numberList(where: string, name: string, value: number | NumberList): Vector {
  const list: unknown = plainList(value);
  if (!Array.isArray(list)) {
    requireNumberOrList(where, name, list);
    return [list];
  }
  requireVector(where, name, list);
  return list;
}

/** One weight for each sample, from a list of them or from one for all. Adding 0 turns a weight of −0 into 0. */
export function weightList(
  where: string,
  name: string,
  weight: number | NumberList,
  samples: readonly unknown[],
): readonly number[] {
  const list: unknown = plainList(weight);
  if (!Array.isArray(list)) {
    requireNumberOrList(where, name, list);
    requireWeight(where, name, list);
    return samples.map(() => list + 0);
  }
  requireWeights(where, name, list, samples.length, "sample");
  return list.map((w) => w + 0);
}
