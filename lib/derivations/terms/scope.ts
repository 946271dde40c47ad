import type { SymbolNode } from "../formulas/expression.js";
import { definedByItself } from "./nameProblems.js";
import type { Term } from "./term.js";

/**
 * The values of indices and parameters while a formula is expanded: numbers and terms when Σ is written out,
 * indices and forms when it is not.
 */
export interface Scope<Index = number, Value = Term> {
  /** The values of the free indices of the derivation, which its definitions see, too. */
  readonly free: ReadonlyMap<string, Index>;
  /** The values of the indices of enclosing sums, and of the free indices. */
  readonly indices: ReadonlyMap<string, Index>;
  /** The argument x, while the definition of sigma(x) is expanded. */
  readonly parameters: ReadonlyMap<string, Value>;
  /** Defined names that are kept as symbols, because a derivative is taken by them. */
  readonly held: ReadonlySet<string>;
  /** The definitions that are being expanded. One that uses itself would never end. */
  readonly open: ReadonlySet<string>;
}

type Name = Pick<SymbolNode, "name" | "indices">;

type Entry<T> = readonly [name: string, value: T];

/** The scope of a line, given the values of its free indices. */
export function scopeOf<Index = number, Value = Term>(
  indices: Iterable<Entry<Index>> = [],
): Scope<Index, Value> {
  const free = new Map(indices);
  return { free, indices: free, parameters: new Map(), held: new Set(), open: new Set() };
}

export function withIndex<Index, Value>(
  scope: Scope<Index, Value>,
  name: string,
  value: Index,
): Scope<Index, Value> {
  return { ...scope, indices: new Map([...scope.indices, [name, value]]) };
}

export function withHeld<Index, Value>(
  scope: Scope<Index, Value>,
  symbol: Name,
): Scope<Index, Value> {
  return { ...scope, held: new Set([...scope.held, heldName(symbol)]) };
}

export function isHeld(scope: Pick<Scope, "held">, symbol: Name): boolean {
  return scope.held.has(heldName(symbol));
}

/** A family is held as a whole: ∂/∂p_2 keeps p_1 as a symbol, too. */
function heldName({ name, indices }: Name): string {
  return indices.length === 0 ? name : `${name}_`;
}

/**
 * The scope of a definition: its own indices or parameter and the free indices of the derivation, but no
 * bound index or parameter of the line that uses it.
 */
export function insideDefinition<Index, Value>(
  name: string,
  scope: Scope<Index, Value>,
  own: { indices?: readonly Entry<Index>[]; parameter?: Entry<Value> } = {},
): Scope<Index, Value> {
  if (scope.open.has(name)) throw definedByItself(name);
  return {
    free: scope.free,
    indices: new Map([...scope.free, ...(own.indices ?? [])]),
    parameters: new Map(own.parameter && [own.parameter]),
    held: scope.held,
    open: new Set([...scope.open, name]),
  };
}
