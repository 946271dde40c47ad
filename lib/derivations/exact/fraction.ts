import { Monomial } from "./monomial.js";
import { Polynomial } from "./polynomial.js";
import { Rational } from "./rational.js";

interface Factor {
  readonly base: Polynomial;
  readonly power: number;
}

type Factors = ReadonlyMap<string, Factor>;

/**
 * A quotient of polynomials. The denominator stays a list of primitive factors, because sums over
 * softmax share one denominator and multiplying it out would only hide that.
 */
export class Fraction {
  static readonly zero: Fraction = Fraction.of(Polynomial.zero);
  static readonly one: Fraction = Fraction.of(Polynomial.one);

  private constructor(
    readonly numerator: Polynomial,
    private readonly divisors: Factors,
  ) {}

  static of(numerator: Polynomial): Fraction {
    return new Fraction(numerator, new Map());
  }

  static constant(value: Rational): Fraction {
    return Fraction.of(Polynomial.term(value));
  }

  static atom(name: string, exponent = 1): Fraction {
    return Fraction.of(Polynomial.term(Rational.one, Monomial.of(name, exponent)));
  }

  get denominator(): readonly Factor[] {
    return [...this.divisors.values()];
  }

  get isZero(): boolean {
    return this.numerator.isZero;
  }

  /** Its value, if it is a number. */
  get constant(): Rational | undefined {
    if (this.isZero) return Rational.zero;
    if (this.divisors.size > 0 || !this.numerator.isSingleTerm) return undefined;
    const { coefficient, monomial } = this.numerator.leading;
    return monomial.powers.length === 0 ? coefficient : undefined;
  }

  /** Equal keys mean equal fractions; unequal keys mean nothing. */
  get key(): string {
    const divisors = [...this.divisors].map(([key, { power }]) => ` / (${key})^${power}`);
    return this.numerator.key + divisors.sort().join("");
  }

  plus(other: Fraction): Fraction {
    const common = new Map(this.divisors);
    for (const [key, factor] of other.divisors) {
      if ((common.get(key)?.power ?? 0) < factor.power) common.set(key, factor);
    }
    const sum = this.numeratorOver(common).plus(other.numeratorOver(common));
    return Fraction.cancelled(sum, common);
  }

  times(other: Fraction): Fraction {
    const divisors = new Map(this.divisors);
    for (const [key, { base, power }] of other.divisors) {
      divisors.set(key, { base, power: power + (divisors.get(key)?.power ?? 0) });
    }
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
    let top = Polynomial.term(Rational.one.over(common.coefficient), common.monomial.inverse());
    for (const { base, power } of this.denominator) top = top.times(raised(base, power));
    const divisors: Factors = primitive.isSingleTerm
      ? new Map()
      : new Map([[primitive.key, { base: primitive, power: 1 }]]);
    return Fraction.cancelled(top, divisors);
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

  /** The numerator after bringing the fraction to a common denominator. */
  private numeratorOver(common: Factors): Polynomial {
    let numerator = this.numerator;
    for (const [key, { base, power }] of common) {
      numerator = numerator.times(raised(base, power - (this.divisors.get(key)?.power ?? 0)));
    }
    return numerator;
  }

  private static cancelled(numerator: Polynomial, divisors: Factors): Fraction {
    if (numerator.isZero) return new Fraction(numerator, new Map());
    const kept = new Map<string, Factor>();
    let rest = numerator;
    for (const [key, { base, power }] of divisors) {
      let left = power;
      for (let next = rest.dividedBy(base); left > 0 && next; next = rest.dividedBy(base)) {
        rest = next;
        left--;
      }
      if (left > 0) kept.set(key, { base, power: left });
    }
    return new Fraction(rest, kept);
  }
}

function raised(base: Polynomial, power: number): Polynomial {
  let product = Polynomial.one;
  for (let k = 0; k < power; k++) product = product.times(base);
  return product;
}
