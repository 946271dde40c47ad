import type { SoftmaxTask } from "./tasks.js";

/**
 * What a class counts, qᵢ = weightᵢ · t′ᵢ, without a list of qᵢ for every sample: smoothing gives every
 * class the same share, and the label the rest.
 */
export interface ClassShares {
  /** What smoothing leaves to the label: 1 − ε. */
  readonly confident: number;
  /** What it gives to every class: ε / C. */
  readonly spread: number;
  readonly weight: readonly number[] | undefined;
  /** spread · Σᵢ weightᵢ. */
  readonly spreadSum: number;
  /** spread · Σ_{i≠k} weightᵢ for every class k; `undefined` without smoothing. */
  readonly spreadOfOthers: Float64Array | undefined;
}

/** All of the target is the label's, and all classes weigh the same: the usual case, made once. */
const PLAIN: ClassShares = {
  confident: 1,
  spread: 0,
  weight: undefined,
  spreadSum: 0,
  spreadOfOthers: undefined,
};

/** Shares out the classes of a task, once for all of its rows. */
export function classShares(task: SoftmaxTask): ClassShares {
  if (task.labelSmoothing > 0) return smoothedShares(task);
  return task.weight ? { ...PLAIN, weight: task.weight } : PLAIN;
}

function smoothedShares({ classes, weight, labelSmoothing }: SoftmaxTask): ClassShares {
  const confident = 1 - labelSmoothing;
  const spread = labelSmoothing / classes;
  const spreadOfOthers = new Float64Array(classes);
  // What stands before k plus what stands after it: subtracting k's own from the sum would cancel.
  let before = 0;
  let after = 0;
  for (let i = 0, k = classes - 1; i < classes; i++, k--) {
    spreadOfOthers[i] += before;
    before += weightOf(weight, i) * spread;
    spreadOfOthers[k] += after;
    after += weightOf(weight, k) * spread;
  }
  return { confident, spread, weight, spreadSum: before, spreadOfOthers };
}

/** The weight of a class. */
export function weightOf(weight: readonly number[] | undefined, k: number): number {
  return weight ? weight[k] : 1;
}
