import { Decimal } from "decimal.js";

/** Numbers of 60 digits. */
export const Exact: typeof Decimal = Decimal.clone({ precision: 60 });

/** A number as it is stored, and not as it is printed: 0.1 is a little more than 0.1. */
export function exactly(x: number): Decimal {
  return new Exact(Number.isFinite(x) ? x.toPrecision(100) : x);
}
