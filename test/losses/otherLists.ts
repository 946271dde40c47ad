import { runInNewContext } from "node:vm";
import fc from "fast-check";

/** Lists of numbers that are no plain lists of this realm, made of one that is. */
export const otherLists: Readonly<Record<string, (list: readonly number[]) => unknown>> = {
  "a Float64Array": (list) => Float64Array.from(list),
  "a part of a longer Float64Array": (list) => Float64Array.of(7, ...list, 7).subarray(1, -1),
  "a view of shared memory": (list) => {
    const view = new Float64Array(new SharedArrayBuffer(8 * list.length));
    view.set(list);
    return view;
  },
  "the smallest typed array that holds its numbers": (list) =>
    [Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array]
      .map((Kind) => Kind.from(list))
      .find((typed) => list.every((x, i) => Object.is(x, typed[i]))) ?? Float64Array.from(list),
  "a Float64Array of another realm": (list) => runInNewContext("Float64Array").from(list),
  "a plain list of another realm": (list) => runInNewContext("Array").from(list),
};

/** One of the kinds of lists. */
export const anyOtherList: fc.Arbitrary<string> = fc.constantFrom(...Object.keys(otherLists));

/** The same value, in which each list of numbers is one of another kind. */
export function withLists<T>(value: T, kind: string): T {
  const made = (x: unknown): unknown => {
    if (Array.isArray(x))
      return x.length > 0 && x.every((entry) => typeof entry === "number")
        ? otherLists[kind](x)
        : x.map(made);
    if (typeof x !== "object" || x === null) return x;
    return Object.fromEntries(Object.entries(x).map(([name, entry]) => [name, made(entry)]));
  };
  return made(value) as T;
}
