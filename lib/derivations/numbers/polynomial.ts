import { spend, TooMuchWork } from "./effort.js";
import { Monomial } from "./monomial.js";
import { Rational } from "./rational.js";

interface Term {
  readonly coefficient: Rational;
  readonly monomial: Monomial;
}

/** The most terms a polynomial may have, so that a proof ends in reasonable time. */
const MOST_TERMS = 2_000;

/** The most characters of a key. The name of an atom contains keys, so that those of nested functions double. */
const LONGEST_KEY = 10_000;

/**
 * A sum of monomials with rational coefficients, whose exponents may be negative. No coefficient is 0, so
 * a polynomial is 0 exactly when it has no terms.
 */
export class Polynomial {
  static readonly zero: Polynomial = new Polynomial(new Map());
  static readonly one: Polynomial = Polynomial.term(Rational.one);

  private constructor(private readonly byMonomial: ReadonlyMap<string, Term>) {}

  static term(coefficient: Rational, monomial: Monomial = Monomial.one): Polynomial {
    return Polynomial.sum([{ coefficient, monomial }]);
  }

  private static sum(terms: readonly Term[]): Polynomial {
    spend(10 * terms.length);
    const collected = new Map<string, Term>();
    for (const { coefficient, monomial } of terms) {
      const total = collected.get(monomial.key)?.coefficient.plus(coefficient) ?? coefficient;
      if (total.isZero) collected.delete(monomial.key);
      else collected.set(monomial.key, { coefficient: total, monomial });
    }
    if (collected.size > MOST_TERMS) throw new TooMuchWork();
    return new Polynomial(collected);
  }

  get terms(): readonly Term[] {
    return [...this.byMonomial.values()];
  }

  get isZero(): boolean {
    return this.byMonomial.size === 0;
  }

  get isSingleTerm(): boolean {
    return this.byMonomial.size === 1;
  }

  /** A text that is equal exactly for equal polynomials. */
  get key(): string {
    const keys = this.terms.map(({ coefficient, monomial }) => `${coefficient}*${monomial.key}`);
    const key = keys.sort().join(" + ");
    if (key.length > LONGEST_KEY) throw new TooMuchWork();
    return key;
  }

  plus(other: Polynomial): Polynomial {
    return Polynomial.sum([...this.terms, ...other.terms]);
  }

  times(other: Polynomial): Polynomial {
    spend(this.byMonomial.size * other.byMonomial.size);
    return Polynomial.sum(this.terms.flatMap((term) => other.scaled(term).terms));
  }

  scaled({ coefficient, monomial }: Term): Polynomial {
    const scaled = this.terms.map((term) => ({
      coefficient: term.coefficient.times(coefficient),
      monomial: term.monomial.times(monomial),
    }));
    return Polynomial.sum(scaled);
  }

  raised(power: number): Polynomial {
    let product = Polynomial.one;
    for (let k = 0; k < power; k++) product = product.times(this);
    return product;
  }

  negated(): Polynomial {
    return this.scaled({ coefficient: Rational.of(-1), monomial: Monomial.one });
  }

  /** The term with the greatest monomial, see {@link Monomial.compare}. */
  get leading(): Term {
    return this.terms.reduce((a, b) => (a.monomial.compare(b.monomial) >= 0 ? a : b));
  }

  /** The common factor of all terms, and the remaining polynomial, whose leading coefficient is 1. */
  factorOut(): { common: Term; primitive: Polynomial } {
    const shared = this.terms.map((term) => term.monomial).reduce((a, b) => a.commonWith(b));
    const rest = this.scaled({ coefficient: Rational.one, monomial: shared.inverse() });
    const common = { coefficient: rest.leading.coefficient, monomial: shared };
    return { common, primitive: this.scaled(inverse(common)) };
  }

  /** The quotient by a primitive polynomial; `undefined` if there is a remainder. */
  dividedBy(divisor: Polynomial): Polynomial | undefined {
    const { common, primitive } = this.factorOut();
    const first = divisor.leading;
    let rest = primitive;
    let quotient = Polynomial.zero;
    while (!rest.isZero) {
      const { coefficient, monomial } = rest.leading;
      const term = {
        coefficient: coefficient.over(first.coefficient),
        monomial: monomial.over(first.monomial),
      };
      if (!term.monomial.isPolynomial) return undefined;
      quotient = quotient.plus(Polynomial.term(term.coefficient, term.monomial));
      rest = rest.plus(divisor.scaled(term).negated());
    }
    return quotient.scaled(common);
  }
}

function inverse({ coefficient, monomial }: Term): Term {
  return { coefficient: Rational.one.over(coefficient), monomial: monomial.inverse() };
}
