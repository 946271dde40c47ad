import { requireOptions } from "../losses/lossOptions.js";
import { rowName } from "../losses/rows.js";
import { shown } from "../losses/shown.js";
import type { NumberList, Rows } from "../losses/types.js";
import { requireVector } from "../losses/validate.js";
import { labelledRows } from "./labelledRows.js";
import { rankOf } from "./rankOfTrueClass.js";

export interface TopKOptions {
  /** How many classes a prediction may name. From 1 to the number of classes. Default 1. */
  k?: number;
}

/** How often the samples of one class are right. */
export interface ClassAccuracy {
  /** The number of samples whose true class this is. */
  readonly count: number;
  /** The number of those whose true class is among the top k. */
  readonly right: number;
  /** right / count; undefined for a class without samples. */
  readonly accuracy: number | undefined;
}

export interface TopKAccuracy {
  /** The share of all samples whose true class is among the top k. */
  readonly accuracy: number;
  /** The same for the samples of each class, which shows what one rare class hides in the share of all. */
  readonly classes: readonly ClassAccuracy[];
}

/**
 * Top-k accuracy: the share of samples whose true class is among the k classes with the highest scores, over all
 * samples and for each class: #{n : rankₙ ≤ k} / N.
 *
 * With k = 1 it is plain accuracy. Convention: of equal scores the first is ranked higher, as in rankOfTrueClass.
 *
 * @param target  a class index for each sample
 * @param scores  a row of logits or probabilities for each sample
 * @returns shares in [0, 1] (no unit), and the counts behind them
 * @throws {TypeError} if shapes do not match, or a target is no class index
 * @throws {RangeError} if an index is no class, a score is NaN, or k is no number of classes
 * @example
 * topKAccuracy([0, 1], [[3, 1], [2, 0]]).accuracy; // 0.5
 * topKAccuracy([0, 1], [[3, 1], [2, 0]]).classes[1]; // { count: 1, right: 0, accuracy: 0 }
 * topKAccuracy([0, 1], [[3, 1], [2, 0]], { k: 2 }).accuracy; // 1
 * @see Russakovsky et al., ImageNet Large Scale Visual Recognition Challenge (2015), §4.1
 */
export function topKAccuracy(
  target: NumberList,
  scores: Rows,
  options: TopKOptions = {},
): TopKAccuracy {
  requireOptions("topKAccuracy", options, ["k"]);
  const { labels, rows, classes } = labelledRows(["topKAccuracy", "scores"], target, scores);
  const { k = 1 } = options;
  if (!Number.isInteger(k) || k < 1 || k > classes)
    throw new RangeError(
      `topKAccuracy: k is ${shown(k)}; with ${classes} classes it is a whole number from 1 to ${classes}.`,
    );
  const counts = new Array<number>(classes).fill(0);
  const rights = new Array<number>(classes).fill(0);
  rows.forEach((row, n) => {
    requireVector("topKAccuracy", rowName("scores", scores, n), row);
    counts[labels[n]] += 1;
    if (rankOf(labels[n], row) <= k) rights[labels[n]] += 1;
  });
  return {
    accuracy: rights.reduce((sum, right) => sum + right, 0) / labels.length,
    classes: counts.map((count, i) => ({
      count,
      right: rights[i],
      accuracy: count === 0 ? undefined : rights[i] / count,
    })),
  };
}
