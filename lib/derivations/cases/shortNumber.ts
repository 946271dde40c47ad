import type { Decimal } from "decimal.js";

/** A number with six significant digits, which hide rounding errors and suffice to compare values by hand. */
export function shortNumber(value: Decimal | number): string {
  const rounded = Number(Number(value).toPrecision(6));
  if (Math.abs(rounded) < 1e-40) return "0";
  return Number.isFinite(rounded) ? `${rounded}` : `${rounded}`.replace("Infinity", "∞");
}
