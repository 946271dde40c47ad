import { inBase } from "./log.js";
import { reduce } from "./reduce.js";
import { isBatch } from "./rows.js";
import type {
  Batch,
  LogOptions,
  LossFor,
  NumberList,
  Reduced,
  Reduction,
  ReductionOptions,
  Rows,
  SameShape,
} from "./types.js";

/** Reduces the losses of a batch; the loss of one sample is always one number. */
export function reduceRows<X extends NumberList | Rows, R extends Reduction>(
  input: X,
  losses: readonly number[],
  { reduction }: { reduction?: R },
  divisor: number,
): LossFor<X, R> {
  const reduced: Reduced<Reduction> = reduce(losses, reduction ?? "mean", divisor);
  return (isBatch(input) || typeof reduced === "number" ? reduced : reduced[0]) as LossFor<X, R>;
}

/**
 * The gradient of a reduced loss, in its unit and in the shape of the input, from the slopes of each
 * sample in nats. "mean" divides them all by the same number; "sum" and "none" leave each sample whole.
 * Adding 0 turns −0, to which the smallest slopes are rounded, into 0.
 */
export function reduceRowSlopes<X extends NumberList | Rows>(
  input: X,
  slopes: Batch,
  { base = Math.E, reduction = "mean" }: LogOptions & ReductionOptions,
  divisor: number,
): SameShape<X> {
  const scale = inBase(1, base) / (reduction === "mean" ? divisor : 1);
  const rows = slopes.map((row) => row.map((slope) => slope * scale + 0));
  return (isBatch(input) ? rows : rows[0]) as SameShape<X>;
}
