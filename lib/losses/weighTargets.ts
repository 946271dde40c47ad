import { OPTIONS, requireOptions } from "./lossOptions.js";
import { oneHot } from "./oneHot.js";
import { hintForBigInts, isList, plainList } from "./plainList.js";
import { type Place, rowName, rowsOf } from "./rows.js";
import { shown } from "./shown.js";
import { smoothed } from "./smoothLabels.js";
import { areTargets, requireNoNumber, TARGET_FIRST } from "./swapped.js";
import { classCount, targetList } from "./targetList.js";
import type {
  Batch,
  ClassIndex,
  CrossEntropyOptions,
  NumberList,
  Rows,
  Target,
  Targets,
  Vector,
} from "./types.js";
import {
  requireBase,
  requireClassIndex,
  requireDistribution,
  requireNumber,
  requireReduction,
  requireSameLength,
  requireShare,
  requireVector,
  requireWeights,
} from "./validate.js";
import { weightList } from "./weightedSamples.js";

/** The targets of a batch, ready for a sum over classes. */
export interface WeighedTargets {
  /** The inputs of all samples in plain lists; one sample is a batch of one. They hold numbers; which, has not been checked. */
  readonly rows: Batch;
  /** Class indices or distributions, as they were given. */
  readonly targets: readonly (ClassIndex | Vector)[];
  /** qᵢ = sampleWeight · weightᵢ · t′ᵢ for every sample: smoothed, then weighted. All 0 for an ignored sample. */
  readonly shares: readonly (readonly number[])[];
  /** Which samples are ignored: their inputs are not even looked at. */
  readonly ignored: readonly boolean[];
  /** What "mean" divides by. */
  readonly divisor: number;
}

const MULTI_LABEL =
  " For labels that can be true together use binaryCrossEntropyWithLogits, one per label.";

/**
 * Combines targets, class weights, label smoothing and ignored samples into a share qᵢ for every class
 * of every sample. Each loss is then a plain Σ qᵢ · costᵢ.
 *
 * Conventions (PyTorch): a class weight multiplies its own term, smoothed or not; "mean" divides index
 * targets by Σ weight[target] of the samples that count, and distributions by their number. A sample weight multiplies
 * the loss of its sample, and no divisor: Σ sampleWeight · loss / Σ sampleWeight is the mean of weighted samples.
 */
export function weighTargets(
  { where, name }: Place,
  target: Target | Targets,
  input: NumberList | Rows,
  options: CrossEntropyOptions,
): WeighedTargets {
  requireOptions(where, options, OPTIONS.classes);
  const { sampleWeight = 1, labelSmoothing = 0, ignoreIndex } = options;
  const { base = Math.E, reduction = "mean" } = options;
  const weight = plainList(options.weight);
  if (isList(target)) requireNoNumber(where, name, input);
  const rows = rowsOf(input);
  const classes = classCount(where, name, input, rows);
  const targets = targetList(where, target, input, rows.length);
  const byIndex = typeof targets[0] === "number";
  requireBase(where, base);
  requireReduction(where, reduction);
  requireShare(where, "labelSmoothing", labelSmoothing);
  if (weight !== undefined) requireWeights(where, "weight", weight, classes, "class");
  const sampleWeights = weightList(where, "sampleWeight", sampleWeight, rows);
  if (ignoreIndex !== undefined) requireIgnoreIndex(where, ignoreIndex, byIndex);

  const named = (n: number) => [rowName(name, input, n), rows[n]] as const;
  const shares: number[][] = [];
  const ignored: boolean[] = [];
  let divisor = 0;
  for (let n = 0; n < targets.length; n++) {
    const t = targets[n];
    const skip = byIndex && t === ignoreIndex;
    if (!skip) requireVector(where, ...named(n));
    const q = skip
      ? new Array<number>(classes).fill(0)
      : smoothed(distributionOf(where, rowName("target", input, n), t, named(n)), labelSmoothing);
    shares.push(q.map((share, i) => share * (weight ? weight[i] : 1) * sampleWeights[n]));
    ignored.push(skip);
    if (!skip) divisor += byIndex && weight ? weight[t as number] : 1;
  }
  if (reduction === "mean" && divisor === 0) failEmptyMean(where, ignored, ignoreIndex);
  return { rows, targets, shares, ignored, divisor };
}

function distributionOf(
  where: string,
  name: string,
  t: ClassIndex | Vector,
  row: readonly [name: string, row: Vector],
): Vector {
  const classes = row[1].length;
  if (typeof t === "number") {
    requireClassIndex(where, name, t, classes);
    return oneHot(t, classes);
  }
  if (!Array.isArray(t))
    throw new TypeError(
      `${where}: ${name} is ${shown(t)}; it must be a class index or a list of probabilities.${hintForBigInts(name, t)}`,
    );
  const isSwapped = row[0].startsWith("logits") && areTargets(row[1]) && !areTargets(t);
  requireDistribution(where, name, t, isSwapped ? TARGET_FIRST : MULTI_LABEL);
  requireSameLength(where, [name, t], row);
  return t;
}

function requireIgnoreIndex(where: string, ignoreIndex: unknown, byIndex: boolean): void {
  requireNumber(where, "ignoreIndex", ignoreIndex);
  if (!byIndex)
    throw new TypeError(
      `${where}: ignoreIndex is ${ignoreIndex}, but the targets are distributions; it works with class indices only.`,
    );
}

function failEmptyMean(
  where: string,
  ignored: readonly boolean[],
  ignoreIndex: number | undefined,
): never {
  const why = ignored.every(Boolean)
    ? `every target is the ignored class index ${ignoreIndex}`
    : "the class weights of all targets are 0";
  throw new RangeError(`${where}: ${why}, so the mean is over nothing; try reduction "sum".`);
}
