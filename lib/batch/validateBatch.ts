import {
  requireClassIndex,
  requireLogits,
  requireNonNegative,
  requireNumber,
  requireProbability,
  shown,
} from "../losses/validate.js";
import type { BatchShape, Floats, Numbers } from "./batchTypes.js";

// The checks that typed arrays need beside those of lib/losses. They name an entry only once it is
// found wrong: the name of every right one would cost more than its loss. And each leaves the complaint to
// a function of its own: V8 sets 920 bytes of bytecode into one function, and what a call of few numbers
// needs, checks and loss, is just within that. Whatever is longer is called, at some 5 ns each.

/** Checks that `value` is a Float32Array or a Float64Array with something in it. */
export function requireFloats(where: string, name: string, value: unknown): void {
  if (!isFloats(value) || value.length === 0) failFloats(where, name, value);
}

function failFloats(where: string, name: string, value: unknown): never {
  throw new TypeError(
    isFloats(value)
      ? `${where}: ${name} is empty; it needs at least one number.`
      : `${where}: ${name} is ${described(value)}; it must be a Float32Array or a Float64Array. Try Float64Array.from(${name}.flat()).`,
  );
}

/** Checks that shape is two whole numbers whose product is the number of logits. */
export function requireShape(where: string, shape: BatchShape, logits: Floats): void {
  const isPair = Array.isArray(shape) && shape.length === 2 && isSize(shape[0]) && isSize(shape[1]);
  if (!isPair || shape[0] * shape[1] !== logits.length) failShape(where, shape, logits);
}

function failShape(where: string, shape: unknown, { length }: Floats): never {
  throw new TypeError(
    `${where}: shape is ${shown(shape)}, and logits has ${length} entries; shape must be [samples, classes], two whole numbers from 1 whose product is ${length}.`,
  );
}

/** Checks a list, typed or not, that has one number per sample; which numbers is checked elsewhere. */
export function requireNumbers(where: string, name: string, list: unknown, samples: number): void {
  const isList = Array.isArray(list) || list instanceof Int32Array || isFloats(list);
  if (!isList || list.length !== samples)
    throw new TypeError(
      `${where}: ${name} is ${described(list)}; it must be a list of ${samples}, one number for each sample.`,
    );
  if (Array.isArray(list) && !list.every((x) => typeof x === "number"))
    list.forEach((x, n) => {
      requireNumber(where, `${name}[${n}]`, x);
    });
}

/** Says what is wrong with a gradient that has not the kind or the length of the logits. */
export function refuseGradient(where: string, gradient: unknown, logits: Floats): never {
  throw new TypeError(
    `${where}: gradient is ${described(gradient)}; it must be true, or ${described(logits)} like the logits.`,
  );
}

/** Checks that there is one label per sample, and that each is a class or the one that is ignored. */
export function requireLabels(
  where: string,
  labels: Int32Array | readonly number[],
  samples: number,
  classes: number,
  ignoreIndex: number | undefined,
): void {
  // Whole numbers of the right count need no look at a list of any other kind, which would be a call.
  if (!(labels instanceof Int32Array && labels.length === samples))
    requireNumbers(where, "labels", labels, samples);
  for (let n = 0; n < labels.length; n++) {
    const label = labels[n];
    const isClass = label >= 0 && label < classes && Number.isInteger(label);
    if (!isClass && label !== ignoreIndex) failLabel(where, n, label, classes);
  }
}

function failLabel(where: string, n: number, label: number, classes: number): void {
  requireClassIndex(where, `labels[${n}]`, label, classes);
}

/** Checks a target of one sample, which may have been read from any list. */
export function requireTarget(where: string, targets: Numbers, n: number): void {
  const t = targets[n];
  if (!(t >= 0 && t <= 1)) requireProbability(where, `targets[${n}]`, t);
}

/** Checks a weight for all samples, or one for each. */
export function requireSampleWeights(
  where: string,
  name: string,
  weight: number | Numbers,
  samples: number,
): void {
  if (typeof weight === "number") {
    requireNonNegative(where, name, weight);
    return;
  }
  requireNumbers(where, name, weight, samples);
  for (let n = 0; n < samples; n++)
    if (!(weight[n] >= 0 && weight[n] < Infinity))
      requireNonNegative(where, `${name}[${n}]`, weight[n]);
}

/** Checks one row in the words of the readable loss; for rows whose sums came out undefined. */
export function requireRow(where: string, logits: Floats, n: number, classes: number): void {
  requireLogits(where, `logits[${n}]`, [...logits.subarray(n * classes, (n + 1) * classes)]);
}

function isSize(n: unknown): boolean {
  return Number.isInteger(n) && (n as number) > 0;
}

function isFloats(value: unknown): value is Floats {
  return value instanceof Float32Array || value instanceof Float64Array;
}

/** A typed array by its kind and length, since its entries could be millions. */
function described(value: unknown): string {
  if (!ArrayBuffer.isView(value) || value instanceof DataView) return shown(value);
  return `${value instanceof Int32Array ? "an" : "a"} ${value.constructor.name} of ${(value as Floats).length}`;
}
