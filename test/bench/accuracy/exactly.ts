import { Decimal } from "decimal.js";

/** Decimal numbers with 60 digits. */
export const Exact: typeof Decimal = Decimal.clone({ precision: 60 });

/** The exact value of a double, which differs from its shortest notation: the double 0.1 is slightly more than 0.1. */
export function exactly(x: number): Decimal {
  return new Exact(Number.isFinite(x) ? x.toPrecision(100) : x);
}
