import { type Place, rowName } from "./rows.js";
import type { DivergenceOptions, NumberList, Rows, Target, Targets, Vector } from "./types.js";
import { type WeighedTargets, weighTargets } from "./weighTargets.js";
import { weightList } from "./weightedSamples.js";

/** {@link WeighedTargets} whose shares are distributions, with the weights of the samples apart. */
export interface WeighedSamples extends WeighedTargets {
  readonly weights: readonly number[];
}

/**
 * {@link weighTargets} for losses of the whole row that are not linear in the target, which a weight must not change:
 * the loss of sample n is weights[n] times that of the target shares[n]. `check` checks each row.
 */
export function weighSamples(
  { where, name }: Place,
  target: Target | Targets,
  input: NumberList | Rows,
  { sampleWeight = 1, ...rest }: DivergenceOptions,
  check: (where: string, name: string, row: Vector) => void,
): WeighedSamples {
  const weighed = weighTargets({ where, name }, target, input, rest);
  weighed.rows.forEach((row, n) => {
    check(where, rowName(name, input, n), row);
  });
  return { ...weighed, weights: weightList(where, "sampleWeight", sampleWeight, weighed.rows) };
}
