import { Polynomial } from "./polynomial.js";

export interface Factor {
  readonly base: Polynomial;
  readonly power: number;
}

/**
 * A product of powers of primitive polynomials, kept in factors. The fractions of softmax share one
 * denominator, and a common factor can be cancelled only as long as it has not been multiplied out.
 */
export class Factors {
  static readonly none: Factors = new Factors([]);

  private readonly byKey: ReadonlyMap<string, Factor>;

  constructor(readonly list: readonly Factor[]) {
    this.byKey = new Map(list.map((factor) => [factor.base.key, factor]));
  }

  /** A text that is equal only for equal products. */
  get key(): string {
    const keys = [...this.byKey].map(([key, { power }]) => ` / (${key})^${power}`);
    return keys.sort().join("");
  }

  times(other: Factors): Factors {
    return this.combinedWith(other, (a, b) => a + b);
  }

  /** The least common multiple. */
  commonMultiple(other: Factors): Factors {
    return this.combinedWith(other, Math.max);
  }

  /** The quotient of these factors by `some` of them, multiplied out. */
  without(some: Factors): Polynomial {
    return this.list
      .map(({ base, power }) => base.raised(power - some.powerOf(base)))
      .reduce((product, factor) => product.times(factor), Polynomial.one);
  }

  /** Cancels a numerator with these factors; returns what is left of both. */
  cancel(numerator: Polynomial): { numerator: Polynomial; divisors: Factors } {
    let rest = numerator;
    const kept: Factor[] = [];
    for (const { base, power } of this.list) {
      let left = power;
      for (let next = rest.dividedBy(base); left > 0 && next; next = rest.dividedBy(base)) {
        rest = next;
        left--;
      }
      if (left > 0) kept.push({ base, power: left });
    }
    return { numerator: rest, divisors: new Factors(kept) };
  }

  private powerOf(base: Polynomial): number {
    return this.byKey.get(base.key)?.power ?? 0;
  }

  private combinedWith(other: Factors, combine: (a: number, b: number) => number): Factors {
    const bases = new Map([...this.list, ...other.list].map(({ base }) => [base.key, base]));
    return new Factors(
      [...bases.values()].map((base) => ({
        base,
        power: combine(this.powerOf(base), other.powerOf(base)),
      })),
    );
  }
}
