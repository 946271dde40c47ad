import type { Rational } from "./rational.js";

/**
 * The operations that computing a formula takes, over numbers of type T. One evaluator works with three
 * arithmetics: float64 (fast, finds mistakes), balls (64 digits and more, confirm) and exact fractions (prove).
 */
export interface Arithmetic<T> {
  number(value: Rational): T;
  negate(a: T): T;
  add(a: T, b: T): T;
  subtract(a: T, b: T): T;
  multiply(a: T, b: T): T;
  divide(a: T, b: T): T;
  power(base: T, exponent: T): T;
  exp(a: T): T;
  log(a: T): T;
}
