import type { Factor } from "../numbers/factors.js";
import { Fraction } from "../numbers/fraction.js";
import { Monomial } from "../numbers/monomial.js";
import { Polynomial } from "../numbers/polynomial.js";
import { Rational } from "../numbers/rational.js";
import type { Atom, Form, SumAtom } from "./atom.js";
import { type Atoms, atomsOf } from "./atoms.js";

/** What to put in the place of an atom; `undefined` to keep it and to rewrite its parts. */
type Rule = (name: string, atom: Atom) => Form | undefined;

/** A sum that is a factor of a product. */
type SumFactor = SumAtom & { readonly name: string };

/**
 * The normal form of sums whose number of terms is a symbol, such as Σ from i = 1 to n. Equal forms are
 * equal sums; the rules below do not find every equality.
 *
 * The term of the sum is a quotient of polynomials in atoms. It is split into products, and of each
 *
 * - factors without the index i are taken out: Σ(af + bg) = a Σf + b Σg (finite sums are linear);
 * - if nothing is left, Σ1 = n (there are n terms);
 * - δ_ik contracts the sum: Σ δ_ik f(i) = f(k), because k runs from 1 to the same n, so exactly one i is k.
 *   The other terms are 0 · f(i) = 0, since f is defined there if the line is;
 * - Σ_i Σ_j f = Σ_j Σ_i f: sums over samples go outside sums over classes, and of two sums over the same
 *   size the order is taken whose text comes first;
 * - anything else becomes an atom, Σ[f].
 *
 * Every rule holds for each n ≥ 1. That a numeral such as 2 is at most n is checked where it is read. A sum
 * over different names of the index is the same atom: in the atom, the bound index is #hn, where h is one
 * more than the height of all sums inside. A sum inside has a smaller height, so #hn cannot be captured; a
 * free index is never called #hn or ~k. To go into a sum, its index is replaced by a fresh one (~k), and
 * the sum of the result is taken anew, so that a δ that appears inside contracts.
 */
export class Sums {
  constructor(readonly atoms: Atoms) {}

  /** The sum of a form over an index from 1 to a size. */
  sum(index: string, to: string, body: Form): Form {
    return this.sumOfTerms(index, body, (factors) => this.inBestOrder(index, to, factors));
  }

  /** Splits a form into products and sums each of them. */
  private sumOfTerms(index: string, body: Form, sumOfProduct: (factors: Form) => Form): Form {
    const dependsOnIndex = (name: string) => this.atoms.freeIndicesOf(name).has(index);
    const isBound = ({ base }: Factor) => [...atomsOf(Fraction.of(base))].some(dependsOnIndex);
    const under = body.denominator.filter(isBound);
    const common = body.denominator.filter((factor) => !isBound(factor));
    let total = Fraction.zero;
    for (const { coefficient, monomial } of body.numerator.terms) {
      const bound = monomial.powers.filter(([name]) => dependsOnIndex(name));
      const outside = monomial.powers.filter(([name]) => !dependsOnIndex(name));
      const inside = quotient(product(bound), under);
      const sum = sumOfProduct(inside);
      total = total.plus(Fraction.constant(coefficient).times(product(outside)).times(sum));
    }
    return quotient(total, common);
  }

  /** The form with one index in the place of another. */
  withIndex(form: Form, from: string, to: string): Form {
    const renamed = (index: string): string => (index === from ? to : index);
    return this.rewrite(form, (name, atom) => {
      if (!this.atoms.freeIndicesOf(name).has(from)) return Fraction.atom(name);
      switch (atom.kind) {
        case "member":
          return this.atoms.member(atom.name, atom.indices.map(renamed));
        case "count":
          return this.atoms.count(to);
        case "delta":
          return this.atoms.delta(renamed(atom.left), renamed(atom.right));
        default:
          return undefined;
      }
    });
  }

