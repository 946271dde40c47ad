import { spend, TooMuchWork } from "./effort.js";

/** From here on, computing with an integer takes long enough to count as work. */
const LARGE = 10n ** 50n;

/** The largest integer in a fraction. */
const LARGEST = 10n ** 1_000n;

const MILLION = 1_000_000n;

/** A fraction of integers in lowest terms, with a positive denominator. */
export class Rational {
  static readonly zero: Rational = new Rational(0n, 1n);
  static readonly one: Rational = new Rational(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
    if (bottom === 0n)
      throw new RangeError("the denominator of a fraction is 0; it must be another integer");
    if (top > LARGE || top < -LARGE || bottom > LARGE || bottom < -LARGE) spendOn(top, bottom);
    const shared = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
    return new Rational(top / shared, bottom / shared);
  }

  /** Reads a decimal such as `"0.25"` exactly; as a double, 0.1 would already be rounded. */
  static parse(decimal: string): Rational {
    const [whole = "0", places = ""] = decimal.split(".");
    return Rational.of(BigInt(whole + places), 10n ** BigInt(places.length));
  }

  plus(other: Rational): Rational {
    return Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  get isInteger(): boolean {
    return this.denominator === 1n;
  }

  /** −1, 0 or 1. */
  get sign(): number {
    return Number(this.numerator > 0n) - Number(this.numerator < 0n);
  }

  equals(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  toNumber(): number {
    return Number(this.numerator) / Number(this.denominator);
  }

  /** `3`; `-0.25` if at most six decimals are enough; otherwise `1/3`. Equal only for equal fractions. */
  toString(): string {
    const { numerator, denominator } = this;
    if (this.isInteger) return `${numerator}`;
    if (MILLION % denominator !== 0n) return `${numerator}/${denominator}`;
    const millionths = (numerator < 0n ? -numerator : numerator) * (MILLION / denominator);
    const places = `${millionths % MILLION}`.padStart(6, "0").replace(/0+$/, "");
    return `${numerator < 0n ? "-" : ""}${millionths / MILLION}.${places}`;
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** Counts the work of a large fraction. */
function spendOn(...parts: readonly bigint[]): void {
  if (parts.some((part) => part > LARGEST || part < -LARGEST)) throw new TooMuchWork();
  spend(3_000);
}
