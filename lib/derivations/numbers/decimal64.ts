import { Decimal } from "decimal.js";
import type { Arithmetic } from "./arithmetic.js";

/** Decimal numbers of 64 digits. Outside a function's domain the result is NaN, never complex. */
export const Decimal64: typeof Decimal = Decimal.clone({ precision: 64 });

export const decimal64: Arithmetic<Decimal> = decimalArithmetic(Decimal64);

/** 128 digits, for points at the edge of a domain, where a difference of large numbers loses many digits. */
export const decimal128: Arithmetic<Decimal> = decimalArithmetic(Decimal.clone({ precision: 128 }));

function decimalArithmetic(OfPrecision: typeof Decimal): Arithmetic<Decimal> {
  return {
    number: ({ numerator, denominator }) =>
      new OfPrecision(numerator.toString()).div(denominator.toString()),
    negate: (a) => a.neg(),
    add: (a, b) => a.add(b),
    subtract: (a, b) => a.sub(b),
    multiply: (a, b) => a.mul(b),
    divide: (a, b) => a.div(b),
    power: (base, exponent) => base.pow(exponent),
    exp: (a) => a.exp(),
    log: (a) => a.ln(),
  };
}
