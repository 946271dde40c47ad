import { entries, shown } from "../losses/shown.js";
import { areTargets, TARGET_FIRST } from "../losses/swapped.js";
import {
  requireClassIndex,
  requireDistribution,
  requireLogits,
  requireNumber,
  sumTolerance,
} from "../losses/validate.js";
import type { BatchShape, ClassIndices, Floats } from "./batchTypes.js";
import type { SoftTask } from "./tasks.js";
import { isFloats, requireNumbers } from "./validateBatch.js";

// Checks for rows of several classes, written as those of validateBatch.ts and for the same reasons.

/** Checks that shape is two whole numbers whose product is the number of logits. */
export function requireShape(
  where: string,
  shape: BatchShape,
  logits: Floats,
  name = "logits",
): void {
  const isPair = Array.isArray(shape) && shape.length === 2 && isSize(shape[0]) && isSize(shape[1]);
  if (!isPair || shape[0] * shape[1] !== logits.length) failShape(where, shape, logits, name);
}

function failShape(where: string, shape: unknown, logits: Floats, name: string): never {
  throw new TypeError(
    `${where}: shape is ${shown(shape)}, and ${name} has ${entries(logits)}; shape must be [samples, classes], two whole numbers from 1 whose product is ${logits.length}.`,
  );
}

/** Checks `ignoreIndex`, that there is one target per sample, and that each is a class index or `ignoreIndex`. */
export function requireClasses(
  where: string,
  targets: ClassIndices,
  samples: number,
  classes: number,
  ignoreIndex: number | undefined,
): void {
  if (ignoreIndex !== undefined) requireNumber(where, "ignoreIndex", ignoreIndex);
  // An Int32Array of the right length needs no further check, which would be another call.
  if (!(targets instanceof Int32Array && targets.length === samples))
    requireNumbers(where, "targets", targets, samples);
  for (let n = 0; n < targets.length; n++) {
    const target = targets[n];
    const isClass = target >= 0 && target < classes && Number.isInteger(target);
    if (!isClass && target !== ignoreIndex) failClass(where, n, target, classes);
  }
}

function failClass(where: string, n: number, target: number, classes: number): void {
  requireClassIndex(where, `targets[${n}]`, target, classes);
}

/** Checks that there is one probability for each score; which numbers they are is checked row by row. */
export function requireProbabilities(where: string, targets: unknown, logits: Floats): void {
  if (isFloats(targets) && targets.length === logits.length) return;
  const hint = Array.isArray(targets) ? " Try Float64Array.from(targets.flat())." : "";
  throw new TypeError(
    `${where}: targets is ${shown(targets)}; probabilities must be a Float32Array or a Float64Array of ${logits.length}, one for each score.${hint}`,
  );
}

/** Checks that the target of row n, whose entries sum to `sum`, is a distribution. NaN says that an entry is negative. */
export function requireTargetRow(
  { where, targets, logits, classes }: SoftTask,
  n: number,
  sum: number,
): void {
  if (Math.abs(sum - 1) <= sumTolerance(classes)) return;
  const rowOf = (array: Floats): number[] =>
    Array.from(array.subarray(n * classes, (n + 1) * classes));
  const isSwapped = areTargets(rowOf(logits)) && !areTargets(rowOf(targets));
  requireDistribution(where, `targets[${n}]`, rowOf(targets), isSwapped ? TARGET_FIRST : "");
}

/** Checks a row as the readable loss does. Called for rows whose sum is NaN. */
export function requireRow(where: string, logits: Floats, n: number, classes: number): void {
  requireLogits(where, `logits[${n}]`, [...logits.subarray(n * classes, (n + 1) * classes)]);
}

function isSize(n: unknown): boolean {
  return Number.isInteger(n) && (n as number) > 0;
}
