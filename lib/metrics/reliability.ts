import { largest } from "../losses/argMax.js";
import { requireOptions } from "../losses/lossOptions.js";
import { plainList } from "../losses/plainList.js";
import { isBatch } from "../losses/rows.js";
import { shown } from "../losses/shown.js";
import type { NumberList, Rows, Vector } from "../losses/types.js";
import {
  requireDistribution,
  requireList,
  requireNumber,
  requireProbability,
  requireSameLength,
} from "../losses/validate.js";
import { labelledRows } from "./labelledRows.js";

const MOST_BINS = 1_000_000;

export interface CalibrationOptions {
  /** The number of bins, from 1 to a million. Default 10. */
  bins?: number;
  /** "width": each bin is as wide as another. "mass": each holds about as many samples. Default "width". */
  equal?: "width" | "mass";
}

/** Samples of similar confidence, and how often they are right. */
export interface ReliabilityBin {
  /** The bin holds confidences above `from`, and up to `to`. */
  readonly from: number;
  readonly to: number;
  /** The number of samples in the bin, at least 1. */
  readonly count: number;
  /** Their mean confidence: how often they should be right. */
  readonly confidence: number;
  /** The share of them that is right. */
  readonly accuracy: number;
}

/**
 * The bins of a reliability diagram: for samples of similar confidence, the mean confidence p̄ and the share a of right
 * answers. A calibrated model has a = p̄ in each bin, up to chance.
 *
 * For probabilities of "yes", a is the share of "yes". For rows of probabilities, the confidence is the largest of a
 * row, and an answer is right if argMax is the true class.
 *
 * Conventions: a confidence on an edge belongs to the bin below it, and 0 to the first bin (Guo et al.; scikit-learn).
 * With equal mass, samples of the same confidence are never separated, so the result does not depend on their order,
 * and there may be fewer bins. Bins without samples are left out.
 *
 * @param target  labels 0 or 1, or class indices
 * @param predicted  the probability of "yes" of each sample, or a row of probabilities for each
 * @returns the bins in order, with shares in [0, 1] (no unit)
 * @throws {TypeError} if shapes do not match
 * @throws {RangeError} if something is no probability, no label or no class, or an option is impossible
 * @example
 * reliability([0, 1, 1, 1], [0.25, 0.25, 0.75, 1], { bins: 2 }).map((bin) => bin.accuracy); // [0.5, 1]
 * reliability([0], [[0.75, 0.25]], { bins: 1 }); // [{ from: 0, to: 1, count: 1, confidence: 0.75, accuracy: 1 }]
 * @see Guo, Pleiss, Sun & Weinberger, On Calibration of Modern Neural Networks (2017), §2
 */
export function reliability(
  target: NumberList,
  predicted: NumberList | Rows,
  options: CalibrationOptions = {},
): ReliabilityBin[] {
  return reliabilityBins("reliability", target, predicted, options);
}

/** {@link reliability} in the name of the function that was called. */
export function reliabilityBins(
  where: string,
  target: NumberList,
  predicted: NumberList | Rows,
  options: CalibrationOptions,
): ReliabilityBin[] {
  requireOptions(where, options, ["bins", "equal"]);
  const { bins = 10, equal = "width" } = options;
  if (!Number.isInteger(bins) || bins < 1 || bins > MOST_BINS)
    throw new RangeError(
      `${where}: bins is ${shown(bins)}; it must be a whole number from 1 to ${MOST_BINS}.`,
    );
  if (equal !== "width" && equal !== "mass")
    throw new TypeError(`${where}: equal is ${shown(equal)}; it must be "width" or "mass".`);
  const answers = isBatch(predicted)
    ? answersOfRows(where, target, predicted)
    : answersOfYes(where, plainList(target), plainList(predicted as NumberList));
  const sorted = [...answers].sort((a, b) => a.confidence - b.confidence);
  const edges = equal === "width" ? equalWidth(bins) : equalMass(sorted, bins);
  return edges.flatMap((to, i) => {
    const from = i === 0 ? 0 : edges[i - 1];
    return binOf(
      from,
      to,
      sorted.filter((a) => a.confidence <= to && (i === 0 || a.confidence > from)),
    );
  });
}

interface Answer {
  readonly confidence: number;
  readonly isRight: boolean;
}

function binOf(from: number, to: number, answers: readonly Answer[]): ReliabilityBin[] {
  const count = answers.length;
  if (count === 0) return [];
  const confidence = answers.reduce((sum, a) => sum + a.confidence, 0) / count;
  return [
    { from, to, count, confidence, accuracy: answers.filter((a) => a.isRight).length / count },
  ];
}

/** Upper edges i / bins, which are compared with confidences as they are: 0.7 · 10 would round above 7. */
function equalWidth(bins: number): number[] {
  return Array.from({ length: bins }, (_, i) => (i + 1) / bins);
}

/** Upper edges at every N/bins-th confidence, in order; equal ones are one edge. The last is 1. */
function equalMass(sorted: readonly Answer[], bins: number): number[] {
  const ends = Array.from({ length: bins }, (_, i) => Math.ceil(((i + 1) * sorted.length) / bins));
  const edges = ends.filter((end) => end > 0).map((end) => sorted[end - 1].confidence);
  return [...new Set([...edges.slice(0, -1).filter((edge) => edge < 1), 1])];
}

function answersOfRows(where: string, target: NumberList, predicted: Rows): Answer[] {
  const { labels, rows } = labelledRows([where, "predicted"], target, predicted);
  return rows.map((row, n) => {
    requireDistribution(where, `predicted[${n}]`, row, " Try softmax.");
    const top = largest(row);
    return { confidence: row[top], isRight: top === labels[n] };
  });
}

function answersOfYes(where: string, target: Vector, predicted: Vector): Answer[] {
  requireList(where, "target", target);
  requireList(where, "predicted", predicted);
  requireSameLength(where, ["target", target], ["predicted", predicted]);
  return Array.from(predicted, (p, n) => {
    requireProbability(where, `predicted[${n}]`, p, " Try sigmoid.");
    requireNumber(where, `target[${n}]`, target[n]);
    if (target[n] !== 0 && target[n] !== 1)
      throw new RangeError(`${where}: target[${n}] is ${shown(target[n])}; a label is 0 or 1.`);
    return { confidence: p, isRight: target[n] === 1 };
  });
}
