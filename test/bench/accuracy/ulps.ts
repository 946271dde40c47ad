import type { Decimal } from "decimal.js";
import type { Precision } from "../arena/task.js";
import { exactly } from "./exactly.js";

/** The bits of the fraction, and the smallest exponent of a normal number, for each precision. */
const formats = {
  float32: { digits: 23, smallest: -126 },
  float64: { digits: 52, smallest: -1022 },
} as const;

/**
 * The error of a number in units in the last place of the exact value. At most ½ means correctly rounded, 2^52 means
 * that no digit of a double is right. A result that is infinite or NaN has an infinite error, unless the exact value
 * is the same infinity. With `of`, the units are those of another number.
 */
export function ulps(
  value: number,
  exact: Decimal,
  precision: Precision,
  of: Decimal = exact,
): number {
  if (!Number.isFinite(value)) return value === exact.toNumber() ? 0 : Number.POSITIVE_INFINITY;
  const { digits, smallest } = formats[precision];
  const unit = 2 ** (Math.max(exponentOf(of.toNumber()), smallest) - digits);
  return exactly(value).minus(exact).abs().div(exactly(unit)).toNumber();
}

/** The k with 2^k ≤ |x| < 2^(k+1), read from the bits, because the result of Math.log2 may be rounded up to k + 1. */
function exponentOf(x: number): number {
  const high = new DataView(new Float64Array([x]).buffer).getUint32(4, true);
  return ((high >>> 20) & 0x7ff) - 1023;
}
