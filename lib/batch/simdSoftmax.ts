import { expected } from "../losses/surprisal.js";
import { weightOf } from "./classShares.js";
import { part } from "./part.js";
import { reserve, type SimdModule, type Views } from "./simdModule.js";
import { softmaxRows } from "./softmaxRows.js";
import type { SoftmaxTask } from "./tasks.js";
import { Total } from "./total.js";

// Rows pass through a window of the kernel's memory that fits the first-level cache, and their slopes
// through another, so that a large batch needs no more of that memory than a small one.

const MOST_ROWS = 1024;
const WINDOW = 16_384;

// Where things stand in the kernel's memory, in bytes. The slopes follow the logits.
const LABELS = 1024;
const FACTORS = LABELS + 4 * MOST_ROWS;
const STATS = FACTORS + 8 * MOST_ROWS;
const LOGITS = STATS + 16 * MOST_ROWS;

/** {@link softmaxRows} by the kernel, window after window; without label smoothing. */
export function simdSoftmax(module: SimdModule, task: SoftmaxTask): number {
  const { logits, samples, classes, gradient } = task;
  const size = logits.BYTES_PER_ELEMENT;
  const step = Math.min(samples, MOST_ROWS, Math.max(1, Math.floor(WINDOW / (classes * size))));
  // Whole vectors are read and written, and so beyond the end of the last row.
  const span = Math.ceil((step * classes * size) / 16) * 16;
  const views = reserve(module, LOGITS + 2 * span);
  const slopes = LOGITS + span;
  const single = logits instanceof Float32Array;
  const memory = single ? views.floats : views.doubles;
  const run = single ? module.softmax32 : module.softmax64;
  const total = new Total();
  for (let start = 0; start < samples; start += step) {
    const end = Math.min(samples, start + step);
    const count = (end - start) * classes;
    memory.set(logits.subarray(start * classes, end * classes), LOGITS / size);
    bringLabels(views, task, start, end);
    run(LOGITS, gradient ? slopes : 0, LABELS, FACTORS, STATS, end - start, classes);
    addLosses(total, views.doubles, task, start, end);
    // The plain loops name the row that is undefined. Its logits are still there to be named.
    if (Number.isNaN(total.value)) softmaxRows(task, start, end);
    gradient?.set(memory.subarray(slopes / size, slopes / size + count), start * classes);
  }
  return total.value;
}

/** Copies the labels of a window, −1 for ignored ones, and what the slopes of each row are multiplied by. */
function bringLabels(
  { integers, doubles }: Views,
  { labels, weight, ignoreIndex, scale }: SoftmaxTask,
  start: number,
  end: number,
): void {
  integers.set(part(labels, start, end), LABELS / 4);
  doubles.fill(scale, FACTORS / 8, FACTORS / 8 + end - start);
  if (!weight && ignoreIndex === undefined) return;
  for (let n = start; n < end; n++)
    if (labels[n] === ignoreIndex) integers[LABELS / 4 + n - start] = -1;
    else if (weight) doubles[FACTORS / 8 + n - start] = weight[labels[n]] * scale;
}

/** Adds up the losses of a window, share · (gap + log1p(rest)), and writes them down where that is asked for. */
function addLosses(
  total: Total,
  stats: Float64Array,
  task: SoftmaxTask,
  start: number,
  end: number,
): void {
  const { weight, losses, labels, ignoreIndex } = task;
  if (!weight && !losses) {
    addEqualLosses(total, stats, end - start);
    return;
  }
  for (let n = start, at = STATS / 8; n < end; n++, at += 2) {
    const share = labels[n] === ignoreIndex ? 0 : weightOf(weight, labels[n]);
    const loss = expected(share, stats[at]) + share * Math.log1p(stats[at + 1]);
    if (losses) losses[n] = loss;
    total.add(loss);
  }
}

/** The same where every share is 1: one logarithm serves eight rows, Σ log1p(rₙ) = log1p(Π (1 + rₙ) − 1). */
function addEqualLosses(total: Total, stats: Float64Array, rows: number): void {
  const end = STATS / 8 + 2 * rows;
  for (let at = STATS / 8; at < end; ) {
    let gaps = 0;
    let product = 0;
    for (const stop = Math.min(end, at + 16); at < stop; at += 2) {
      gaps += stats[at];
      product += stats[at + 1] + product * stats[at + 1];
    }
    total.add(gaps);
    total.add(Math.log1p(product));
  }
}
