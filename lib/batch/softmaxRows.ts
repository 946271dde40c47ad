import { expected } from "../losses/surprisal.js";
import { requireRow } from "./checks.js";
import { type ClassShares, classShares, weightOf } from "./classShares.js";
import { expOfDifference } from "./expOfDifference.js";
import { finishSlopes } from "./softmaxSlopes.js";
import type { SoftmaxTask } from "./tasks.js";
import type { Floats } from "./types.js";

/**
 * Softmax cross-entropy, row after row, in plain TypeScript. It fuses what the readable functions do
 * one after the other, so that an exponential is taken once and no row is copied:
 *
 *   loss = Σᵢ qᵢ (max − zᵢ) + (Σᵢ qᵢ) log1p(rest),   rest = Σ e^(zⱼ − max) over every class but the top one
 *
 * Between two passes over a row, the gradient holds its exponentials.
 */
export function softmaxRows(task: SoftmaxTask, start = 0, end: number = task.samples): number {
  const { labels, losses } = task;
  const shares = classShares(task);
  let total = 0;
  let lost = 0;
  for (let n = start; n < end; n++) {
    const loss = labels[n] === task.ignoreIndex ? ignoredRow(task, n) : softmaxRow(task, shares, n);
    if (losses) losses[n] = loss;
    const sum = total + loss;
    lost += loss - (sum - total);
    total = sum;
  }
  return total < Infinity ? total + lost : total;
}

function ignoredRow({ gradient, classes }: SoftmaxTask, n: number): number {
  gradient?.fill(0, n * classes, (n + 1) * classes);
  return 0;
}

function softmaxRow(task: SoftmaxTask, shares: ClassShares, n: number): number {
  const { logits, gradient, classes } = task;
  const from = n * classes;
  const to = from + classes;
  const label = from + task.labels[n];
  const top = topOf(logits, from, to);
  const max = logits[top];
  // An undefined row is told before anything is written, which may be over the logits. A NaN that
  // is not the first stays where it is, and makes the rest NaN.
  if (!(Math.abs(max) < Infinity)) refuseRow(task, n);
  const share = shares.confident * weightOf(shares.weight, label - from);
  let loss = expected(share, max - logits[label]);
  if (shares.spread > 0) loss += spreadGap(shares, logits, from, to, max);
  const rest = restOf(logits, from, to, top, gradient);
  if (Number.isNaN(rest)) refuseRow(task, n);
  if (gradient) finishSlopes(gradient, { from, to, label, top, rest }, shares, task.scale);
  return loss + (share + shares.spreadSum) * Math.log1p(rest);
}

function refuseRow({ logits, classes }: SoftmaxTask, n: number): void {
  requireRow("softmaxCrossEntropy", logits, n, classes);
}

function topOf(logits: Floats, from: number, to: number): number {
  let top = from;
  for (let j = from + 1; j < to; j++) if (logits[j] > logits[top]) top = j;
  return top;
}

/** What smoothing adds to Σᵢ qᵢ (max − zᵢ). Infinite if a class that counts is masked. */
function spreadGap(
  { spread, weight }: ClassShares,
  logits: Floats,
  from: number,
  to: number,
  max: number,
): number {
  let gap = 0;
  for (let j = from; j < to; j++)
    gap += expected(spread * weightOf(weight, j - from), max - logits[j]);
  return gap;
}

/**
 * Σ e^(zⱼ − max) over every class but the top one, whose 1 would swallow a small rest. What rounding takes
 * from the sum is found again: exactly, while the sum is larger than its next term.
 */
function restOf(
  logits: Floats,
  from: number,
  to: number,
  top: number,
  exps: Floats | undefined,
): number {
  const max = logits[top];
  let rest = 0;
  let lost = 0;
  for (let j = from; j < to; j++) {
    const e = j === top ? 1 : expOfDifference(logits[j], max);
    if (exps) exps[j] = e;
    if (j === top) continue;
    const sum = rest + e;
    lost += e - (sum - rest);
    rest = sum;
  }
  return rest + lost;
}
