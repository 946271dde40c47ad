import { type ClassShares, weightOf } from "./classShares.js";
import type { Floats } from "./types.js";

/** What the first pass over a row has found out. */
export interface Row {
  /** Where it starts, and where the next one does. */
  readonly from: number;
  readonly to: number;
  /** Where the label stands, and the largest logit. */
  readonly label: number;
  readonly top: number;
  /** Σ e^(zⱼ − max) over the other classes. */
  readonly rest: number;
}

/**
 * Turns the exponentials of a row into its slopes, pₖ Σ_{i≠k} qᵢ − qₖ (1 − pₖ), as the readable gradient
 * does: nothing cancels, so a confident right answer keeps its digits.
 */
export function finishSlopes(gradient: Floats, row: Row, shares: ClassShares, scale: number): void {
  if (shares.spreadOfOthers) smoothedSlopes(gradient, row, shares, shares.spreadOfOthers, scale);
  else plainSlopes(gradient, row, weightOf(shares.weight, row.label - row.from) * scale);
}

/** All of the target is the label's, so one factor serves every other class. */
function plainSlopes(gradient: Floats, row: Row, share: number): void {
  const { to, label, rest } = row;
  const factor = share / (1 + rest);
  const atLabel = label === row.top ? 0 - rest * factor : gradient[label] * factor - share;
  for (let j = row.from; j < to; j++) gradient[j] *= factor;
  gradient[label] = atLabel;
}

function smoothedSlopes(
  gradient: Floats,
  row: Row,
  { confident, spread, weight }: ClassShares,
  spreadOfOthers: Float64Array,
  scale: number,
): void {
  const { from, to, label, rest } = row;
  const share = confident * weightOf(weight, label - from);
  for (let j = from, k = 0; j < to; j++, k++) {
    const others = spreadOfOthers[k] + (j === label ? 0 : share);
    const own = spread * weightOf(weight, k) + (j === label ? share : 0);
    const p = gradient[j] / (1 + rest);
    // 1 − p, but not by subtracting the top class from 1: that would round to 0.
    const complement = j === row.top ? rest / (1 + rest) : 1 - p;
    gradient[j] = (p * others - own * complement) * scale;
  }
}
