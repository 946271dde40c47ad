import type { Arithmetic } from "./arithmetic.js";
import { Fraction } from "./fraction.js";
import type { Monomial } from "./monomial.js";
import { Polynomial } from "./polynomial.js";
import { type PositiveFactors, positiveFactors } from "./positiveFactors.js";
import { primeFactors } from "./primeFactors.js";
import { isPositive, positive, type Ranges } from "./range.js";
import { Rational } from "./rational.js";

/** The largest exponent that is multiplied out; a higher power is kept as an exponential. */
const LARGEST_POWER = 64n;

/** An exponential or a logarithm that is not split further, with its argument. */
export interface FunctionAtom {
  readonly kind: "exp" | "log";
  readonly argument: Fraction;
}

/**
 * Exact arithmetic on quotients of polynomials over ℚ, whose variables (atoms) are symbols, exponentials
 * and logarithms.
 *
 * The rules are e^(a+b) = e^a·e^b, e^(ln a) = a, and ln(ab) = ln a + ln b where a and b are certainly
 * positive. If a − b comes out as 0, then a = b wherever both are defined. Any other result proves nothing,
 * because two expressions may be equal by a rule that is missing here.
 */
export class ExactArithmetic implements Arithmetic<Fraction> {
  /** The argument of each atom `exp(…)`, by the name of the atom. */
  private readonly exponents = new Map<string, Fraction>();
  /** The argument of each atom `log(…)`, by the name of the atom. */
  private readonly antilogarithms = new Map<string, Fraction>();

  constructor(private readonly rangeOfAtom: Ranges) {}

  readonly number: (value: Rational) => Fraction = Fraction.constant;
  readonly negate = (a: Fraction): Fraction => a.negated();
  readonly add = (a: Fraction, b: Fraction): Fraction => a.plus(b);
  readonly subtract = (a: Fraction, b: Fraction): Fraction => a.minus(b);
  readonly multiply = (a: Fraction, b: Fraction): Fraction => a.times(b);

  /** Throws a RangeError unless the divisor is certainly not 0: x/x is 1 only where x is not 0. */
  readonly divide = (a: Fraction, b: Fraction): Fraction => {
    if (this.isPositive(b) || this.isPositive(b.negated())) return a.over(b);
    throw new RangeError("the divisor may be 0");
  };

  isPositive(fraction: Fraction): boolean {
    return this.factors(fraction) !== undefined;
  }

  /**
   * Other powers than small integers are e^(x ln a), for positive bases only: with a negative a, too, a^66 is
   * a number, but e^(66 ln a) is none.
   */
  power(base: Fraction, exponent: Fraction): Fraction {
    const constant = exponent.constant;
    if (constant === undefined || !isSmallInteger(constant)) {
      if (!this.isPositive(base))
        throw new RangeError("the base of the power may be negative or 0");
      return this.exp(exponent.times(this.log(base)));
    }
    const power = Number(constant.numerator);
    return power < 0 ? this.divide(Fraction.one, base.raised(-power)) : base.raised(power);
  }

  /** The argument of an atom that is an exponential or a logarithm; `undefined` for other atoms. */
  argumentOf(atom: string): FunctionAtom | undefined {
    const exponent = this.exponents.get(atom);
    if (exponent !== undefined) return { kind: "exp", argument: exponent };
    const antilogarithm = this.antilogarithms.get(atom);
    return antilogarithm && { kind: "log", argument: antilogarithm };
  }

  exp(a: Fraction): Fraction {
    if (a.denominator.length > 0) return this.exponential(a);
    let product = Fraction.one;
    for (const { coefficient, monomial } of a.numerator.terms) {
      product = product.times(this.expOfTerm(coefficient, monomial));
    }
    return product;
  }

  log(a: Fraction): Fraction {
    const factors = this.factors(a);
    if (factors === undefined) return this.logarithm(a);
    const { coefficient, monomial, polynomials } = factors;
    let sum = this.logOfInteger(coefficient.numerator);
    sum = sum.minus(this.logOfInteger(coefficient.denominator));
    for (const [atom, exponent] of monomial.powers) {
      const logarithm = this.exponents.get(atom) ?? this.logarithm(Fraction.atom(atom));
      sum = sum.plus(logarithm.times(integer(exponent)));
    }
    for (const { base, power } of polynomials) {
      sum = sum.plus(this.logarithm(Fraction.of(base)).times(integer(power)));
    }
    return sum;
  }

  private expOfTerm(coefficient: Rational, monomial: Monomial): Fraction {
    const inside = monomial.onlyAtom && this.antilogarithms.get(monomial.onlyAtom);
    if (inside && isSmallInteger(coefficient)) return inside.raised(Number(coefficient.numerator));
    // e^(3m/2) becomes the third power of e^(m/2), so that powers of one exponential can cancel.
    const { numerator, denominator } = coefficient;
    const unit = Polynomial.term(Rational.of(1n, denominator), monomial);
    return this.exponential(Fraction.of(unit), Number(numerator));
  }

  private exponential(exponent: Fraction, power = 1): Fraction {
    const name = `exp(${exponent.key})`;
    this.exponents.set(name, exponent);
    return Fraction.atom(name, power);
  }

  private logarithm(inside: Fraction): Fraction {
    const name = `log(${inside.key})`;
    this.antilogarithms.set(name, inside);
    return Fraction.atom(name);
  }

  private logOfInteger(n: bigint): Fraction {
    let sum = Fraction.zero;
    for (const prime of primeFactors(n)) {
      sum = sum.plus(this.logarithm(Fraction.constant(Rational.of(prime))));
    }
    return sum;
  }

  private factors(fraction: Fraction): PositiveFactors | undefined {
    return positiveFactors(fraction, (polynomial) => isPositive(polynomial, this.rangeOf));
  }

  /** Exponentials are positive, and so is the logarithm of anything above 1. */
  readonly rangeOf: Ranges = (atom) => {
    if (this.exponents.has(atom)) return positive;
    const antilogarithm = this.antilogarithms.get(atom);
    if (antilogarithm === undefined) return this.rangeOfAtom(atom);
    return this.isPositive(antilogarithm.minus(Fraction.one)) ? positive : undefined;
  };
}

function integer(value: number): Fraction {
  return Fraction.constant(Rational.of(value));
}

function isSmallInteger(value: Rational): boolean {
  return value.isInteger && value.numerator <= LARGEST_POWER && value.numerator >= -LARGEST_POWER;
}
