import type { SymbolNode } from "../formulas/expression.js";
import { definedByItself } from "./nameProblems.js";
import type { Term } from "./term.js";

/** The values of indices and parameters while a formula is expanded. */
export interface Scope {
  /** The values of the indices of enclosing sums, and of the free indices. */
  readonly indices: ReadonlyMap<string, number>;
  /** The argument x, while the definition of sigma(x) is expanded. */
  readonly parameters: ReadonlyMap<string, Term>;
  /** Defined names that are kept as symbols, because a derivative is taken by them. */
  readonly held: ReadonlySet<string>;
  /** The definitions that are being expanded. One that uses itself would never end. */
  readonly open: ReadonlySet<string>;
}

type Entry<T> = readonly [name: string, value: T];

/** The scope of a line, given the values of its free indices. */
export function scopeOf(indices: Iterable<Entry<number>> = []): Scope {
  return { indices: new Map(indices), parameters: new Map(), held: new Set(), open: new Set() };
}

export function withIndex(scope: Scope, name: string, value: number): Scope {
  return { ...scope, indices: new Map([...scope.indices, [name, value]]) };
}

export function withHeld(scope: Scope, symbol: SymbolNode): Scope {
  return { ...scope, held: new Set([...scope.held, heldName(symbol)]) };
}

export function isHeld(scope: Scope, symbol: SymbolNode): boolean {
  return scope.held.has(heldName(symbol));
}

/** A family is held as a whole: ∂/∂p_2 keeps p_1 as a symbol, too. */
function heldName({ name, index }: SymbolNode): string {
  return index === undefined ? name : `${name}_`;
}

/** The scope of a definition: its own index or parameter, and none of the line that uses it. */
export function insideDefinition(
  name: string,
  scope: Scope,
  own: { index?: Entry<number>; parameter?: Entry<Term> } = {},
): Scope {
  if (scope.open.has(name)) throw definedByItself(name);
  return {
    indices: new Map(own.index && [own.index]),
    parameters: new Map(own.parameter && [own.parameter]),
    held: scope.held,
    open: new Set([...scope.open, name]),
  };
}
