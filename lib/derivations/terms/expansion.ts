import type { Call, Derivative, Expression, Series } from "../language/expression.js";
import { parse } from "../language/parse.js";
import type { Vocabulary } from "../language/vocabulary.js";
import { Rational } from "../numbers/rational.js";
import { differentiate } from "./differentiate.js";
import { Names } from "./names.js";
import { replaceSymbols } from "./replaceSymbols.js";
import { type Scope, scopeOf, withHeld, withIndex } from "./scope.js";
import type { Term } from "./term.js";
import type { Terms } from "./terms.js";
import { notASymbol, wrongBounds, wrongCount } from "./unknown.js";

/** More terms than any size in the course, and few enough to write out. */
const LONGEST_SUM = 100;

/** A derivative taken on the way, kept so that it can be confirmed by differences. */
export interface Slope {
  readonly of: Term;
  readonly by: string;
  readonly result: Term;
}

/** Turns formulas into terms for one number of classes n: writes out Σ, takes ∂, puts definitions in. */
export class Expansion {
  readonly slopes: Slope[] = [];
  private readonly names: Names;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly terms: Terms,
    n: number | undefined,
  ) {
    const expand = (expression: Expression, scope: Scope) => this.expand(expression, scope);
    this.names = new Names(vocabulary, terms, n, expand);
  }

  expand(expression: Expression, scope: Scope): Term {
    switch (expression.kind) {
      case "number":
        return this.terms.number(Rational.parse(expression.text));
      case "symbol":
        return this.names.symbol(expression, scope);
      case "negate":
        return this.terms.unary("negate", this.expand(expression.of, scope));
      case "call":
        return this.call(expression, scope);
      case "series":
        return this.series(expression, scope);
      case "derivative":
        return this.derivative(expression, scope);
      case "delta": {
        const [left, right] = [expression.left, expression.right].map((k) =>
          this.names.index(k, scope),
        );
        return this.terms.number(left === right ? 1 : 0);
      }
      default: {
        const { kind, left, right } = expression;
        return this.terms.binary(kind, this.expand(left, scope), this.expand(right, scope));
      }
    }
  }

  /** What a defined symbol such as `p_2` stands for; `undefined` if it is a declared one. */
  meaningOf(symbol: string, held: ReadonlySet<string> = new Set()): Term | undefined {
    const node = parse(symbol);
    const isDefined = node.kind === "symbol" && this.vocabulary.isDefined(node);
    return isDefined ? this.expand(node, { ...scopeOf(), held }) : undefined;
  }

  private call({ name, arguments: given }: Call, scope: Scope): Term {
    const [argument, base, ...others] = given.map((each) => this.expand(each, scope));
    if (others.length > 0 || (base && name !== "log")) throw wrongCount(name, given.length);
    switch (name) {
      case "exp":
        return this.terms.unary("exp", argument);
      case "log":
        return base ? this.logarithm(argument, base) : this.terms.unary("log", argument);
      case "log2":
        return this.logarithm(argument, this.terms.number(2));
      case "log10":
        return this.logarithm(argument, this.terms.number(10));
      default:
        return this.names.application(name, argument, scope);
    }
  }

  private logarithm(of: Term, base: Term): Term {
    const log = (term: Term) => this.terms.unary("log", term);
    return this.terms.binary("divide", log(of), log(base));
  }

  private series({ operation, index, from, to, body }: Series, scope: Scope): Term {
    const [first, last] = [from, to].map((bound) => this.names.index(bound, scope));
    if (first > last || last - first >= LONGEST_SUM) throw wrongBounds(first, last);
    const term = (k: number) => this.expand(body, withIndex(scope, index, k));
    const kind = operation === "Sum" ? "add" : "multiply";
    let total = term(first);
    for (let k = first + 1; k <= last; k++) total = this.terms.binary(kind, total, term(k));
    return total;
  }

  /** ∂L/∂p where p itself is defined: p stays a symbol while the slope is taken, and is put in after. */
  private derivative({ of, by }: Derivative, scope: Scope): Term {
    const held = this.vocabulary.isDefined(by) ? withHeld(scope, by) : scope;
    const variable = this.expand(by, held);
    if (variable.kind !== "symbol") throw notASymbol(by);
    const term = this.expand(of, held);
    const result = differentiate(term, variable.name, this.terms);
    this.remember({ of: term, by: variable.name, result });
    // Whoever holds a name releases it: ∂²L/∂p² still needs p as a symbol.
    return replaceSymbols(result, (name) => this.meaningOf(name, scope.held), this.terms);
  }

  private remember(slope: Slope): void {
    const isKnown = this.slopes.some(({ of, by }) => of === slope.of && by === slope.by);
    if (!isKnown) this.slopes.push(slope);
  }
}
