import type { Floats } from "./batchTypes.js";
import { part } from "./part.js";
import { FREE, reserve, type SimdModule, type Views } from "./simdModule.js";
import { softmaxRows } from "./softmaxRows.js";
import type { SoftmaxTask } from "./tasks.js";
import { Total } from "./total.js";
import { sampleWeightOf, weightOf } from "./weightOf.js";

// Rows are copied window by window into the SIMD module's memory, and their slopes into a second window, so that a
// large batch needs no more memory than a small one, and both windows stay in a cache. If a window holds a single row,
// its exponentials are never computed a second time from its logits, so its slopes may overwrite them.

const MOST_ROWS = 1024;
const WINDOW = 98_304;

// Addresses in the SIMD module's memory. The slopes follow the logits.
const LABELS = FREE;
const FACTORS = LABELS + 4 * MOST_ROWS;
const ODDS = FACTORS + 8 * MOST_ROWS;
const GAPS = ODDS + 8 * MOST_ROWS;
const LOGITS = GAPS + 8 * MOST_ROWS;

/** The results of the module for the rows from `start` to `end`. */
interface Answer {
  readonly start: number;
  readonly end: number;
  /** e^loss − 1 of each row; Infinity or NaN if plain loops must compute it. */
  readonly odds: Float64Array;
  /** Σ (z_label − zⱼ) of each row; undefined without label smoothing. */
  readonly gaps: Float64Array | undefined;
  readonly slopes: Floats;
}

/**
 * {@link softmaxRows} by the SIMD module, window by window. Label smoothing must be at most ½, and 0 for doubles or
 * with class weights. Then the loss is log1p(odds) + ε/C Σ (z_label − zⱼ), of which little cancels.
 */
export function simdSoftmax(module: SimdModule, task: SoftmaxTask): number {
  const { logits, samples, classes, gradient } = task;
  const size = logits.BYTES_PER_ELEMENT;
  const step = Math.min(samples, MOST_ROWS, Math.max(1, Math.floor(WINDOW / (classes * size))));
  // The module needs room for two more vectors.
  const span = Math.ceil((step * classes * size) / 16) * 16 + 32;
  const out = step === 1 ? LOGITS : LOGITS + span;
  const views = reserve(module, out + span);
  if (!views) return softmaxRows(task);
  const single = logits instanceof Float32Array;
  const memory = single ? views.floats : views.doubles;
  const run = single ? module.softmax32 : module.softmax64;
  const spread = task.labelSmoothing / classes;
  const total = new Total();
  for (let start = 0; start < samples; start += step) {
    const end = Math.min(samples, start + step);
    memory.set(logits.subarray(start * classes, end * classes), LOGITS / size);
    copyLabels(views, task, start, end);
    const rows = end - start;
    const keep = gradient !== undefined;
    run(LOGITS, out, LABELS, FACTORS, ODDS, GAPS, rows, classes, spread, keep);
    const odds = views.doubles.subarray(ODDS / 8, ODDS / 8 + rows);
    const gaps = spread > 0 ? views.doubles.subarray(GAPS / 8, GAPS / 8 + rows) : undefined;
    const slopes = memory.subarray(out / size, out / size + rows * classes);
    addLosses(total, task, { start, end, odds, gaps, slopes });
    gradient?.set(slopes, start * classes);
  }
  return total.value;
}

/** Copies the labels of a window, −1 for ignored ones, and the factor of the slopes of each row. */
function copyLabels(
  { integers, doubles }: Views,
  { targets, weight, sampleWeight, ignoreIndex, scale }: SoftmaxTask,
  start: number,
  end: number,
): void {
  integers.set(part(targets, start, end), LABELS / 4);
  doubles.fill(scale, FACTORS / 8, FACTORS / 8 + end - start);
  if (!weight && sampleWeight === undefined && ignoreIndex === undefined) return;
  for (let n = start; n < end; n++)
    if (targets[n] === ignoreIndex) integers[LABELS / 4 + n - start] = -1;
    else
      doubles[FACTORS / 8 + n - start] *=
        weightOf(weight, targets[n]) * sampleWeightOf(sampleWeight, n);
}

/** Adds the losses of a window to the total, and under "none" stores each of them. */
function addLosses(total: Total, task: SoftmaxTask, answer: Answer): void {
  const { start, end, odds } = answer;
  const alike = !task.weight && task.sampleWeight === undefined && !task.losses;
  for (let n = start; n < end; ) {
    const stop = Math.min(end, n + 8);
    // One logarithm serves eight rows that count the same: Σ log1p(oₙ) = log1p(Π (1 + oₙ) − 1).
    let product = alike ? 0 : Infinity;
    let smoothing = 0;
    for (let i = n; i < stop; i++) {
      product += odds[i - start] * (1 + product);
      smoothing += smoothingOf(task, answer, i);
    }
    if (product < Infinity && smoothing < Infinity) {
      total.add(Math.log1p(product));
      total.add(smoothing);
    } else for (let i = n; i < stop; i++) total.add(lossOf(task, answer, i));
    n = stop;
  }
}

/** What label smoothing adds to the loss of a row: ε/C Σ (z_label − zⱼ). */
function smoothingOf({ labelSmoothing, classes }: SoftmaxTask, answer: Answer, n: number): number {
  return answer.gaps ? (labelSmoothing / classes) * answer.gaps[n - answer.start] : 0;
}

function lossOf(task: SoftmaxTask, answer: Answer, n: number): number {
  const { weight, sampleWeight, losses, targets, classes, gradient } = task;
  const odd = answer.odds[n - answer.start];
  const smoothing = smoothingOf(task, answer, n);
  if (!(odd < Infinity && smoothing < Infinity)) {
    // The logits have not been overwritten, so the plain loop can compute the row, or name it in an error.
    const loss = softmaxRows(task, n, n + 1);
    if (gradient) {
      const slopes = gradient.subarray(n * classes, (n + 1) * classes);
      answer.slopes.set(slopes, (n - answer.start) * classes);
    }
    return loss;
  }
  const plain = odd === 0 ? 0 : weightOf(weight, targets[n]) * Math.log1p(odd);
  const loss = sampleWeightOf(sampleWeight, n) * (plain + smoothing);
  if (losses) losses[n] = loss;
  return loss;
}
