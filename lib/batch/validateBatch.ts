import { hintForBigInts, isList } from "../losses/plainList.js";
import { shown } from "../losses/shown.js";
import { areTargets, TARGET_FIRST } from "../losses/swapped.js";
import { isWeight, requireNumber, requireProbability, requireWeight } from "../losses/validate.js";
import type { Floats, Numbers } from "./batchTypes.js";

// Checks for typed arrays, which lib/losses does not have. They make the name of an entry only if it is wrong: making
// the names of all would take longer than their losses. And each throws in a function of its own: V8 inlines up to
// 920 bytes of bytecode into a function, and a call with few numbers, its checks and its loss, just fits. A function
// that is not inlined takes some 5 ns to call.

/** Checks that the logits, or what a loss takes in their place, are a Float32Array or a Float64Array, and not empty. */
export function requireScores(
  where: string,
  targets: unknown,
  logits: unknown,
  name = "logits",
): void {
  if (!isFloats(logits) || logits.length === 0) failScores(where, targets, logits, name);
}

function failScores(where: string, targets: unknown, logits: unknown, name: string): never {
  const hint = isFloats(targets)
    ? TARGET_FIRST
    : Array.isArray(logits)
      ? ` Try Float64Array.from(${name}.flat()).`
      : hintFor(name, logits) || " Try Float64Array.of(1, 2).";
  throw new TypeError(
    isFloats(logits)
      ? `${where}: ${name} is empty; it needs at least one number.`
      : `${where}: ${name} is ${shown(logits)}; it must be a Float32Array or a Float64Array.${hint}`,
  );
}

/** Checks a list, typed or not, that has one number per sample; which numbers is checked elsewhere. */
export function requireNumbers(where: string, name: string, list: unknown, samples: number): void {
  // The usual kinds first, because to tell the others apart takes longer.
  const isUsual = Array.isArray(list) || list instanceof Int32Array || isFloats(list);
  if (!(isUsual || isList(list)) || list.length !== samples)
    throw new TypeError(
      `${where}: ${name} is ${shown(list)}; it must be a list of ${samples}, one number for each sample.${hintForBigInts(name, list)}`,
    );
  if (!Array.isArray(list)) return;
  // A loop by index, because every() and forEach() skip holes.
  for (let n = 0; n < samples; n++)
    if (typeof list[n] !== "number") requireNumber(where, `${name}[${n}]`, list[n]);
}

/** What to try with a typed array of a kind that is not taken; a BigInt has to become a number first. */
function hintFor(name: string, list: unknown): string {
  if (hintForBigInts(name, list)) return ` Try Float64Array.from(${name}, Number).`;
  return isList(list) ? ` Try Float64Array.from(${name}).` : "";
}

/** Throws for a gradient that has not the kind or the length of the logits. */
export function refuseGradient(
  where: string,
  gradient: unknown,
  logits: Floats,
  name: string,
): never {
  throw new TypeError(
    `${where}: gradient is ${shown(gradient)}; it must be true, or ${shown(logits)} like the ${name}.`,
  );
}

/** Checks the target of score n. */
export function requireTarget(where: string, targets: Numbers, logits: Floats, n: number): void {
  const t = targets[n];
  if (t >= 0 && t <= 1) return;
  requireProbability(where, `targets[${n}]`, t, areTargets([logits[n]]) ? TARGET_FIRST : "");
}

/** Throws for a target that is neither 0 nor 1. */
export function requireHardTarget(
  where: string,
  targets: Numbers,
  logits: Floats,
  n: number,
): void {
  const hint = areTargets([logits[n]]) ? TARGET_FIRST : "";
  requireNumber(where, `targets[${n}]`, targets[n]);
  throw new RangeError(
    `${where}: targets[${n}] is ${targets[n]}; the focal loss takes labels that are 0 or 1.${hint}`,
  );
}

/** Checks how many labels a row has. */
export function requireLabelCount(where: string, labels: unknown, logits: Floats): void {
  const isCount = Number.isInteger(labels) && (labels as number) > 0;
  if (!isCount || logits.length % (labels as number) !== 0)
    throw new TypeError(
      `${where}: labels is ${shown(labels)}; it must be how many labels a row has, a whole number that divides ${logits.length}, the number of logits.`,
    );
}

/** Checks a weight for all scores, one for each, or one for each of the labels of a row. */
export function requireScoreWeights(
  where: string,
  name: string,
  weight: number | Numbers,
  scores: number,
  labels: number | undefined,
): void {
  const isPerLabel = labels !== undefined && isList(weight) && weight.length === labels;
  requireSampleWeights(where, name, weight, isPerLabel ? labels : scores);
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

export function isFloats(value: unknown): value is Floats {
  return value instanceof Float32Array || value instanceof Float64Array;
}
