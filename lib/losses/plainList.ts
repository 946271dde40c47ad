import type { NumberList } from "./types.js";

/**
 * A typed array of numbers as a plain list, and anything else as it is: the checks say whether it will do. All
 * functions that take lists begin with this, so that the formulas need not know of typed arrays.
 */
export function plainList<T>(value: T): T extends NumberList ? readonly number[] : T {
  const list: unknown = isTypedArray(value) ? Array.from(value) : value;
  return list as T extends NumberList ? readonly number[] : T;
}

/** Whether a value is a list of numbers: a plain list, or a typed array that is not of BigInts. */
export function isList(value: unknown): value is NumberList {
  return Array.isArray(value) || isTypedArray(value);
}

/** Whether a value is a typed array that is not of BigInts. */
export function isTypedArray(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && /^(Float|Int|Uint)/.test(kindOf(value));
}

/** What to try with a typed array of BigInts, which no formula takes; nothing for other values. */
export function hintForBigInts(name: string, value: unknown): string {
  const isOfBigInts = ArrayBuffer.isView(value) && kindOf(value).startsWith("Big");
  return isOfBigInts ? ` Try Array.from(${name}, Number).` : "";
}

/** The name of a kind of objects. Another frame, or another context of Node, has classes of its own with the same names. */
function kindOf(value: object): string {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}
