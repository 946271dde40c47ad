import type { Call, Derivative, Expression, Series } from "../formulas/expression.js";
import { parse } from "../formulas/parse.js";
import { spend } from "../numbers/effort.js";
import { Rational } from "../numbers/rational.js";
import type { Sizes, Vocabulary } from "../setting/vocabulary.js";
import { differentiate } from "./differentiate.js";
import { notASymbol, wrongBounds, wrongCount } from "./nameProblems.js";
import { NameResolver } from "./nameResolver.js";
import { replaceSymbols } from "./replaceSymbols.js";
import { type Scope, scopeOf, withHeld, withIndex } from "./scope.js";
import type { Term } from "./term.js";
import type { TermFactory } from "./termFactory.js";

/** The most terms that a sum or product is written out to; the course needs far fewer. */
const MAX_TERMS = 100;

/** A derivative that was taken, recorded so that a difference quotient can confirm it. */
export interface Slope {
  readonly term: Term;
  readonly variable: string;
  readonly derivative: Term;
  /** The values of the free indices where it was taken. */
  readonly free: ReadonlyMap<string, number>;
}

/** Expands formulas into terms for one number of classes n: writes out Σ, takes ∂, substitutes definitions. */
export class Expansion {
  readonly slopes: Slope[] = [];
  private readonly names: NameResolver;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly terms: TermFactory,
    sizes: Sizes,
  ) {
    const expand = (expression: Expression, scope: Scope) => this.expand(expression, scope);
    this.names = new NameResolver(vocabulary, terms, sizes, expand);
  }

  expand(expression: Expression, scope: Scope): Term {
    spend(10);
    switch (expression.kind) {
      case "number":
        return this.terms.number(Rational.parse(expression.text));
      case "symbol":
        return this.names.symbol(expression, scope);
      case "negate":
        return this.terms.unary("negate", this.expand(expression.operand, scope));
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

  /** The term that a defined symbol such as `p_2` stands for; `undefined` for a declared symbol. */
  meaningOf(
    symbol: string,
    free: ReadonlyMap<string, number>,
    held: ReadonlySet<string> = new Set(),
  ): Term | undefined {
    // The argument of a derivative such as σ′(a), while it is taken, is no symbol of the derivation.
    if (symbol.includes("'")) return undefined;
    const node = parse(symbol);
    const isDefined = node.kind === "symbol" && this.vocabulary.isDefined(node);
    return isDefined ? this.expand(node, { ...scopeOf(free), held }) : undefined;
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
        return this.application(name, argument, scope);
    }
  }

  /** A function of the derivation at an argument, or its derivative: σ′(a) is ∂σ(u)/∂u with a in the place of u. */
  private application(call: string, argument: Term, scope: Scope): Term {
    const name = call.replaceAll("'", "");
    if (name === call) return this.names.application(name, argument, scope);
    const u = `${name}'`;
    let slope = this.names.application(name, this.terms.symbol(u), scope);
    for (let k = name.length; k < call.length; k++) slope = differentiate(slope, u, this.terms);
    return replaceSymbols(slope, (symbol) => (symbol === u ? argument : undefined), this.terms);
  }

  private logarithm(argument: Term, base: Term): Term {
    const log = (term: Term) => this.terms.unary("log", term);
    return this.terms.binary("divide", log(argument), log(base));
  }

  private series({ operation, index, from, to, body }: Series, scope: Scope): Term {
    const [first, last] = [from, to].map((bound) => this.names.index(bound, scope));
    if (first > last || last - first >= MAX_TERMS) throw wrongBounds(first, last);
    const term = (k: number) => this.expand(body, withIndex(scope, index, k));
    const kind = operation === "Sum" ? "add" : "multiply";
    let total = term(first);
    for (let k = first + 1; k <= last; k++) total = this.terms.binary(kind, total, term(k));
    return total;
  }

  /** Takes ∂L/∂p. If p has a definition, p is held as a symbol while differentiating and substituted after. */
  private derivative({ operand, variable }: Derivative, scope: Scope): Term {
    const held = this.vocabulary.isDefined(variable) ? withHeld(scope, variable) : scope;
    const symbol = this.expand(variable, held);
    if (symbol.kind !== "symbol") throw notASymbol(variable);
    const term = this.expand(operand, held);
    const derivative = differentiate(term, symbol.name, this.terms);
    const { free } = scope;
    this.record({ term, variable: symbol.name, derivative, free });
    // Names that an outer derivative holds stay symbols: the outer ∂ of ∂²L/∂p² still needs p.
    return replaceSymbols(derivative, (name) => this.meaningOf(name, free, scope.held), this.terms);
  }

  private record(slope: Slope): void {
    const isKnown = this.slopes.some(
      ({ term, variable }) => term === slope.term && variable === slope.variable,
    );
    if (!isKnown) this.slopes.push(slope);
  }
}
