import { inBase } from "./log.js";
import { isBatch, rowsOf } from "./rows.js";
import type { Batch, LogOptions, ReductionOptions, SameShape, Vector } from "./types.js";

type Options = LogOptions & ReductionOptions;

/**
 * The gradient of a reduced loss, in its unit and in the shape of the input, from the slopes of each
 * sample in nats. "mean" divides them all by the same number; "sum" and "none" leave each sample whole.
 */
export function reduceGradient<X extends Vector | Batch>(
  input: X,
  slopesOf: (row: Vector, n: number) => readonly number[],
  { base = Math.E, reduction = "mean" }: Options,
  divisor: number,
): SameShape<X> {
  const scale = inBase(1, base) / (reduction === "mean" ? divisor : 1);
  const rows = rowsOf(input).map((row, n) => slopesOf(row, n).map((slope) => slope * scale));
  return (isBatch(input) ? rows : rows[0]) as SameShape<X>;
}

/** {@link reduceGradient} where a sample is a single number, and has a single slope. */
export function reduceSlopes<X extends number | Vector>(
  input: X,
  slopes: readonly number[],
  { base = Math.E, reduction = "mean" }: Options,
): SameShape<X> {
  const divisor = reduction === "mean" ? slopes.length : 1;
  const scaled = slopes.map((slope) => inBase(slope, base) / divisor);
  return (Array.isArray(input) ? scaled : scaled[0]) as SameShape<X>;
}
