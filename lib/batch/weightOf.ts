import type { Vector } from "../losses/types.js";

/** The weight of a class: 1 without class weights. */
export function weightOf(weight: Vector | undefined, k: number): number {
  return weight ? weight[k] : 1;
}
