import { spend } from "./effort.js";

/** An atom of a monomial and its exponent, which may be negative: `y^-2`. */
type Power = readonly [atom: string, exponent: number];

/**
 * A product of powers such as `p·y^-2`. Its variables are called *atoms*. An atom is the name of a symbol,
 * or of an exponential or logarithm that exact arithmetic cannot split further.
 */
export class Monomial {
  static readonly one: Monomial = new Monomial([]);

  /** A text that is equal exactly for equal monomials. */
  readonly key: string;

  /**
   * @param powers  sorted by atom, none with exponent 0
   * @throws {RangeError} if an exponent is so large that it may have been rounded
   */
  private constructor(readonly powers: readonly Power[]) {
    for (const [, exponent] of powers)
      if (!Number.isSafeInteger(exponent)) throw new RangeError("an exponent is too large");
    this.key = powers.map(([atom, exponent]) => `${atom}^${exponent}`).join("*");
    spend(10 + this.key.length / 20);
  }

  static of(atom: string, exponent = 1): Monomial {
    return exponent === 0 ? Monomial.one : new Monomial([[atom, exponent]]);
  }

  times(other: Monomial): Monomial {
    if (this.powers.length === 0) return other;
    if (other.powers.length === 0) return this;
    const exponents = new Map(this.powers);
    for (const [atom, exponent] of other.powers) {
      exponents.set(atom, (exponents.get(atom) ?? 0) + exponent);
    }
    const powers = [...exponents].filter(([, exponent]) => exponent !== 0);
    return new Monomial(powers.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  inverse(): Monomial {
    return new Monomial(this.powers.map(([atom, exponent]) => [atom, -exponent]));
  }

  over(other: Monomial): Monomial {
    return this.times(other.inverse());
  }

  /** The greatest common divisor: every atom with the smaller of its two exponents. */
  commonWith(other: Monomial): Monomial {
    const atoms = new Set([...this.powers, ...other.powers].map(([atom]) => atom));
    return [...atoms]
      .map((atom) => Monomial.of(atom, Math.min(this.exponentOf(atom), other.exponentOf(atom))))
      .reduce((product, power) => product.times(power), Monomial.one);
  }

  exponentOf(atom: string): number {
    return this.powers.find(([name]) => name === atom)?.[1] ?? 0;
  }

  /** `"y"` for the monomial y; `undefined` for y², xy and 1. */
  get onlyAtom(): string | undefined {
    const [first, second] = this.powers;
    return second === undefined && first?.[1] === 1 ? first[0] : undefined;
  }

  get isPolynomial(): boolean {
    return this.powers.every(([, exponent]) => exponent > 0);
  }

  /** Compares lexicographically. Polynomial division needs an order that multiplication preserves. */
  compare(other: Monomial): number {
    return this.over(other).powers[0]?.[1] ?? 0;
  }
}
