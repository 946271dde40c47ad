import type { SymbolNode } from "../language/expression.js";
import type { Term } from "./term.js";
import { definedByItself } from "./unknown.js";

/** What the open places of a formula hold while it is expanded. */
export interface Scope {
  /** Σ over i, and the free indices of the case at hand. */
  readonly indices: ReadonlyMap<string, number>;
  /** The x of sigma(x), while sigma's formula is put in. */
  readonly parameters: ReadonlyMap<string, Term>;
  /** Names kept as symbols although they are defined, while a derivative is taken by them. */
  readonly held: ReadonlySet<string>;
  /** The definitions being put in: one that meets itself would never end. */
  readonly open: ReadonlySet<string>;
}

type Entry<T> = readonly [name: string, value: T];

/** The scope of a line whose free indices are given. */
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

/** A family is held as a whole: ∂/∂p_2 leaves p_1 alone, too. */
function heldName({ name, index }: SymbolNode): string {
  return index === undefined ? name : `${name}_`;
}

/** The scope of a definition: it sees its own open place and nothing of the line that uses it. */
export function inside(
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
