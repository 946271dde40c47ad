import type { Floats } from "./batchTypes.js";
import { refuseRow, restOf, topOf } from "./rest.js";

/**
 * Returns the loss of row n with the label k, without label smoothing. Writes its slopes, times `share`, to
 * `gradient`.
 *
 *   loss = max − zₖ + log1p(rest),   rest = Σ e^(zⱼ − max) over every class but the top one
 */
export function plainRow(
  logits: Floats,
  n: number,
  classes: number,
  k: number,
  gradient: Floats | undefined,
  share: number,
): number {
  const from = n * classes;
  const to = from + classes;
  const label = from + k;
  const top = topOf(logits, from, to);
  const gap = logits[top] - logits[label];
  const rest = restOf(logits, from, to, top, gradient);
  if (Number.isNaN(rest)) refuseRow(logits, n, classes);
  if (gradient) {
    // All other classes have the same factor. Nothing cancels, so a confident right answer keeps its digits.
    const factor = share / (1 + rest);
    const atLabel = label === top ? 0 - rest * factor : gradient[label] * factor - share;
    for (let j = from; j < to; j++) gradient[j] *= factor;
    gradient[label] = atLabel;
    gradient[label] += 0; // −0, to which the smallest slopes are rounded, becomes 0
  }
  return gap + Math.log1p(rest);
}
