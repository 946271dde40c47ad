import type { Rational } from "./rational.js";

/**
 * What a formula needs in order to be computed. One evaluator and three arithmetics make the course's
 * machine: floating point finds mistakes fast, 64 digits bear witness, exact fractions prove.
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
