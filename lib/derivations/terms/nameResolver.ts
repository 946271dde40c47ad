import type { Expression, SymbolNode } from "../formulas/expression.js";
import type { SizeName, Sizes, Vocabulary } from "../setting/vocabulary.js";
import {
  indexOutOfRange,
  noExample,
  undeclared,
  unknownFunction,
  unknownIndex,
} from "./nameProblems.js";
import { insideDefinition, isHeld, type Scope } from "./scope.js";
import type { Term } from "./term.js";
import type { TermFactory } from "./termFactory.js";

type Expand = (expression: Expression, scope: Scope) => Term;

/** Resolves a name to an index, a declared symbol, or its definition. */
export class NameResolver {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly terms: TermFactory,
    private readonly sizes: Sizes,
    private readonly expand: Expand,
  ) {}

  index(text: string, scope: Scope): number {
    const value = /^\d+$/.test(text) ? Number(text) : this.indexNamed(text, scope);
    if (value === undefined) throw unknownIndex(text, this.knownIndices(scope));
    return value;
  }

  symbol(node: SymbolNode, scope: Scope): Term {
    const { name, indices } = node;
    if (indices.length > 0) {
      const numbers = indices.map((index) => this.index(index, scope));
      return this.member(node, numbers, scope);
    }
    const parameter = scope.parameters.get(name);
    if (parameter !== undefined) return parameter;
    const counted = this.indexNamed(name, scope);
    if (counted !== undefined) return this.terms.number(counted);
    const value = this.vocabulary.values.get(name);
    if (value !== undefined && !isHeld(scope, node))
      return this.expand(value, insideDefinition(name, scope));
    if (value !== undefined || this.vocabulary.numbers.has(name)) return this.terms.symbol(name);
    if (name === "e") return this.terms.unary("exp", this.terms.number(1));
    throw undeclared(node, this.vocabulary);
  }

  /** The definition of a function with its argument substituted, as for sigma(x). */
  application(name: string, argument: Term, scope: Scope): Term {
    const template = this.vocabulary.functions.get(name);
    if (this.vocabulary.unknown.has(name)) throw noExample(name);
    if (template === undefined) throw unknownFunction(name, this.vocabulary);
    return this.expand(
      template.body,
      insideDefinition(name, scope, { parameter: [template.parameters[0], argument] }),
    );
  }

  /** The symbol y_2, or the definition of p_2. */
  private member(node: SymbolNode, indices: readonly number[], scope: Scope): Term {
    const symbol = [node.name, ...indices].join("_");
    const isSymbol = this.vocabulary.vectors.has(node.name) || isHeld(scope, node);
    const meaning = isSymbol ? undefined : this.vocabulary.memberOf(node.name, indices);
    const limits = this.vocabulary.limitsOf(node.name);
    const isKnown = (isSymbol || meaning !== undefined) && limits?.length === indices.length;
    if (!isKnown) throw undeclared(node, this.vocabulary);
    for (const [k, size] of limits.entries()) this.requireInRange(symbol, indices[k], size);
    if (meaning === undefined) return this.terms.symbol(symbol);
    const own = meaning.parameters.map((parameter, k) => [parameter, indices[k]] as const);
    return this.expand(meaning.body, insideDefinition(symbol, scope, { indices: own }));
  }

  private requireInRange(symbol: string, index: number, size: SizeName): void {
    const last = this.sizes.get(size);
    if (index < 1 || index > (last ?? 0)) throw indexOutOfRange(symbol, size, last);
  }

  private knownIndices(scope: Scope): string[] {
    return [...scope.indices.keys(), ...this.sizes.keys()];
  }

  private indexNamed(name: string, scope: Scope): number | undefined {
    return scope.indices.get(name) ?? this.sizes.get(name as SizeName);
  }
}
