import { softmax } from "@course/lib";

/**
 * The gradient of softmax cross-entropy as it is printed and as the big frameworks compute it: p − t. Where
 * the label's probability rounds to 1, its slope is 1 − 1 = 0, and training no longer learns from the sample.
 */
export function softmaxMinusOneHot(logits: ArrayLike<number>, label: number): number[] {
  return softmax(Array.from(logits)).map((p, j) => (j === label ? p - 1 : p));
}
