import type { Case } from "../cases/case.js";
import type { StepClaim } from "../cases/stepClaim.js";
import type { Expression } from "../formulas/expression.js";

/** A wrong step with the values of its two lines, at sample points where both are finite and not 0. */
export interface Evidence {
  readonly claim: StepClaim;
  readonly case: Case;
  /** The values of the line above and of the wrong line, in the same order of points. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Computes the values of another expression at the same points. */
  readonly valuesOf: (expression: Expression) => readonly number[];
}

/** The fewest points for a diagnosis: with one or two, any difference looks constant. */
const MIN_POINTS = 3;

export function gatherEvidence(claim: StepClaim, theCase: Case): Evidence | undefined {
  const [before, after] = [theCase.term(claim.before), theCase.term(claim.after)];
  const samplePoints = theCase.context.genericPoints.filter(({ float64 }) => {
    const values = [float64(before), float64(after)];
    return values.every((value) => Number.isFinite(value) && value !== 0);
  });
  if (samplePoints.length < MIN_POINTS) return undefined;
  const valuesOf = (expression: Expression) =>
    samplePoints.map(({ float64 }) => float64(theCase.term(expression)));
  return {
    claim,
    case: theCase,
    before: valuesOf(claim.before),
    after: valuesOf(claim.after),
    valuesOf,
  };
}

/** Whether two lists of numbers are equal up to rounding. */
export function agree(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, k) => Math.abs(value - b[k]) <= 1e-9 * Math.max(1, Math.abs(value)));
}

/** The value that all numbers of a list share up to rounding; undefined if they differ. */
export function constantOf(values: readonly number[]): number | undefined {
  return agree(
    values,
    values.map(() => values[0]),
  )
    ? values[0]
    : undefined;
}
