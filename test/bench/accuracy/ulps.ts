import type { Decimal } from "decimal.js";
import type { Precision } from "../arena/task.js";
import { exactly } from "./exactly.js";

/** Of either precision: the digits after the first, and the smallest exponent of a normal number. */
const formats = {
  float32: { digits: 23, smallest: -126 },
  float64: { digits: 52, smallest: -1022 },
} as const;

/**
 * How far a number is from the exact one, in units in the last place of the exact one: ½ is a correctly
 * rounded result, 2^52 none of whose digits is right. Of infinity only infinity is not off.
 */
export function ulps(value: number, exact: Decimal, precision: Precision): number {
  if (!Number.isFinite(value)) return value === exact.toNumber() ? 0 : Number.POSITIVE_INFINITY;
  const { digits, smallest } = formats[precision];
  const unit = 2 ** (Math.max(exponentOf(exact.toNumber()), smallest) - digits);
  return exactly(value).minus(exact).abs().div(exactly(unit)).toNumber();
}

/** The k of 2^k ≤ |x| < 2^(k+1), read from the bits: a logarithm may round up. */
function exponentOf(x: number): number {
  const high = new DataView(new Float64Array([x]).buffer).getUint32(4, true);
  return ((high >>> 20) & 0x7ff) - 1023;
}
