import { crossEntropyWithLogits } from "../losses/crossEntropyWithLogits.js";
import { softmaxRow } from "../losses/softmax.js";
import type { Batch, ClassIndex, NumberList, Rows, Vector } from "../losses/types.js";
import { requireLogits } from "../losses/validate.js";
import { labelledRows } from "./labelledRows.js";

/** The temperature that minimises a loss, and what kind of a minimum it is. */
export interface FittedTemperature {
  /** T: scores are divided by it. 0 and Infinity are limits, which no division reaches. */
  readonly temperature: number;
  /** The mean cross-entropy of softmax(y / T) in nats; in a limit, what it approaches. */
  readonly loss: number;
  /**
   * "minimum": T is the only best temperature. "zero": every true class has the highest score, so the colder the
   * better, and the data say nothing about T. "infinity": the scores point away from the true classes, so the best is
   * to ignore them. "anywhere": within each sample all scores are equal, and no T changes anything; it is given as 1.
   */
  readonly at: "minimum" | "zero" | "infinity" | "anywhere";
}

/**
 * Temperature scaling: the T > 0 that minimises the mean cross-entropy of softmax(y / T). Fitted on validation data,
 * it corrects the confidence of a network without changing any of its decisions.
 *
 * The loss is convex in β = 1 / T, with the slope Σₙ (Σᵢ pᵢ yᵢ − y_t) / N, so the minimum is where that is 0, found by
 * bisection to the last digits. It may lie in a limit, which `at` says: on data without a mistake T goes to 0. Before
 * you divide scores by a small T, subtract the largest of each row: y / T rounds by more than a small difference.
 *
 * @param target  a class index for each sample
 * @param logits  a row of scores for each sample; -Infinity masks a class
 * @returns the temperature (a score per nat), its loss in nats, and where the minimum is
 * @throws {TypeError} if shapes do not match, or a target is no class index
 * @throws {RangeError} if a row is undefined, an index is no class, or a true class is masked, whose loss is always
 *   infinite
 * @example
 * fitTemperature([0, 0, 0, 1], [[2, 0], [2, 0], [2, 0], [2, 0]]).temperature; // 1.820478453253675
 * fitTemperature([0, 1], [[2, 0], [0, 1]]); // { temperature: 0, loss: 0, at: "zero" }
 * @see Guo, Pleiss, Sun & Weinberger, On Calibration of Modern Neural Networks (2017), §4.2
 */
export function fitTemperature(target: NumberList, logits: Rows): FittedTemperature {
  const { labels, rows } = labelledRows(["fitTemperature", "logits"], target, logits);
  const gaps = rows.map((row, n) => gapsOf(row, labels[n], n));
  const scale = largestGap(gaps);
  if (scale === 0) return { temperature: 1, loss: meanLoss(labels, gaps), at: "anywhere" };
  // In units of the largest gap nothing overflows.
  const scaled = gaps.map((row) => row.map((gap) => gap / scale));
  const slopeAt = (beta: number): number => slope(labels, scaled, beta);
  if (labels.every((t, n) => scaled[n][t] === 0))
    return { temperature: 0, loss: meanLoss(labels, scaled.map(onlyTop)), at: "zero" };
  if (slopeAt(0) >= 0)
    return { temperature: Infinity, loss: meanLoss(labels, scaled.map(allAlike)), at: "infinity" };
  const beta = zeroOf(slopeAt);
  const loss = meanLoss(
    labels,
    scaled.map((row) => row.map((gap) => gap * beta)),
  );
  return { temperature: scale / beta, loss, at: "minimum" };
}

/** The scores of a row less its largest, all at most 0: softmax does not change. */
function gapsOf(row: Vector, label: ClassIndex, n: number): number[] {
  requireLogits("fitTemperature", `logits[${n}]`, row);
  if (row[label] === -Infinity)
    throw new RangeError(
      `fitTemperature: logits[${n}] masks class ${label}, which is true; its loss is infinite at every temperature.`,
    );
  const max = row.reduce((a, b) => Math.max(a, b));
  // A difference beyond all numbers is the largest number, because only masked classes have -Infinity.
  return row.map((z) => (z === -Infinity ? z : Math.max(z - max, -Number.MAX_VALUE)));
}

function largestGap(gaps: Batch): number {
  let largest = 0;
  for (const row of gaps)
    for (const gap of row) if (gap !== -Infinity) largest = Math.max(largest, -gap);
  return largest;
}

/** The slope of the loss in β = 1 / T: Σₙ (Σᵢ pᵢ yᵢ − y_t) / N. It never falls, because the loss is convex. */
function slope(labels: readonly ClassIndex[], gaps: Batch, beta: number): number {
  let sum = 0;
  gaps.forEach((row, n) => {
    const p = softmaxRow(row.map((gap) => (gap === -Infinity ? gap : gap * beta)));
    for (let i = 0; i < row.length; i++) if (p[i] !== 0) sum += p[i] * row[i];
    sum -= row[labels[n]];
  });
  return sum / gaps.length;
}

/** Where a slope that rises from below 0 to above becomes 0. */
function zeroOf(slopeAt: (beta: number) => number): number {
  let high = 1;
  while (high < 2 ** 1023 && slopeAt(high) < 0) high *= 2;
  let low = high / 2;
  while (slopeAt(low) > 0) low /= 2;
  high = Math.min(high, low * 2);
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) return middle;
    if (slopeAt(middle) < 0) low = middle;
    else high = middle;
  }
}

function meanLoss(labels: readonly ClassIndex[], logits: Batch): number {
  return crossEntropyWithLogits(labels, logits);
}

/** The limit of a row for T → 0: only the highest scores are left. */
function onlyTop(row: Vector): number[] {
  return row.map((gap) => (gap === 0 ? 0 : -Infinity));
}

/** The limit of a row for T → ∞: all classes that are not masked are alike. */
function allAlike(row: Vector): number[] {
  return row.map((gap) => (gap === -Infinity ? gap : 0));
}
