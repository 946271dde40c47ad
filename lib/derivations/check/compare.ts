import type { SamplePoint } from "../cases/checkContext.js";
import { type Ball, difference, magnitude } from "../numbers/ball.js";
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
  readonly before: Ball;
  readonly after: Ball;
}

/** The numbers of digits with which values are computed: more only where rounding leaves open how they compare. */
export const DIGITS = { first: 64, second: 200, last: 600 } as const;

/** The relative error up to which two values that may be equal count as equal: 10 to this power. */
const CLOSE = -45;

/**
 * Compares two lines at a point with 64 digits, or with as many as are named. Where rounding leaves open whether they are
 * related as claimed, more digits are tried in turn. If they do not decide either, or a value is too large to be computed,
 * the result is `"unclear"`: the point says nothing.
 */
export function compareAt(
  samplePoint: SamplePoint,
  lines: Comparison,
  digits: readonly number[] = [DIGITS.first],
): Disagreement | "related" | "unclear" {
  for (const count of digits) {
    const [before, after] = [lines.before, lines.after].map(samplePoint.withDigits(count));
    const result = compare(before, after, lines.relation);
    if (result === "unrelated") return { samplePoint, before, after };
    if (result === "related") return result;
  }
  return "unclear";
}

/** How two values compare. One that is not finite, as in an undefined line, is related to none. */
function compare(
  before: Ball,
  after: Ball,
  relation: Relation,
): "related" | "unrelated" | "unclear" {
  if (before.error === Infinity || after.error === Infinity) return "unclear";
  if (!before.value.isFinite() || !after.value.isFinite()) return "unrelated";
  const { value, error } = difference(after, before);
  const isDifferent = magnitude(value) > error;
  if (isDifferent && relation === ">=" && value.isNegative()) return "related";
  if (isDifferent) return "unrelated";
  const size = Math.max(magnitude(before.value), magnitude(after.value), 0);
  return error <= size + CLOSE ? "related" : "unclear";
}

/** By how much two lines miss their relation in floating point, relative to their size; at most 0 if they do not. */
export function excessAt({ float64 }: SamplePoint, lines: Comparison): number {
  const [before, after] = [lines.before, lines.after].map(float64);
  const difference = (after - before) / Math.max(Math.abs(before), Math.abs(after), 1);
  return lines.relation === "=" ? Math.abs(difference) : difference;
}
