import type { Decimal } from "decimal.js";

/** Six significant digits are enough to compare by hand, without the tail of rounding errors. */
export function shortNumber(value: Decimal | number): string {
  const rounded = Number(Number(value).toPrecision(6));
  if (Math.abs(rounded) < 1e-40) return "0";
  return Number.isFinite(rounded) ? `${rounded}` : `${rounded}`.replace("Infinity", "∞");
}
