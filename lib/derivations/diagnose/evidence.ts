import type { Case } from "../cases/case.js";
import type { Claim } from "../cases/stepClaim.js";
import type { Expression } from "../language/expression.js";

/** What is known about a wrong step: its lines, and their values where both can be compared. */
export interface Evidence {
  readonly claim: Claim;
  readonly case: Case;
  /** The values of the line above and of the wrong line, place by place; never 0. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The values of any other expression at the same places. */
  readonly valuesOf: (expression: Expression) => readonly number[];
}

/** With fewer places than this, everything would look like a constant. */
const FEWEST = 3;

export function gatherEvidence(claim: Claim, one: Case): Evidence | undefined {
  const [before, after] = [one.term(claim.before), one.term(claim.after)];
  const places = one.bench.genericPlaces.filter(({ float64 }) => {
    const values = [float64(before), float64(after)];
    return values.every((value) => Number.isFinite(value) && value !== 0);
  });
  if (places.length < FEWEST) return undefined;
  const valuesOf = (expression: Expression) =>
    places.map(({ float64 }) => float64(one.term(expression)));
  return {
    claim,
    case: one,
    before: valuesOf(claim.before),
    after: valuesOf(claim.after),
    valuesOf,
  };
}

/** Whether two lists of numbers agree, up to rounding. */
export function agree(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, k) => Math.abs(value - b[k]) <= 1e-9 * Math.max(1, Math.abs(value)));
}

/** The one number that a list repeats, if it does. */
export function constantOf(values: readonly number[]): number | undefined {
  return agree(
    values,
    values.map(() => values[0]),
  )
    ? values[0]
    : undefined;
}
