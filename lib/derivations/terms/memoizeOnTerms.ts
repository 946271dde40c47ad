import { spend } from "../numbers/effort.js";
import type { Term } from "./term.js";

/**
 * Makes a recursive function on terms that computes each value once. Terms share many of their parts, so
 * the work grows with the number of distinct parts, not with the length of the formula.
 *
 * @param define  computes the value of a term; it calls `again` for the values of its parts
 */
export function memoizeOnTerms<T>(
  define: (term: Term, again: (part: Term) => T) => T,
): (term: Term) => T {
  const known = new Map<Term, T>();
  const again = (term: Term): T => {
    const before = known.get(term);
    if (before !== undefined) return before;
    spend(2);
    const value = define(term, again);
    known.set(term, value);
    return value;
  };
  return again;
}
