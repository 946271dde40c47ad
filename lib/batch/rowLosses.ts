import { divergence } from "../losses/klDivergenceWithLogits.js";
import { expected } from "../losses/surprisal.js";
import type { SoftRow } from "./softRows.js";
import { Total } from "./total.js";

// Losses of a row whose target is a distribution, in nats and times the weight of its sample; logRest is ln Σ e^(zⱼ −
// max).

/** Cross-entropy: Σ qᵢ (max − zᵢ + logRest). */
export function crossEntropyOfRow(
  { shares, gaps }: SoftRow,
  logRest: number,
  ofSample: number,
): number {
  const total = new Total();
  for (let k = 0; k < shares.length; k++) {
    const share = shares[k] * ofSample;
    total.add(expected(share, gaps[k]));
    total.add(share * logRest);
  }
  return total.value;
}

/** Kullback–Leibler divergence: Σ tᵢ (ln tᵢ − ln pᵢ), in terms none of which is negative. */
export function divergenceOfRow(
  { shares, gaps }: SoftRow,
  logRest: number,
  ofSample: number,
): number {
  const total = new Total();
  for (let k = 0; k < shares.length; k++) total.add(divergence(shares[k], 0 - gaps[k] - logRest));
  return expected(ofSample, total.value);
}
