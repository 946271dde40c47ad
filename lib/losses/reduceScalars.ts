import { inBase } from "./log.js";
import { isList } from "./plainList.js";
import { reduce } from "./reduce.js";
import type {
  BinaryLossFor,
  LogOptions,
  NumberList,
  Reduced,
  Reduction,
  ReductionOptions,
  SameShape,
} from "./types.js";

/** Reduces the losses of a batch; the loss of one sample is always one number. */
export function reduceScalars<X extends number | NumberList, R extends Reduction>(
  input: X,
  losses: readonly number[],
  { reduction }: { reduction?: R },
): BinaryLossFor<X, R> {
  const reduced: Reduced<Reduction> = reduce(losses, reduction ?? "mean");
  const one = !isList(input) && typeof reduced !== "number";
  return (one ? reduced[0] : reduced) as BinaryLossFor<X, R>;
}

/** {@link reduceRowSlopes} where a sample is a single number, and has a single slope. */
export function reduceScalarSlopes<X extends number | NumberList>(
  input: X,
  slopes: readonly number[],
  { base = Math.E, reduction = "mean" }: LogOptions & ReductionOptions,
): SameShape<X> {
  const divisor = reduction === "mean" ? slopes.length : 1;
  const scaled = slopes.map((slope) => inBase(slope, base) / divisor + 0);
  return (isList(input) ? scaled : scaled[0]) as SameShape<X>;
}
