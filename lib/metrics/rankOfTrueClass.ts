import { rowName } from "../losses/rows.js";
import type { ClassIndex, ClassIndexFor, NumberList, Rows, Vector } from "../losses/types.js";
import { requireVector } from "../losses/validate.js";
import { labelledRows } from "./labelledRows.js";

/** One rank for one sample; a list of them for a batch. */
type RanksFor<X> = X extends Rows ? number[] : number;

/**
 * The rank of the true class: 1 + the number of classes that are scored above it. 1 is a right answer; with C classes,
 * C is the worst.
 *
 * Convention: of classes with equal scores the first is ranked above the others, as argMax does. So the rank is 1
 * exactly where argMax is right, and no rank depends on how a program sorts.
 *
 * @param target  class index; a list of them for a batch
 * @param scores  logits or probabilities, which have the same order; rows of them for a batch
 * @returns a whole number from 1 to the number of classes; a list of them for a batch
 * @throws {TypeError} if shapes do not match, or a target is no class index
 * @throws {RangeError} if an index is no class, or a score is NaN
 * @example
 * rankOfTrueClass(2, [0.5, 0.3, 0.2]); // 3
 * rankOfTrueClass([0, 1], [[0.5, 0.5], [0.5, 0.5]]); // [1, 2]
 * @see Russakovsky et al., ImageNet Large Scale Visual Recognition Challenge (2015), §4.1, on top-5 error
 */
export function rankOfTrueClass<X extends NumberList | Rows>(
  target: ClassIndexFor<X>,
  scores: X,
): RanksFor<X> {
  const { labels, rows } = labelledRows(["rankOfTrueClass", "scores"], target, scores);
  const ranks = rows.map((row, n) => {
    requireVector("rankOfTrueClass", rowName("scores", scores, n), row);
    return rankOf(labels[n], row);
  });
  const isBatch = typeof target !== "number";
  return (isBatch ? ranks : ranks[0]) as RanksFor<X>;
}

/** {@link rankOfTrueClass} of one row that has been checked already. */
export function rankOf(label: ClassIndex, row: Vector): number {
  let rank = 1;
  for (let i = 0; i < row.length; i++) {
    const isAbove = row[i] > row[label] || (row[i] === row[label] && i < label);
    if (isAbove) rank += 1;
  }
  return rank;
}
