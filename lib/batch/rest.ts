import type { Floats } from "./batchTypes.js";
import { expOfDifference } from "./expOfDifference.js";
import { requireRow } from "./validateBatch.js";

// What every row of a softmax begins with.

/** Where the largest logit of a row stands. */
export function topOf(logits: Floats, from: number, to: number): number {
  let top = from;
  for (let j = from + 1; j < to; j++) if (logits[j] > logits[top]) top = j;
  return top;
}

/**
 * Σ e^(zⱼ − max) over every class but the top one, whose 1 would swallow a small rest. What rounding takes
 * from the sum is found again: exactly, while the sum is larger than its next term. The exponentials are
 * written to `exps`, if there is such a place.
 *
 * NaN if the row is undefined, and then nothing has been written, which might have been over the logits: a
 * NaN that is not the first stays where it is, and makes the rest NaN.
 */
export function restOf(
  logits: Floats,
  from: number,
  to: number,
  top: number,
  exps: Floats | undefined,
): number {
  const max = logits[top];
  if (!Number.isFinite(max)) return Number.NaN;
  let rest = 0;
  let lost = 0;
  for (let j = from; j < to; j++) {
    const e = j === top ? 1 : expOfDifference(logits[j], max);
    if (exps) exps[j] = e;
    if (j === top) continue;
    const sum = rest + e;
    lost += e - (sum - rest);
    rest = sum;
  }
  return rest + lost;
}

/** Says what is undefined about a row, in the words of the readable loss. */
export function refuseRow(logits: Floats, n: number, classes: number): void {
  requireRow("softmaxCrossEntropy", logits, n, classes);
}
