import type { Floats } from "./batchTypes.js";
import { restOf, topOf } from "./rest.js";
import type { SoftTask } from "./tasks.js";
import { Total } from "./total.js";
import { requireRow, requireTargetRow } from "./validateRows.js";
import { sampleWeightOf, weightOf } from "./weightOf.js";

/** A row of logits, from which its loss is computed; in arrays that all rows of a task share. */
export interface SoftRow {
  /** How much each class counts: qₖ = weightₖ · t′ₖ. */
  readonly shares: Float64Array;
  /** Σ_{i≠k} qᵢ for every class k. */
  readonly sharesOfOthers: Float64Array;
  /** max − zₖ. Infinite for a masked class. */
  readonly gaps: Float64Array;
}

/** The loss of a row in nats, times its sample weight; `logRest` is ln Σ e^(zⱼ − max). */
export type RowLoss = (row: SoftRow, logRest: number, ofSample: number) => number;

/**
 * Losses of rows whose targets are distributions, and their slopes, in plain TypeScript. A slope is
 * pₖ Σ_{i≠k} qᵢ − qₖ (1 − pₖ), as in the readable loss.
 */
export function softRows(task: SoftTask, lossOf: RowLoss): number {
  const { logits, samples, classes, gradient, losses, sampleWeight, scale } = task;
  const [shares, sharesOfOthers, gaps] = Array.from({ length: 3 }, () => new Float64Array(classes));
  const row: SoftRow = { shares, sharesOfOthers, gaps };
  const total = new Total();
  for (let n = 0; n < samples; n++) {
    const from = n * classes;
    const to = from + classes;
    const ofSample = sampleWeightOf(sampleWeight, n);
    readShares(task, shares, n);
    if (gradient) sumOthers(row);
    const top = topOf(logits, from, to);
    for (let k = 0; k < classes; k++) gaps[k] = logits[top] - logits[from + k];
    const rest = restOf(logits, from, to, top, gradient);
    if (Number.isNaN(rest)) requireRow(task.where, logits, n, classes);
    const loss = lossOf(row, Math.log1p(rest), ofSample);
    if (gradient) writeSlopes(gradient, row, { from, top: top - from, rest }, ofSample * scale);
    if (losses) losses[n] = loss;
    total.add(loss);
  }
  return total.value;
}

/** Checks the target of row n, smoothes it, and multiplies it by the class weights. Always true: no row is ignored. */
export function readShares(task: SoftTask, shares: Float64Array, n: number): boolean {
  const { targets, classes, weight, labelSmoothing } = task;
  const confident = 1 - labelSmoothing;
  const spread = labelSmoothing / classes;
  let sum = 0;
  for (let k = 0; k < classes; k++) {
    const t = targets[n * classes + k];
    sum += t >= 0 ? t : Number.NaN;
    shares[k] = weightOf(weight, k) * (confident * t + spread);
  }
  requireTargetRow(task, n, sum);
  return true;
}

/**
 * Σ_{i≠k} qᵢ is the whole sum less qₖ, which is at most half of it, but for the largest share: to subtract that one
 * would cancel digits, so the others are added up without it. The sum is compensated for rounding, as in restOf: of a
 * plain sum of a thousand shares, every slope would have the error.
 */
function sumOthers({ shares, sharesOfOthers }: SoftRow): void {
  const classes = shares.length;
  const largest = topOf(shares, 0, classes);
  let rest = 0;
  let lost = 0;
  for (let k = 0; k < classes; k++) {
    if (k === largest) continue;
    const sum = rest + shares[k];
    lost += shares[k] - (sum - rest);
    rest = sum;
  }
  rest += lost;
  const all = rest + shares[largest];
  for (let k = 0; k < classes; k++) sharesOfOthers[k] = all - shares[k];
  sharesOfOthers[largest] = rest;
}

/** The place of a row, its class with the largest logit, and its rest. */
interface Place {
  readonly from: number;
  readonly top: number;
  readonly rest: number;
}

/** Turns the exponentials of a row, which the gradient holds, into its slopes times `scale`. */
function writeSlopes(
  gradient: Floats,
  { shares, sharesOfOthers }: SoftRow,
  { from, top, rest }: Place,
  scale: number,
): void {
  for (let k = 0; k < shares.length; k++) {
    const p = gradient[from + k] / (1 + rest);
    // 1 − p, but not by subtracting the top class from 1: that would round to 0.
    const complement = k === top ? rest / (1 + rest) : 1 - p;
    gradient[from + k] = (p * sharesOfOthers[k] - shares[k] * complement) * scale;
    gradient[from + k] += 0; // no −0, as in plainRow
  }
}
