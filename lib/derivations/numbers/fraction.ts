import { type Factor, Factors } from "./factors.js";
import { Monomial } from "./monomial.js";
import { Polynomial } from "./polynomial.js";
import { Rational } from "./rational.js";

/** A quotient of polynomials. The factors of its denominator are cancelled where they divide the numerator. */
export class Fraction {
  static readonly zero: Fraction = Fraction.of(Polynomial.zero);
  static readonly one: Fraction = Fraction.of(Polynomial.one);

  private constructor(
    readonly numerator: Polynomial,
    private readonly divisors: Factors,
  ) {}

  static of(numerator: Polynomial): Fraction {
    return new Fraction(numerator, Factors.none);
  }

  static constant(value: Rational): Fraction {
    return Fraction.of(Polynomial.term(value));
  }

  static atom(name: string, exponent = 1): Fraction {
    return Fraction.of(Polynomial.term(Rational.one, Monomial.of(name, exponent)));
  }

  get denominator(): readonly Factor[] {
    return this.divisors.list;
  }

  get isZero(): boolean {
    return this.numerator.isZero;
  }

  /** The value of a fraction without atoms; otherwise `undefined`. */
  get constant(): Rational | undefined {
    if (this.isZero) return Rational.zero;
    if (this.denominator.length > 0 || !this.numerator.isSingleTerm) return undefined;
    const { coefficient, monomial } = this.numerator.leading;
    return monomial.powers.length === 0 ? coefficient : undefined;
  }

  /** A text that is equal only for equal fractions. Equal fractions may have different keys. */
  get key(): string {
    return this.numerator.key + this.divisors.key;
  }

  plus(other: Fraction): Fraction {
    const common = this.divisors.commonMultiple(other.divisors);
    const [left, right] = [this, other].map(({ numerator, divisors }) =>
      numerator.times(common.without(divisors)),
    );
    return Fraction.cancelled(left.plus(right), common);
  }

  times(other: Fraction): Fraction {
    const divisors = this.divisors.times(other.divisors);
    return Fraction.cancelled(this.numerator.times(other.numerator), divisors);
  }

  negated(): Fraction {
    return new Fraction(this.numerator.negated(), this.divisors);
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negated());
  }

  inverse(): Fraction {
    if (this.isZero) throw new RangeError("division by an expression that is always 0");
    const { common, primitive } = this.numerator.factorOut();
    const { coefficient, monomial } = common;
    const top = Polynomial.term(Rational.one.over(coefficient), monomial.inverse());
    const bottom = primitive.isSingleTerm ? [] : [{ base: primitive, power: 1 }];
    return Fraction.cancelled(top.times(this.divisors.without(Factors.none)), new Factors(bottom));
  }

  over(other: Fraction): Fraction {
    return this.times(other.inverse());
  }

  raised(power: number): Fraction {
    if (power < 0) return this.inverse().raised(-power);
    let product = Fraction.one;
    for (let k = 0; k < power; k++) product = product.times(this);
    return product;
  }

  private static cancelled(numerator: Polynomial, divisors: Factors): Fraction {
    if (numerator.isZero) return Fraction.zero;
    const cancelled = divisors.cancel(numerator);
    return new Fraction(cancelled.numerator, cancelled.divisors);
  }
}
