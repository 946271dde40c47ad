import type { BinaryKind } from "../formulas/expression.js";
import { TooMuchWork } from "../numbers/effort.js";
import { Rational } from "../numbers/rational.js";
import type { Term, UnaryKind } from "./term.js";

/** The most terms of one derivation. The largest one of the course makes a tenth of them. */
const MAX_TERMS = 20_000;

/** Makes terms and returns the same object for equal ones (hash consing). */
export class TermFactory {
  private readonly known = new Map<string, Term>();
  private readonly numberOf = new Map<Term, number>();
  /** The terms that have a value at every point. */
  private readonly defined = new Set<Term>();

  number(value: Rational | number): Term {
    const exact = typeof value === "number" ? Rational.of(value) : value;
    return this.once(`${exact.numerator}/${exact.denominator}`, { kind: "number", value: exact });
  }

  symbol(name: string): Term {
    return this.once(name, { kind: "symbol", name });
  }

  unary(kind: UnaryKind, operand: Term): Term {
    if (kind === "negate" && isNumber(operand, 0)) return operand;
    return this.once(`${kind} ${this.keyOf(operand)}`, { kind, operand });
  }

  /**
   * Makes a term of two parts and simplifies + 0, − 0, · 1, and 0 · a where a has a value at every point. So 0/b and
   * 0 · ln b stay: where b is 0, they are not 0 but undefined.
   */
  binary(kind: BinaryKind, left: Term, right: Term): Term {
    if (kind === "add" && isNumber(left, 0)) return right;
    if ((kind === "add" || kind === "subtract") && isNumber(right, 0)) return left;
    if (kind === "multiply" && isNumber(left, 1)) return right;
    if (kind === "multiply" && isNumber(right, 1)) return left;
    if (kind === "multiply" && isNumber(right, 0) && this.defined.has(left)) return right;
    if (kind === "multiply" && isNumber(left, 0) && this.defined.has(right)) return left;
    const key = `${kind} ${this.keyOf(left)} ${this.keyOf(right)}`;
    return this.once(key, { kind, left, right });
  }

  private once(key: string, term: Term): Term {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= MAX_TERMS) throw new TooMuchWork();
    this.known.set(key, term);
    this.numberOf.set(term, this.numberOf.size);
    if (this.isDefined(term)) this.defined.add(term);
    return term;
  }

  /** Whether a term has a value wherever its symbols have one, as far as its form shows it. */
  private isDefined(term: Term): boolean {
    switch (term.kind) {
      case "number":
      case "symbol":
        return true;
      case "negate":
      case "exp":
        return this.defined.has(term.operand);
      case "add":
      case "subtract":
      case "multiply":
        return this.defined.has(term.left) && this.defined.has(term.right);
      default:
        return false;
    }
  }

  private keyOf(term: Term): number {
    const key = this.numberOf.get(term);
    if (key === undefined) throw new TypeError("this term was made by another factory");
    return key;
  }
}

export function isNumber(term: Term, value: number): boolean {
  return term.kind === "number" && term.value.equals(Rational.of(value));
}
