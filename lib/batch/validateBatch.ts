import { entries, shown } from "../losses/shown.js";
import { areTargets, TARGET_FIRST } from "../losses/swapped.js";
import {
  isWeight,
  requireClassIndex,
  requireDistribution,
  requireLogits,
  requireNumber,
  requireProbability,
  requireWeight,
  SUM_TOLERANCE,
} from "../losses/validate.js";
import type { BatchShape, Floats, Numbers } from "./batchTypes.js";
import type { SoftTask } from "./tasks.js";

// Checks for typed arrays, which lib/losses does not have. They make the name of an entry only if it is wrong: making
// the names of all would take longer than their losses. And each throws in a function of its own: V8 inlines up to
// 920 bytes of bytecode into a function, and a call with few numbers, its checks and its loss, just fits. A function
// that is not inlined takes some 5 ns to call.

/** Checks that the logits are a Float32Array or a Float64Array, and not empty. */
export function requireScores(where: string, targets: unknown, logits: unknown): void {
  if (!isFloats(logits) || logits.length === 0) failScores(where, targets, logits);
}

function failScores(where: string, targets: unknown, logits: unknown): never {
  const hint = isFloats(targets)
    ? TARGET_FIRST
    : Array.isArray(logits)
      ? " Try Float64Array.from(logits.flat())."
      : ArrayBuffer.isView(logits)
        ? " Try Float64Array.from(logits)."
        : " Try Float64Array.of(1, 2).";
  throw new TypeError(
    isFloats(logits)
      ? `${where}: logits is empty; it needs at least one number.`
      : `${where}: logits is ${shown(logits)}; it must be a Float32Array or a Float64Array.${hint}`,
  );
}

/** Checks that shape is two whole numbers whose product is the number of logits. */
export function requireShape(where: string, shape: BatchShape, logits: Floats): void {
  const isPair = Array.isArray(shape) && shape.length === 2 && isSize(shape[0]) && isSize(shape[1]);
  if (!isPair || shape[0] * shape[1] !== logits.length) failShape(where, shape, logits);
}

function failShape(where: string, shape: unknown, logits: Floats): never {
  throw new TypeError(
    `${where}: shape is ${shown(shape)}, and logits has ${entries(logits)}; shape must be [samples, classes], two whole numbers from 1 whose product is ${logits.length}.`,
  );
}

/** Checks a list, typed or not, that has one number per sample; which numbers is checked elsewhere. */
export function requireNumbers(where: string, name: string, list: unknown, samples: number): void {
  const isList = Array.isArray(list) || list instanceof Int32Array || isFloats(list);
  if (!isList || list.length !== samples)
    throw new TypeError(
      `${where}: ${name} is ${shown(list)}; it must be a list of ${samples}, one number for each sample.${isList ? "" : hintFor(name, list)}`,
    );
  if (!Array.isArray(list)) return;
  // A loop by index, because every() and forEach() skip holes.
  for (let n = 0; n < samples; n++)
    if (typeof list[n] !== "number") requireNumber(where, `${name}[${n}]`, list[n]);
}

/** What to try with a typed array of a kind that is not taken. */
function hintFor(name: string, list: unknown): string {
  return ArrayBuffer.isView(list) ? ` Try Float64Array.from(${name}).` : "";
}

/** Throws for a gradient that has not the kind or the length of the logits. */
export function refuseGradient(where: string, gradient: unknown, logits: Floats): never {
  throw new TypeError(
    `${where}: gradient is ${shown(gradient)}; it must be true, or ${shown(logits)} like the logits.`,
  );
}

/** Checks that there is one target per sample, and that each is a class index or `ignoreIndex`. */
export function requireClasses(
  where: string,
  targets: Int32Array | readonly number[],
  samples: number,
  classes: number,
  ignoreIndex: number | undefined,
): void {
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
export function requireProbabilities(
  where: string,
  targets: Floats,
  samples: number,
  classes: number,
): void {
  if (targets.length !== samples * classes)
    throw new TypeError(
      `${where}: targets is ${shown(targets)}; probabilities must be ${samples * classes}, one for each score, and class indices an Int32Array or a list of ${samples}.`,
    );
}

/** Checks the target of score n. */
export function requireTarget(where: string, targets: Numbers, logits: Floats, n: number): void {
  const t = targets[n];
  if (t >= 0 && t <= 1) return;
  requireProbability(where, `targets[${n}]`, t, areTargets([logits[n]]) ? TARGET_FIRST : "");
}

/** Checks that the target of row n, whose entries sum to `sum`, is a distribution. NaN says that an entry is negative. */
export function requireTargetRow(
  { where, targets, logits, classes }: SoftTask,
  n: number,
  sum: number,
): void {
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return;
  const rowOf = (array: Floats): number[] =>
    Array.from(array.subarray(n * classes, (n + 1) * classes));
  const isSwapped = areTargets(rowOf(logits)) && !areTargets(rowOf(targets));
  requireDistribution(where, `targets[${n}]`, rowOf(targets), isSwapped ? TARGET_FIRST : "");
}

/** Checks a weight for all samples, or one for each. */
export function requireSampleWeights(
  where: string,
  name: string,
  weight: number | Numbers,
  samples: number,
): void {
  if (typeof weight === "number") {
    requireWeight(where, name, weight);
    return;
  }
  requireNumbers(where, name, weight, samples);
  for (let n = 0; n < samples; n++)
    if (!isWeight(weight[n])) requireWeight(where, `${name}[${n}]`, weight[n]);
}

/** Checks a row as the readable loss does. Called for rows whose sum is NaN. */
export function requireRow(where: string, logits: Floats, n: number, classes: number): void {
  requireLogits(where, `logits[${n}]`, [...logits.subarray(n * classes, (n + 1) * classes)]);
}

function isSize(n: unknown): boolean {
  return Number.isInteger(n) && (n as number) > 0;
}

export function isFloats(value: unknown): value is Floats {
  return value instanceof Float32Array || value instanceof Float64Array;
}