  /** Replaces atoms from the outside in, and computes anew everything that contains them. */
  rewrite(form: Form, rule: Rule): Form {
    const known = new Map<string, Form>();
    const rewritten = (name: string): Form => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const atom = this.atoms.meaningOf(name);
      const result = rule(name, atom) ?? this.rebuilt(name, atom, (part) => again(part));
      known.set(name, result);
      return result;
    };
    const again = (part: Form): Form => substituted(part, rewritten);
    return again(form);
  }

  /** An atom with its parts changed. */
  private rebuilt(name: string, atom: Atom, change: (part: Form) => Form): Form {
    switch (atom.kind) {
      case "exp":
      case "log":
        return this.atoms.arithmetic[atom.kind](change(atom.argument));
      case "unknown":
        return this.atoms.unknown(atom.name, atom.order, change(atom.argument));
      case "sum":
        return this.changedInside(atom, change);
      default:
        return Fraction.atom(name);
    }
  }

  /** The sum over the changed term, with a fresh index while it is open. */
  changedInside(
    { index, to, body }: { index: string; to: string; body: Form },
    change: (part: Form) => Form,
  ): Form {
    const fresh = this.atoms.freshIndex(to);
    return this.sum(fresh, to, change(this.withIndex(body, index, fresh)));
  }

  /** A sum of a product, exchanged with the sum that is one of the factors if that order is preferred. */
  private inBestOrder(index: string, to: string, factors: Form): Form {
    const direct = this.sumOfProduct(index, to, factors);
    const inner = this.onlySumIn(factors);
    if (inner === undefined || this.deltaIn(factors) !== undefined) return direct;
    if (inner.to !== to) return to === "N" ? direct : this.exchanged(index, to, factors, inner);
    const exchanged = this.exchanged(index, to, factors, inner);
    return exchanged.key < direct.key ? exchanged : direct;
  }

  private exchanged(index: string, to: string, factors: Form, inner: SumFactor): Form {
    const fresh = this.atoms.freshIndex(inner.to);
    const others = factors.times(Fraction.atom(inner.name, -1));
    const body = others.times(this.withIndex(inner.body, inner.index, fresh));
    return this.sumOfTerms(fresh, this.sum(index, to, body), (each) =>
      this.sumOfProduct(fresh, inner.to, each),
    );
  }

  /** The factor of a product that is a sum, if there is exactly one, to the first power. */
  private onlySumIn(factors: Form): SumFactor | undefined {
    const found = factors.numerator.leading.monomial.powers.flatMap(([name, power]) => {
      const atom = this.atoms.meaningOf(name);
      return atom.kind === "sum" ? [{ ...atom, name, power }] : [];
    });
    return found.length === 1 && found[0].power === 1 ? found[0] : undefined;
  }

  /**
   * The sum of a product whose factors all contain the index.
   *
   * No false equality comes from the contraction Σ_i δ_ik f(i) = f(k). Both indices of a δ run to the same
   * size, or one is a numeral that is at most the least value of it: `Atoms.delta` and the normaliser
   * refuse all others, such as a sample against a class, whose δ may be 0 in every term. So exactly one i
   * is k. A δ inside a function, as in Σ exp(δ_ik), or in a denominator is no factor with a positive power,
   * so it is not contracted; with a δ outside, it becomes δ_kk = 1. Of two δ, the one left over is free in
   * k, and `isZeroInEveryCase` distinguishes its cases. A sum from 2 on is the whole sum less its first
   * term, δ_1k f(1), which remains.
   */
  private sumOfProduct(index: string, to: string, factors: Form): Form {
    const delta = this.deltaIn(factors);
    if (delta !== undefined) {
      const rest = factors.times(Fraction.atom(delta.name, -delta.power));
      return this.withIndex(rest, index, delta.left === index ? delta.right : delta.left);
    }
    if (atomsOf(factors).size === 0) return factors.times(this.atoms.count(to));
    const bound = `#${this.heightOf(factors) + 1}${to}`;
    return this.atoms.sum(bound, to, this.withIndex(factors, index, bound));
  }

  /** A factor δ of a product, with a positive power; δ² is δ. */
  private deltaIn(factors: Form) {
    for (const [name, power] of factors.numerator.leading.monomial.powers) {
      const atom = this.atoms.meaningOf(name);
      if (atom.kind === "delta" && power > 0) return { ...atom, name, power };
    }
    return undefined;
  }

  /** How deeply sums are nested in a form. */
  private heightOf(form: Form): number {
    const heights = [...atomsOf(form)].map((name) => {
      const atom = this.atoms.meaningOf(name);
      if (atom.kind === "sum") return Number.parseInt(atom.index.slice(1), 10);
      return "argument" in atom ? this.heightOf(atom.argument) : 0;
    });
    return Math.max(0, ...heights);
  }
}

/** A form with forms in the place of its atoms. */
function substituted(form: Form, replacement: (name: string) => Form): Form {
  const value = (polynomial: Polynomial): Form =>
    polynomial.terms
      .map(({ coefficient, monomial }) =>
        monomial.powers
          .map(([name, power]) => replacement(name).raised(power))
          .reduce((a, b) => a.times(b), Fraction.constant(coefficient)),
      )
      .reduce((a, b) => a.plus(b), Fraction.zero);
  return form.denominator
    .map(({ base, power }) => value(base).raised(-power))
    .reduce((a, b) => a.times(b), value(form.numerator));
}

function product(powers: readonly (readonly [string, number])[]): Form {
  const monomial = powers
    .map(([name, power]) => Monomial.of(name, power))
    .reduce((a, b) => a.times(b), Monomial.one);
  return Fraction.of(Polynomial.term(Rational.one, monomial));
}

function quotient(form: Form, divisors: readonly Factor[]): Form {
  return divisors
    .map(({ base, power }) => Fraction.of(base).raised(power))
    .reduce((rest, divisor) => rest.over(divisor), form);
}
