import { expected } from "../losses/surprisal.js";
import { plainRow } from "./plainRow.js";
import { smoothedRow, smoothedShares } from "./smoothedRow.js";
import type { SoftmaxTask } from "./tasks.js";
import { sampleWeightOf, weightOf } from "./weightOf.js";

/**
 * Softmax cross-entropy of the rows from `start` to `end`, in plain TypeScript. It fuses the steps of the readable
 * functions, so that each exponential is computed once and no row is copied: between two passes over a row, the
 * gradient holds its exponentials.
 */
export function softmaxRows(task: SoftmaxTask, start = 0, end: number = task.samples): number {
  const { logits, classes, targets, weight, sampleWeight, gradient, losses, scale } = task;
  const shares = task.labelSmoothing > 0 ? smoothedShares(task) : undefined;
  let total = 0;
  let lost = 0;
  for (let n = start; n < end; n++) {
    let loss = 0;
    const k = targets[n];
    if (k === task.ignoreIndex) gradient?.fill(0, n * classes, (n + 1) * classes);
    else if (shares) loss = smoothedRow(task, shares, n);
    else {
      const share = weightOf(weight, k) * sampleWeightOf(sampleWeight, n);
      loss = expected(share, plainRow(logits, n, classes, k, gradient, share * scale));
    }
    if (losses) losses[n] = loss;
    const sum = total + loss;
    lost += loss - (sum - total);
    total = sum;
  }
  return total < Infinity ? total + lost : total;
}
