import type { Call, Derivative, Expression, Series, SymbolNode } from "../formulas/expression.js";
import { Fraction } from "../numbers/fraction.js";
import { Rational } from "../numbers/rational.js";
import type { Vocabulary } from "../setting/vocabulary.js";
import { insideDefinition, isHeld, type Scope, withHeld, withIndex } from "../terms/scope.js";
import type { Form, MemberAtom } from "./atom.js";
import { atomsOf, isNumeral } from "./atoms.js";
import { slopeOf } from "./slopeOf.js";
import type { Sums } from "./sums.js";

/** The values of indices and parameters while a formula is brought to its normal form. */
export type FormScope = Scope<string, Form>;

/** The sizes of the forms: the least value of a size that is a symbol, or the value of one that is fixed. */
export interface FormSizes {
  readonly least: ReadonlyMap<string, number>;
  readonly fixed: ReadonlyMap<string, number>;
}

/** The most terms that a sum between numerals is written out to. */
const MOST_TERMS = 100;

/**
 * Brings formulas to their normal form: substitutes definitions, takes ∂, and keeps Σ as a sum. Throws a
 * RangeError where it has no rule, which means that nothing is proved.
 */
export class Normaliser {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly sums: Sums,
    private readonly sizes: FormSizes,
    /** Rewrites what is differentiated by the hypotheses that hold for every value of the variable. */
    private readonly underSlope: (form: Form, variable: MemberAtom) => Form,
  ) {}

  normalise(expression: Expression, scope: FormScope): Form {
    const value = (part: Expression): Form => this.normalise(part, scope);
    const { arithmetic } = this.sums.atoms;
    switch (expression.kind) {
      case "number":
        return Fraction.constant(Rational.parse(expression.text));
      case "symbol":
        return this.symbol(expression, scope);
      case "negate":
        return value(expression.operand).negated();
      case "call":
        return this.call(expression, scope);
      case "series":
        return this.series(expression, scope);
      case "derivative":
        return this.derivative(expression, scope);
      case "delta":
        return this.delta(this.index(expression.left, scope), this.index(expression.right, scope));
      default:
        return arithmetic[expression.kind](value(expression.left), value(expression.right));
    }
  }

  /** Whether a formula is positive on the whole domain; a product is judged factor by factor. */
  isPositive(expression: Expression, scope: FormScope): boolean {
    if (expression.kind === "multiply") {
      const { left, right } = expression;
      return this.isPositive(left, scope) && this.isPositive(right, scope);
    }
    return this.sums.atoms.arithmetic.isPositive(this.normalise(expression, scope));
  }

  private symbol(node: SymbolNode, scope: FormScope): Form {
    const { name, indices } = node;
    if (indices.length > 0) {
      return this.member(
        name,
        indices.map((index) => this.index(index, scope)),
        scope,
      );
    }
    const parameter = scope.parameters.get(name);
    if (parameter !== undefined) return parameter;
    if (this.isIndex(name, scope)) return this.sums.atoms.count(this.index(name, scope));
    const value = this.vocabulary.values.get(name);
    if (value !== undefined && !isHeld(scope, node))
      return this.normalise(value, insideDefinition(name, scope));
    if (value !== undefined || this.vocabulary.numbers.has(name))
      return this.sums.atoms.member(name, []);
    if (name === "e") return this.sums.atoms.arithmetic.exp(Fraction.one);
    throw noRule(name);
  }

  /** The symbol y_k, or the definition of p_k. */
  private member(name: string, indices: readonly string[], scope: FormScope): Form {
    const limits = this.vocabulary.limitsOf(name);
    if (limits?.length !== indices.length) throw noRule(name);
    for (const [k, limit] of limits.entries()) this.requireInRange(indices[k], limit);
    if (this.vocabulary.vectors.has(name) || isHeld(scope, { name, indices }))
      return this.sums.atoms.member(name, indices);
    // A definition of p_1 alone says nothing about p_k.
    const areNumerals = indices.every(isNumeral);
    const hasSingle = [...this.vocabulary.values.keys()].some((key) => key.startsWith(`${name}_`));
    if (hasSingle && !areNumerals) throw noRule(name);
    const meaning = this.vocabulary.memberOf(name, indices);
    if (meaning === undefined) throw noRule(name);
    const own = meaning.parameters.map((parameter, k) => [parameter, indices[k]] as const);
    const symbol = [name, ...indices].join("_");
    return this.normalise(meaning.body, insideDefinition(symbol, scope, { indices: own }));
  }

  private delta(left: string, right: string): Form {
    // δ_i5 contracts Σ over i only if there is a fifth term.
    for (const [numeral, other] of [
      [left, right],
      [right, left],
    ])
      if (isNumeral(numeral) && !isNumeral(other))
        this.requireInRange(numeral, this.sums.atoms.limitOf(other));
    return this.sums.atoms.delta(left, right);
  }

  private requireInRange(index: string, limit: string): void {
    const { fixed, least } = this.sizes;
    if (isNumeral(index)) {
      const last = fixed.get(limit) ?? least.get(limit) ?? 0;
      if (Number(index) < 1 || Number(index) > last) throw noRule(`index ${index}`);
    } else if (this.sums.atoms.limitOf(index) !== limit) throw noRule(`index ${index}`);
  }

  private call({ name, arguments: given }: Call, scope: FormScope): Form {
    const [first, base] = given;
    const ln = (argument: Expression): Form => this.logarithm(argument, scope);
    const { arithmetic } = this.sums.atoms;
    switch (name) {
      case "exp":
        return arithmetic.exp(this.normalise(first, scope));
      case "log":
        return base === undefined ? ln(first) : arithmetic.divide(ln(first), ln(base));
      case "log2":
      case "log10":
        return arithmetic.divide(ln(first), ln({ kind: "number", text: name.slice(3) }));
      default:
        return this.application(name, this.normalise(first, scope), scope);
    }
  }

  /**
   * ln(ab) is split before the product is multiplied out, if both factors are positive: (1 − p)(1 − q) would
   * become 1 − p − q + pq, which is not recognised as positive.
   */
  private logarithm(argument: Expression, scope: FormScope): Form {
    if (argument.kind === "multiply" && this.isPositive(argument, scope)) {
      const { left, right } = argument;
      return this.logarithm(left, scope).plus(this.logarithm(right, scope));
    }
    return this.sums.atoms.arithmetic.log(this.normalise(argument, scope));
  }

  /** A defined function or a derivative of it at an argument, or an unknown one. */
  private application(call: string, argument: Form, scope: FormScope): Form {
    const name = call.replaceAll("'", "");
    const order = call.length - name.length;
    if (this.vocabulary.unknown.has(name)) return this.sums.atoms.unknown(name, order, argument);
    const template = this.vocabulary.functions.get(name);
    if (template === undefined) throw noRule(name);
    const [parameter] = template.parameters;
    const at = (value: Form): Form =>
      this.normalise(
        template.body,
        insideDefinition(name, scope, { parameter: [parameter, value] }),
      );
    if (order === 0) return at(argument);
    // σ′(a) is the slope of σ(u) in a new symbol u, with a in the place of u. No hypothesis is about u.
    const u: MemberAtom = { kind: "member", name: this.sums.atoms.freshIndex("u"), indices: [] };
    let slope = at(this.sums.atoms.member(u.name, []));
    for (let k = 0; k < order; k++) slope = slopeOf(slope, u, this.sums);
    return this.sums.rewrite(slope, (atom) => (atom === u.name ? argument : undefined));
  }

  private series(series: Series, scope: FormScope): Form {
    const { operation, from } = series;
    const first = this.index(from, scope);
    const last = this.index(series.to, scope);
    if (!isNumeral(first)) throw noRule(`a sum from ${first}`);
    return operation === "Sum"
      ? this.total(series, Number(first), last, scope)
      : this.product(series, Number(first), last, scope);
  }

  /** A sum with numerals as bounds is written out; one to a size is the whole sum less its first terms. */
  private total(series: Series, first: number, last: string, scope: FormScope): Form {
    const term = (index: string): Form =>
      this.normalise(series.body, withIndex(scope, series.index, index));
    const sumOf = (terms: readonly Form[]) => terms.reduce((a, b) => a.plus(b), Fraction.zero);
    if (isNumeral(last)) return sumOf(this.range(first, Number(last)).map(term));
    const least = this.sizes.least.get(last);
    if (least === undefined || first < 1 || first > least) throw noRule(`a sum from ${first}`);
    const index = this.sums.atoms.freshIndex(last);
    const whole = this.sums.sum(index, last, term(index));
    return first === 1 ? whole : whole.minus(sumOf(this.range(1, first - 1).map(term)));
  }

  /** Πa = e^(Σ ln a), if every factor a is positive. */
  private product(series: Series, first: number, last: string, scope: FormScope): Form {
    if (isNumeral(last)) {
      return this.range(first, Number(last))
        .map((index) => this.normalise(series.body, withIndex(scope, series.index, index)))
        .reduce((a, b) => a.times(b), Fraction.one);
    }
    const inside = withIndex(scope, series.index, this.sums.atoms.freshIndex(last));
    if (!this.isPositive(series.body, inside)) throw noRule("a product with factors of any sign");
    const logarithm: Call = { kind: "call", name: "log", arguments: [series.body] };
    const sum: Series = { ...series, operation: "Sum", body: logarithm };
    return this.sums.atoms.arithmetic.exp(this.total(sum, first, last, scope));
  }

  private range(first: number, last: number): readonly string[] {
    if (first > last || last - first >= MOST_TERMS) throw noRule(`a sum from ${first} to ${last}`);
    return Array.from({ length: last - first + 1 }, (_, k) => `${first + k}`);
  }

  /** ∂L/∂p. If p has a definition, p is a symbol while L is differentiated, and is substituted after. */
  private derivative({ operand, variable }: Derivative, scope: FormScope): Form {
    const held = this.vocabulary.isDefined(variable) ? withHeld(scope, variable) : scope;
    const symbol = this.memberOf(this.normalise(variable, held));
    const form = this.underSlope(this.normalise(operand, held), symbol);
    const slope = slopeOf(form, symbol, this.sums);
    return held === scope
      ? slope
      : this.sums.rewrite(slope, (_, atom) => this.meaning(atom, scope));
  }

  /** What a held symbol stands for, unless an outer derivative holds it, too. */
  private meaning(atom: { kind: string }, scope: FormScope): Form | undefined {
    if (!isMember(atom) || !this.vocabulary.isDefined(atom) || isHeld(scope, atom))
      return undefined;
    const node: SymbolNode = { kind: "symbol", name: atom.name, indices: [] };
    const outside = {
      ...scope,
      indices: scope.free,
      parameters: new Map(),
      open: new Set<string>(),
    };
    return atom.indices.length === 0
      ? this.symbol(node, outside)
      : this.member(atom.name, atom.indices, outside);
  }

  /** The symbol that a form consists of; ∂ is taken by symbols only. */
  private memberOf(form: Form): MemberAtom {
    const [name] = atomsOf(form);
    const atom = name === undefined ? undefined : this.sums.atoms.meaningOf(name);
    if (atom?.kind === "member" && form.minus(Fraction.atom(name)).isZero) return atom;
    throw noRule("a derivative by something that is no symbol");
  }

  private index(text: string, scope: FormScope): string {
    if (isNumeral(text)) return `${Number(text)}`;
    const index = scope.indices.get(text);
    if (index !== undefined) return index;
    const fixed = this.sizes.fixed.get(text);
    if (fixed !== undefined) return `${fixed}`;
    if (this.sizes.least.has(text)) return text;
    throw noRule(`index ${text}`);
  }

  private isIndex(name: string, scope: FormScope): boolean {
    const { fixed, least } = this.sizes;
    return scope.indices.has(name) || fixed.has(name) || least.has(name);
  }
}

function isMember(atom: { kind: string }): atom is MemberAtom {
  return atom.kind === "member";
}

function noRule(what: string): RangeError {
  return new RangeError(`no rule for ${what}`);
}
