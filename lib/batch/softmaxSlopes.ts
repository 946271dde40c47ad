import { type ClassShares, weightOf } from "./classShares.js";
import type { Floats } from "./types.js";

/** What the first pass over a row has found out. */
export interface Row {
  /** Where it starts, and where the next one does. */
  readonly from: number;
  readonly to: number;
  readonly label: number;
  /** The class with the largest logit. */
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
  else plainSlopes(gradient, row, weightOf(shares.weight, row.label) * scale);
}

/** All of the target is the label's, so one factor serves every other class. */
function plainSlopes(gradient: Floats, row: Row, share: number): void {
  const { from, to, label, rest } = row;
  const atLabel = share * complementOf(gradient, row, label);
  const factor = share / (1 + rest);
  for (let j = from; j < to; j++) gradient[j] *= factor;
  gradient[from + label] = 0 - atLabel;
}

function smoothedSlopes(
  gradient: Floats,
  row: Row,
  { confident, spread, weight }: ClassShares,
  spreadOfOthers: Float64Array,
  scale: number,
): void {
  const { from, to, label, rest } = row;
  const share = confident * weightOf(weight, label);
  for (let j = from, k = 0; j < to; j++, k++) {
    const others = spreadOfOthers[k] + (k === label ? 0 : share);
    const own = spread * weightOf(weight, k) + (k === label ? share : 0);
    const complement = complementOf(gradient, row, k);
    gradient[j] = ((gradient[j] / (1 + rest)) * others - own * complement) * scale;
  }
}

/** 1 − pₖ, without subtracting the top class from 1: that would round to 0. */
function complementOf(exps: Floats, { from, top, rest }: Row, k: number): number {
  return k === top ? rest / (1 + rest) : 1 - exps[from + k] / (1 + rest);
}
