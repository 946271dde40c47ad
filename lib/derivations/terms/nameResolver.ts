import type { Expression, SymbolNode } from "../formulas/expression.js";
import type { Vocabulary } from "../setting/vocabulary.js";
import { indexOutOfRange, undeclared, unknownFunction, unknownIndex } from "./nameProblems.js";
import { insideDefinition, isHeld, type Scope } from "./scope.js";
import type { Term } from "./term.js";
import type { TermFactory } from "./termFactory.js";

type Expand = (expression: Expression, scope: Scope) => Term;

/** Resolves a name to an index, a declared symbol, or its definition. */
export class NameResolver {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly terms: TermFactory,
    private readonly n: number | undefined,
    private readonly expand: Expand,
  ) {}

  index(text: string, scope: Scope): number {
    const value = /^\d+$/.test(text) ? Number(text) : this.indexNamed(text, scope);
    if (value === undefined) throw unknownIndex(text, this.knownIndices(scope));
    return value;
  }

  symbol(node: SymbolNode, scope: Scope): Term {
    const { name, index } = node;
    if (index !== undefined) return this.member(node, this.index(index, scope), scope);
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
    if (template === undefined) throw unknownFunction(name, this.vocabulary);
    return this.expand(
      template.body,
      insideDefinition(name, scope, { parameter: [template.parameter, argument] }),
    );
  }

  /** The symbol y_2, or the definition of p_2. */
  private member(node: SymbolNode, index: number, scope: Scope): Term {
    const symbol = `${node.name}_${index}`;
    const isSymbol = this.vocabulary.vectors.has(node.name) || isHeld(scope, node);
    const meaning = isSymbol ? undefined : this.vocabulary.memberOf(node.name, index);
    if (!isSymbol && meaning === undefined) throw undeclared(node, this.vocabulary);
    if (index < 1 || index > (this.n ?? 0)) throw indexOutOfRange(symbol, this.n);
    if (meaning === undefined) return this.terms.symbol(symbol);
    return this.expand(
      meaning.body,
      insideDefinition(symbol, scope, { index: [meaning.parameter, index] }),
    );
  }

  private knownIndices(scope: Scope): string[] {
    return [...scope.indices.keys(), ...(this.n === undefined ? [] : ["n"])];
  }

  private indexNamed(name: string, scope: Scope): number | undefined {
    return scope.indices.get(name) ?? (name === "n" ? this.n : undefined);
  }
}
