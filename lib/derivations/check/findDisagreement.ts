import { type Comparison, compare, looksWrong } from "../cases/compare.js";
import type { Place, Workbench } from "../cases/workbench.js";
import type { Relation } from "../language/derivation.js";
import type { Term } from "../terms/term.js";

export interface Disagreement extends Comparison {
  readonly place: Place;
}

/**
 * The first place where the lines are not related as they should be.
 *
 * Floating point looks everywhere and 64 digits confirm what it finds, so that no rounding error is
 * ever taken for a mistake; then 64 digits look for themselves at some places, so that no small mistake
 * is taken for a rounding error.
 */
export function findDisagreement(
  before: Term,
  after: Term,
  relation: Relation,
  { places, witnesses }: Workbench,
): Disagreement | undefined {
  for (const place of places) {
    if (!looksWrong(before, after, relation, place)) continue;
    const comparison = compare(before, after, relation, place);
    if (!comparison.holds) return { place, ...comparison };
  }
  for (const place of witnesses) {
    const comparison = compare(before, after, relation, place);
    if (!comparison.holds) return { place, ...comparison };
  }
  return undefined;
}
