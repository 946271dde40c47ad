import type { Decimal } from "decimal.js";
import type { CheckContext, SamplePoint } from "../cases/checkContext.js";
import { Decimal64 } from "../numbers/decimal64.js";
import type { Relation } from "../setting/derivation.js";
import type { Term } from "../terms/term.js";

/** Two lines with the numbers of one case, and how they are claimed to be related. */
export interface Comparison {
  readonly before: Term;
  readonly after: Term;
  readonly relation: Relation;
}

/** A point at which two lines are not related as claimed, and their values there. */
export interface Disagreement {
  readonly samplePoint: SamplePoint;
  readonly before: Decimal;
  readonly after: Decimal;
}

/** The relative error allowed with 64 digits. It leaves 19 digits to rounding; no wrong line agrees to 45. */
const TOLERANCE = new Decimal64("1e-45");

/** The relative error that makes float64 suspicious: more than rounding loses, less than a wrong line differs. */
const SUSPICIOUS = 1e-6;

/**
 * Finds the first point at which two lines are not related as claimed.
 *
 * Floating point searches all points, because it is a hundred times faster, and 64 digits decide where it
 * finds a difference, so that a rounding error is never taken for a mistake. Then 64 digits compare some
 * points by themselves, so that a small mistake is never taken for a rounding error.
 */
export function findDisagreement(
  lines: Comparison,
  { samplePoints, precisePoints }: CheckContext,
): Disagreement | undefined {
  for (const samplePoint of samplePoints) {
    const isSuspect = !(excessAt(samplePoint, lines) <= SUSPICIOUS);
    const found = isSuspect ? disagreementAt(samplePoint, lines) : undefined;
    if (found !== undefined) return found;
  }
  for (const samplePoint of precisePoints) {
    const found = disagreementAt(samplePoint, lines);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The disagreement at one point, if there is one, computed with many digits. */
export function disagreementAt(
  samplePoint: SamplePoint,
  lines: Comparison,
): Disagreement | undefined {
  const [before, after] = [lines.before, lines.after].map(samplePoint.decimal);
  return isRelated(before, after, lines.relation) ? undefined : { samplePoint, before, after };
}

/** Whether two values of 64 digits are related as claimed; false if one is NaN, as in an undefined line. */
export function isRelated(before: Decimal, after: Decimal, relation: Relation): boolean {
  const difference = after.sub(before).div(Decimal64.max(before.abs(), after.abs(), 1));
  const excess = relation === "=" ? difference.abs() : difference;
  return excess.lte(TOLERANCE);
}

/** By how much two lines miss their relation in floating point, relative to their size; at most 0 if they do not. */
export function excessAt({ float64 }: SamplePoint, lines: Comparison): number {
  const [before, after] = [lines.before, lines.after].map(float64);
  const difference = (after - before) / Math.max(Math.abs(before), Math.abs(after), 1);
  return lines.relation === "=" ? Math.abs(difference) : difference;
}
