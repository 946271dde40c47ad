import { expected } from "../losses/surprisal.js";
import type { Floats } from "./batchTypes.js";
import { refuseRow, restOf, topOf } from "./rest.js";
import type { SoftmaxTask } from "./tasks.js";
import { Total } from "./total.js";
import { sampleWeightOf, weightOf } from "./weightOf.js";

/**
 * The shares qᵢ = weightᵢ · t′ᵢ under label smoothing, without a list of qᵢ for every sample: every class has
 * the same share ε / C of the target, and the label 1 − ε more.
 */
export interface SmoothedShares {
  /** What smoothing leaves to the label: 1 − ε. */
  readonly confident: number;
  /** What it gives to every class: ε / C. */
  readonly spread: number;
  /** spread · Σᵢ weightᵢ. */
  readonly spreadSum: number;
  /** spread · Σ_{i≠k} weightᵢ for every class k. */
  readonly spreadOfOthers: Float64Array;
}

/** Computes the shares of the classes, once for all rows of a task. */
export function smoothedShares({ classes, weight, labelSmoothing }: SoftmaxTask): SmoothedShares {
  const confident = 1 - labelSmoothing;
  const spread = labelSmoothing / classes;
  const spreadOfOthers = new Float64Array(classes);
  // The sum before k plus the sum after it: to subtract the term of k from the whole sum would cancel digits.
  const before = new Total();
  const after = new Total();
  for (let i = 0, k = classes - 1; i < classes; i++, k--) {
    spreadOfOthers[i] += before.value;
    before.add(weightOf(weight, i) * spread);
    spreadOfOthers[k] += after.value;
    after.add(weightOf(weight, k) * spread);
  }
  return { confident, spread, spreadSum: before.value, spreadOfOthers };
}

/** Computes a row of {@link softmaxRows}:  loss = Σᵢ qᵢ (max − zᵢ) + (Σᵢ qᵢ) log1p(rest). */
export function smoothedRow(task: SoftmaxTask, shares: SmoothedShares, n: number): number {
  const { logits, gradient, classes, weight, sampleWeight } = task;
  const from = n * classes;
  const label = task.targets[n];
  const top = topOf(logits, from, from + classes);
  const max = logits[top];
  const ofSample = sampleWeightOf(sampleWeight, n);
  const share = shares.confident * weightOf(weight, label) * ofSample;
  // Infinite if a class that counts is masked.
  const gaps = new Total();
  gaps.add(expected(share, max - logits[from + label]));
  for (let k = 0; k < classes; k++)
    gaps.add(expected(shares.spread * weightOf(weight, k) * ofSample, max - logits[from + k]));
  const rest = restOf(logits, from, from + classes, top, gradient);
  if (Number.isNaN(rest)) refuseRow(logits, n, classes);
  if (gradient)
    smoothedSlopes(gradient, task, shares, { from, label, top: top - from, rest, ofSample });
  return gaps.value + (share + shares.spreadSum * ofSample) * Math.log1p(rest);
}

/** The place of a row, its label, its class with the largest logit, its rest, and the weight of its sample. */
interface Row {
  readonly from: number;
  readonly label: number;
  readonly top: number;
  readonly rest: number;
  readonly ofSample: number;
}

/** Turns the exponentials of a row into its slopes, pₖ Σ_{i≠k} qᵢ − qₖ (1 − pₖ), in which nothing cancels. */
function smoothedSlopes(
  gradient: Floats,
  { classes, weight, scale }: SoftmaxTask,
  { confident, spread, spreadOfOthers }: SmoothedShares,
  { from, label, top, rest, ofSample }: Row,
): void {
  const share = confident * weightOf(weight, label);
  for (let k = 0; k < classes; k++) {
    const others = spreadOfOthers[k] + (k === label ? 0 : share);
    const own = spread * weightOf(weight, k) + (k === label ? share : 0);
    const p = gradient[from + k] / (1 + rest);
    // 1 − p, but not by subtracting the top class from 1: that would round to 0.
    const complement = k === top ? rest / (1 + rest) : 1 - p;
    gradient[from + k] = (p * others - own * complement) * ofSample * scale;
    gradient[from + k] += 0; // no −0, as in plainRow
  }
}
