import { weightOf } from "./classShares.js";
import { reserve, type SimdModule } from "./simdModule.js";
import { softmaxRows } from "./softmaxRows.js";
import type { SoftmaxTask } from "./tasks.js";
import type { Floats } from "./types.js";

// Rows pass through a window of the kernel's memory that fits the first-level cache, so that the
// kernel needs no more memory for a large batch than for a small one.

const MOST_ROWS = 1024;
const WINDOW = 32_768;

// Where things stand in the kernel's memory, in bytes.
const LABELS = 1024;
const FACTORS = LABELS + 4 * MOST_ROWS;
const STATS = FACTORS + 8 * MOST_ROWS;
const LOGITS = STATS + 16 * MOST_ROWS;

/** {@link softmaxRows} by the kernel, window after window; without label smoothing. */
export function simdSoftmax(module: SimdModule, task: SoftmaxTask): number {
  const { logits, samples, classes } = task;
  const rowBytes = classes * logits.BYTES_PER_ELEMENT;
  const step = Math.min(samples, MOST_ROWS, Math.max(1, Math.floor(WINDOW / rowBytes)));
  reserve(module, LOGITS + step * rowBytes);
  const { buffer } = module.memory;
  const single = logits instanceof Float32Array;
  const window = single ? new Float32Array(buffer, LOGITS) : new Float64Array(buffer, LOGITS);
  const stats = new Float64Array(buffer, STATS, 2 * step);
  const run = single ? module.softmax32 : module.softmax64;
  let total = 0;
  for (let start = 0; start < samples; start += step) {
    const end = Math.min(samples, start + step);
    window.set(logits.subarray(start * classes, end * classes));
    bringLabels(buffer, task, start, end);
    run(LOGITS, LABELS, FACTORS, STATS, end - start, classes, task.gradient !== undefined);
    total += isUsual(stats, end - start)
      ? takeRows(task, window, stats, start, end)
      : softmaxRows(task, start, end);
  }
  return total;
}

/** Copies the labels of a window, −1 for ignored ones, and what the slopes of each row are multiplied by. */
function bringLabels(buffer: ArrayBuffer, task: SoftmaxTask, start: number, end: number): void {
  const { labels, weight, ignoreIndex, scale } = task;
  const brought = new Int32Array(buffer, LABELS, end - start);
  const factors = new Float64Array(buffer, FACTORS, end - start);
  for (let n = start; n < end; n++) {
    const label = labels[n] === ignoreIndex ? -1 : labels[n];
    brought[n - start] = label;
    factors[n - start] = label < 0 ? 0 : weightOf(weight, label) * scale;
  }
}

/** Whether no row is undefined and no label masked; what is unusual is left to the plain loops. */
function isUsual(stats: Float64Array, rows: number): boolean {
  for (let n = 0; n < 2 * rows; n++) if (!(stats[n] >= 0 && stats[n] < Infinity)) return false;
  return true;
}

/** Takes the slopes of a window out of it, and sums its losses. */
function takeRows(
  task: SoftmaxTask,
  window: Floats,
  stats: Float64Array,
  start: number,
  end: number,
): number {
  const { gradient, classes, weight, losses, labels, ignoreIndex } = task;
  gradient?.set(window.subarray(0, (end - start) * classes), start * classes);
  if (!weight && !losses) return sumOfLosses(stats, end - start);
  let total = 0;
  for (let n = start; n < end; n++) {
    const gap = stats[2 * (n - start)];
    const rest = stats[2 * (n - start) + 1];
    const share = labels[n] === ignoreIndex ? 0 : weightOf(weight, labels[n]);
    const loss = share * gap + share * Math.log1p(rest);
    if (losses) losses[n] = loss;
    total += loss;
  }
  return total;
}

/** Σ gap + Σ log1p(rest), with one logarithm for many rows: Σ log1p(rₙ) = log1p(Π (1 + rₙ) − 1). */
function sumOfLosses(stats: Float64Array, rows: number): number {
  let total = 0;
  let product = 0;
  for (let n = 0; n < rows; n++) {
    const rest = stats[2 * n + 1];
    total += stats[2 * n];
    product += rest + product * rest;
    if (product > 1e280) {
      total += Math.log1p(product);
      product = 0;
    }
  }
  return total + Math.log1p(product);
}
