import type { Floats } from "./batchTypes.js";
import { expOfDifference } from "./expOfDifference.js";
import { requireRow } from "./validateRows.js";

// The first steps of every row of a softmax.

/** The index of the largest logit of a row. */
export function topOf(logits: Floats, from: number, to: number): number {
  let top = from;
  for (let j = from + 1; j < to; j++) if (logits[j] > logits[top]) top = j;
  return top;
}

/**
 * Σ e^(zⱼ − max) over all classes but the top one: added to its 1, a small rest would be rounded away. The sum
 * is compensated for rounding, exactly as long as it is larger than its next term. The exponentials are written
 * to `exps`, if it is given.
 *
 * NaN if the row is undefined. If the largest logit is not finite, nothing has been written. Otherwise `exps`,
 * which may be the logits, has a NaN where the logits had one, so that a message can still name it.
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

/** Throws what the readable loss throws for an undefined row. */
export function refuseRow(logits: Floats, n: number, classes: number): void {
  requireRow("crossEntropyWithLogits", logits, n, classes);
}
