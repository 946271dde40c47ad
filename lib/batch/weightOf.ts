import type { Vector } from "../losses/types.js";
import type { Numbers } from "./batchTypes.js";

// Each adds 0: a weight of −0 would give slopes of −0.

/** The weight of a class: 1 without class weights. */
export function weightOf(weight: Vector | undefined, k: number): number {
  return weight ? weight[k] + 0 : 1;
}

/** The weight of a score: one for all scores, one for each, or one for each label of a row, which repeat. */
export function scoreWeightOf(weight: number | Numbers, n: number): number {
  return (typeof weight === "number" ? weight : weight[n % weight.length]) + 0;
}

/** The weight of a sample: 1 without sample weights, and one for all samples or one for each. */
export function sampleWeightOf(weight: number | Numbers | undefined, n: number): number {
  if (weight === undefined) return 1;
  return (typeof weight === "number" ? weight : weight[n]) + 0;
}
