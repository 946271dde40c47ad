import type { Arithmetic } from "./arithmetic.js";
import { Fraction } from "./fraction.js";
import type { Rational } from "./rational.js";

/** The four operations of school, on quotients of polynomials. */
export class FractionField implements Omit<Arithmetic<Fraction>, "power" | "exp" | "log"> {
  number(value: Rational): Fraction {
    return Fraction.constant(value);
  }

  negate(a: Fraction): Fraction {
    return a.negated();
  }

  add(a: Fraction, b: Fraction): Fraction {
    return a.plus(b);
  }

  subtract(a: Fraction, b: Fraction): Fraction {
    return a.minus(b);
  }

  multiply(a: Fraction, b: Fraction): Fraction {
    return a.times(b);
  }

  divide(a: Fraction, b: Fraction): Fraction {
    return a.over(b);
  }
}
