import { DerivationProblem } from "../language/derivationProblem.js";
import type { BinaryKind } from "../language/expression.js";
import { Rational } from "../numbers/rational.js";
import type { Term, UnaryKind } from "./term.js";

/** The largest derivation of the course makes a tenth of it. */
const MOST_TERMS = 20_000;

/** Makes terms, each different one only once. */
export class Terms {
  private readonly known = new Map<string, Term>();
  private readonly names = new Map<Term, number>();

  number(value: Rational | number): Term {
    const exact = typeof value === "number" ? Rational.of(value) : value;
    return this.once(`${exact.numerator}/${exact.denominator}`, { kind: "number", value: exact });
  }

  symbol(name: string): Term {
    return this.once(name, { kind: "symbol", name });
  }

  unary(kind: UnaryKind, of: Term): Term {
    if (kind === "negate" && isNumber(of, 0)) return of;
    return this.once(`${kind} ${this.nameOf(of)}`, { kind, of });
  }

  /** Leaves out + 0, · 0, · 1 and 0 /, of which differentiating makes a great many. */
  binary(kind: BinaryKind, left: Term, right: Term): Term {
    if (kind === "add" && isNumber(left, 0)) return right;
    if ((kind === "add" || kind === "subtract") && isNumber(right, 0)) return left;
    if (kind === "multiply" && isNumber(left, 1)) return right;
    if (kind === "multiply" && isNumber(right, 1)) return left;
    if (kind === "multiply" && isNumber(right, 0)) return right;
    if ((kind === "multiply" || kind === "divide") && isNumber(left, 0)) return left;
    const key = `${kind} ${this.nameOf(left)} ${this.nameOf(right)}`;
    return this.once(key, { kind, left, right });
  }

  private once(key: string, term: Term): Term {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= MOST_TERMS) throw tooLarge();
    this.known.set(key, term);
    this.names.set(term, this.names.size);
    return term;
  }

  private nameOf(term: Term): number {
    const name = this.names.get(term);
    if (name === undefined) throw new TypeError("this term was made elsewhere");
    return name;
  }
}

function isNumber(term: Term, value: number): boolean {
  return term.kind === "number" && term.value.equals(Rational.of(value));
}

function tooLarge(): DerivationProblem {
  return new DerivationProblem({
    en: "Written out, this is too long to check; use fewer nested sums and derivatives.",
    zh: "展开之后太长，无法检验；请减少嵌套的求和与求导。",
  });
}
