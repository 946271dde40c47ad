import type { ClassIndex } from "./types.js";
import { requireClassIndex, requireNumber } from "./validate.js";

/**
 * One-hot encoding of a class: tᵢ = 1 for i = index, and 0 for every other class.
 *
 * It is the distribution of a sample whose class is certain: the article's label [0, 0, 1, 0, …].
 *
 * @param index  position of the true class, counted from 0
 * @param classes  how many classes there are, at least 1
 * @returns a distribution over the classes (no unit)
 * @throws {RangeError} if index is not a whole number from 0 to classes − 1
 * @example
 * oneHot(0, 3); // [1, 0, 0]
 * oneHot(1, 2); // [0, 1]
 * @see the article, «交叉熵»: label = 0 is [1, 0], and with three classes [1, 0, 0]
 */
export function oneHot(index: ClassIndex, classes: number): number[] {
  requireNumber("oneHot", "classes", classes);
  if (!Number.isInteger(classes) || classes < 1)
    throw new RangeError(`oneHot: classes is ${classes}; it must be a whole number, at least 1.`);
  if (classes >= 2 ** 32)
    throw new RangeError(`oneHot: classes is ${classes}; a list has fewer than 2^32 entries.`);
  requireClassIndex("oneHot", "index", index, classes);
  const t: number[] = new Array(classes).fill(0);
  t[index] = 1;
  return t;
}
