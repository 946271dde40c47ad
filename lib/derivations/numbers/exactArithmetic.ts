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
  private readonly knownPositive = new Set<string>();

  constructor(private readonly rangeOfSymbol: Ranges) {}

  readonly number: (value: Rational) => Fraction = Fraction.constant;
  readonly negate = (a: Fraction): Fraction => a.negated();
  readonly add = (a: Fraction, b: Fraction): Fraction => a.plus(b);
  readonly subtract = (a: Fraction, b: Fraction): Fraction => a.minus(b);
  readonly multiply = (a: Fraction, b: Fraction): Fraction => a.times(b);
  readonly divide = (a: Fraction, b: Fraction): Fraction => a.over(b);

  /** Adds the assumption that a fraction is positive, such as 1 − t₁ − t₂ on the open simplex. */
  declarePositive(fraction: Fraction): void {
    this.knownPositive.add(fraction.numerator.key);
  }

  isPositive(fraction: Fraction): boolean {
    return this.factors(fraction) !== undefined;
  }

  power(base: Fraction, exponent: Fraction): Fraction {
    const constant = exponent.constant;
    return constant && isSmallInteger(constant)
      ? base.raised(Number(constant.numerator))
      : this.exp(exponent.times(this.log(base)));
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
    return positiveFactors(
      fraction,
      (polynomial) =>
        this.knownPositive.has(polynomial.key) || isPositive(polynomial, this.rangeOf),
    );
  }

  private readonly rangeOf: Ranges = (atom) =>
    this.exponents.has(atom) ? positive : this.rangeOfSymbol(atom);
}

function integer(value: number): Fraction {
  return Fraction.constant(Rational.of(value));
}

function isSmallInteger(value: Rational): boolean {
  return value.isInteger && value.numerator <= LARGEST_POWER && value.numerator >= -LARGEST_POWER;
}
