import type { Term } from "./term.js";

/**
 * A function on terms that is defined by its values on their parts. Terms share parts, often over and
 * over: each is visited once, and the work grows with the number of different ones.
 */
export function overTerms<T>(
  define: (term: Term, again: (part: Term) => T) => T,
): (term: Term) => T {
  const known = new Map<Term, T>();
  const again = (term: Term): T => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const value = define(term, again);
    known.set(term, value);
    return value;
  };
  return again;
}
