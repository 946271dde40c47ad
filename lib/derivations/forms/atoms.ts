import { ExactArithmetic } from "../numbers/exactArithmetic.js";
import { Fraction } from "../numbers/fraction.js";
import { positive, type Range } from "../numbers/range.js";
import { Rational } from "../numbers/rational.js";
import type { Atom, Form, MemberAtom } from "./atom.js";

/** What is known about the symbols of a derivation. */
export interface Known {
  /** The interval of a declared symbol; `undefined` if it may be negative. */
  readonly rangeOf: (member: MemberAtom) => Range | undefined;
  /** The least value of each size that is a symbol. Sizes that are numbers are not listed. */
  readonly least: ReadonlyMap<string, number>;
}

/** The atoms of the forms of one derivation: makes them, and knows what each name means. */
export class Atoms {
  readonly arithmetic: ExactArithmetic;
  private readonly meanings = new Map<string, Atom>();
  private readonly free = new Map<string, ReadonlySet<string>>();
  private readonly limits = new Map<string, string>();

  constructor(private readonly known: Known) {
    this.arithmetic = new ExactArithmetic((atom) => this.rangeOf(atom));
  }

  /** A new bound index, different from all others, that runs from 1 to a size. */
  freshIndex(to: string): string {
    const index = `~${this.limits.size}`;
    this.limits.set(index, to);
    return index;
  }

  member(name: string, indices: readonly string[]): Form {
    return this.atom([name, ...indices].join("_"), { kind: "member", name, indices });
  }

  /** An index or a size as a number. */
  count(index: string): Form {
    if (isNumeral(index)) return Fraction.constant(Rational.parse(index));
    return this.atom(`count(${index})`, { kind: "count", index });
  }

  /** δ of two indices; throws if they run to different sizes, because then a sum does not contract. */
  delta(a: string, b: string): Form {
    if (a === b) return Fraction.one;
    if (isNumeral(a) && isNumeral(b)) return Fraction.zero;
    if (!isNumeral(a) && !isNumeral(b) && this.limitOf(a) !== this.limitOf(b))
      throw new RangeError(`${a} and ${b} run to different sizes`);
    const [left, right] = a < b ? [a, b] : [b, a];
    return this.atom(`delta(${left}, ${right})`, { kind: "delta", left, right });
  }

  unknown(name: string, order: number, argument: Form): Form {
    const key = `${name}${"'".repeat(order)}(${argument.key})`;
    return this.atom(key, { kind: "unknown", name, order, argument });
  }

  /** The atom of a sum; `index` is free in the body and bound in the atom. */
  sum(index: string, to: string, body: Form): Form {
    return this.atom(`Sum(${index}, ${to}, ${body.key})`, { kind: "sum", index, to, body });
  }

  meaningOf(name: string): Atom {
    const meaning = this.meanings.get(name) ?? this.arithmetic.argumentOf(name);
    if (meaning === undefined) throw new TypeError(`${name} is not an atom of these forms`);
    return meaning;
  }

  /** The indices that occur in a form and are not bound in it. */
  freeIndices(form: Form): ReadonlySet<string> {
    return new Set([...atomsOf(form)].flatMap((name) => [...this.freeIndicesOf(name)]));
  }

  freeIndicesOf(name: string): ReadonlySet<string> {
    const known = this.free.get(name);
    if (known !== undefined) return known;
    const found = new Set(this.indicesIn(this.meaningOf(name)));
    this.free.set(name, found);
    return found;
  }

  /** The size that an index runs to. A free index of a derivation runs to n. */
  limitOf(index: string): string {
    const bound = /^#\d+(\w+)$/.exec(index)?.[1] ?? this.limits.get(index);
    return bound ?? (this.known.least.has(index) ? index : "n");
  }

  private indicesIn(atom: Atom): readonly string[] {
    switch (atom.kind) {
      case "member":
        return atom.indices;
      case "count":
        return [atom.index];
      case "delta":
        return [atom.left, atom.right];
      case "sum":
        return [...this.freeIndices(atom.body)].filter((index) => index !== atom.index);
      default:
        return [...this.freeIndices(atom.argument)];
    }
  }

  private atom(name: string, meaning: Atom): Form {
    if (!this.meanings.has(name)) this.meanings.set(name, meaning);
    return Fraction.atom(name);
  }

  private rangeOf(name: string): Range | undefined {
    const atom = this.meaningOf(name);
    switch (atom.kind) {
      case "member":
        return this.known.rangeOf(atom);
      case "count":
        return { low: 1, high: Infinity, lowOpen: this.isAboveOne(atom.index), highOpen: true };
      case "delta":
        return { low: 0, high: 1, lowOpen: false, highOpen: false };
      case "sum":
        // Sizes are at least 1, so there is at least one term.
        return this.arithmetic.isPositive(atom.body) ? positive : undefined;
      default:
        return undefined;
    }
  }

  private isAboveOne(index: string): boolean {
    return (this.known.least.get(index) ?? 1) > 1;
  }
}

/** The names of the atoms in a form. */
export function atomsOf(form: Form): ReadonlySet<string> {
  const polynomials = [form.numerator, ...form.denominator.map(({ base }) => base)];
  return new Set(
    polynomials.flatMap(({ terms }) =>
      terms.flatMap(({ monomial }) => monomial.powers.map(([name]) => name)),
    ),
  );
}

export function isNumeral(index: string): boolean {
  return /^\d+$/.test(index);
}
