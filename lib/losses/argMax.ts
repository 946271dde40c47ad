import { plainList } from "./plainList.js";
import type { ClassIndex, NumberList, Vector } from "./types.js";
import { requireVector } from "./validate.js";

/**
 * arg maxᵢ vᵢ: the position of the largest entry, which is how a network's outputs become a decision.
 *
 * Softmax keeps the order of the logits, so logits and probabilities give the same answer.
 * Convention: the first of several equal entries wins.
 *
 * @param values  at least one number; logits or probabilities
 * @returns a class index, counted from 0
 * @throws {TypeError} if values is not a list of numbers, or empty
 * @throws {RangeError} if an entry is NaN
 * @example
 * argMax([0.1, 0.7, 0.2]); // 1
 * argMax([5, 5]); // 0
 * @see the article, «交叉熵的作用»; Bishop, Pattern Recognition and Machine Learning, §1.5
 */
export function argMax(values: NumberList): ClassIndex {
  const list = plainList(values);
  requireVector("argMax", "values", list);
  return largest(list);
}

/** {@link argMax} of a list that has been checked already. */
export function largest(values: Vector): ClassIndex {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}
