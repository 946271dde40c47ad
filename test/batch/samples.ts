import type { Backend, Floats } from "@course/lib/batch";
import fc from "fast-check";

/** One and two classes, and every size around the two, four, eight and sixteen lanes of a vector. */
export const size: fc.Arbitrary<number> = fc.constantFrom(
  ...Array.from({ length: 17 }, (_, i) => i + 1),
  31,
  33,
  64,
);

/**
 * Kinds of logits: ordinary, all equal, partly masked, subnormal, huge, confident or certain of one class, and all equal
 * but for two, far above: the small exponentials then round all in one direction where they are added.
 */
export const kinds = [
  "ordinary",
  "equal",
  "masked",
  "subnormal",
  "huge",
  "confident",
  "certain",
  "rounded",
] as const;
export type Kind = (typeof kinds)[number];

/** `length` logits of a kind, of which the first is never masked. */
export function logitsOf(kind: Kind, length: number): fc.Arbitrary<number[]> {
  const list = (entry: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
    fc.array(entry, { minLength: length, maxLength: length });
  const within = (max: number): fc.Arbitrary<number> => fc.double({ min: -max, max, noNaN: true });
  if (kind === "equal") return within(2000).map((z) => new Array<number>(length).fill(z));
  if (kind === "subnormal") return list(within(1e-310));
  if (kind === "huge") return list(fc.oneof(within(1e4), fc.constantFrom(1e4, -1e4)));
  if (kind === "masked")
    return list(fc.oneof(within(30), fc.constant(-Infinity))).map(([, ...rest]) => [0, ...rest]);
  if (kind === "rounded")
    return fc
      .tuple(within(1), within(5))
      .map(([low, z]) => Array.from({ length }, (_, j) => [35, 30 + z][j] ?? low));
  // For floats, the slopes of "certain" rows are subnormal.
  if (kind === "confident" || kind === "certain")
    return fc
      .tuple(list(within(3)), fc.nat({ max: length - 1 }))
      .map(([zs, top]) => zs.map((z, j) => (j === top ? z + (kind === "certain" ? 95 : 40) : z)));
  return list(within(30));
}

export const precisions = [Float32Array, Float64Array] as const;
export type Precision = (typeof precisions)[number];

/** Rows of plain lists, as the readable functions take them, with the same numbers. */
export function rowsOf(logits: Floats, classes: number): number[][] {
  return Array.from({ length: logits.length / classes }, (_, n) => [
    ...logits.subarray(n * classes, (n + 1) * classes),
  ]);
}

/**
 * The allowed relative difference to the readable functions: 1e-14 for some operations in another order; 2⁻⁵³ for each
 * of the `steps` in which they add one more term to a sum, while a batch loss compensates for the rounding
 * [lib/batch/total.ts, lib/batch/rest.ts]; and what they lose by rounding the difference of two scores, up to 2⁻⁵³ of
 * it: for e^−217 that is 2.4e-14.
 */
function relativeTo(readable: number, steps: number): number {
  return 1e-14 + 2 ** -53 * (steps + Math.abs(Math.log(Math.abs(readable) || 1)));
}

/** Whether two losses are equal, as far as the readable one is exact. For vectors of floats see {@link sameSlope}. */
export function sameLoss(
  a: number,
  b: number,
  precision: Precision,
  backend: Backend,
  steps = 1,
): boolean {
  const [relative, smallest] =
    precision === Float32Array && backend === "simd"
      ? [2 ** -21, 2 ** -150]
      : [relativeTo(b, steps), 1e-305];
  return a === b || Math.abs(a - b) <= relative * Math.abs(b) + smallest;
}

/**
 * Whether two slopes are equal, as far as the readable one is exact, in a Float64Array. A Float32Array rounds twice, by
 * 2⁻²⁴ each: first the exponential, then the slope; and what is below its smallest number, 2⁻¹⁴⁹, is lost.
 *
 * With vectors of floats, exponentials and short sums are rounded as well. `scale` is a bound on the terms of the slope
 * where terms of both signs meet. `factor` is what the exponential is multiplied by, and with it the error of an
 * exponential so small that a Float32Array keeps few of its digits.
 */
export function sameSlope(
  got: number,
  want: number,
  precision: Precision,
  backend: Backend,
  { scale = 0, factor = 1, steps = 1 } = {},
): boolean {
  const size = Math.max(Math.abs(want), scale);
  const single = backend === "simd" ? [2 ** -21, 2 ** -147] : [2 ** -22, 2 ** -147];
  const double = [relativeTo(want, steps), 1e-305];
  const [relative, smallest] = precision === Float32Array ? single : double;
  return got === want || Math.abs(got - want) <= relative * size + smallest * Math.max(1, factor);
}
