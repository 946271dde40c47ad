import type { Case } from "../cases/case.js";
import type { SamplePoint } from "../cases/checkContext.js";
import type { StepClaim } from "../cases/stepClaim.js";
import { spend, tryWithin } from "../numbers/effort.js";
import { type Comparison, compareAt, DIGITS, type Disagreement, excessAt } from "./compare.js";

/** A disagreement, and the case in which it was found. */
export interface Finding {
  readonly theCase: Case;
  readonly disagreement: Disagreement;
}

/** The result of comparing two lines with numbers: a disagreement, or the number of points that show none. */
export interface CasesResult {
  readonly finding?: Finding;
  /** The points at which the lines were compared with 64 digits, and found to be related. */
  readonly points: number;
}

/** The relative error that makes float64 suspicious: more than rounding loses, less than a wrong line differs. */
const SUSPICIOUS = 1e-6;

/**
 * Compares the lines of a claim in some cases, up to the first disagreement.
 *
 * Floating point searches all points, because it is a hundred times faster, and 64 digits decide where it
 * finds a difference, so that a rounding error is never taken for a mistake. Then 64 digits compare some
 * points by themselves, so that a small mistake is never taken for a rounding error. Last come the points at which 64
 * digits were too few; as many are computed with more as half a second allows.
 */
export function compareCases(claim: StepClaim, cases: readonly Case[]): CasesResult {
  const unclear: { theCase: Case; samplePoint: SamplePoint; isPrecise: boolean }[] = [];
  let points = 0;
  for (const theCase of cases) {
    spend(100);
    const lines = linesOf(claim, theCase);
    const { samplePoints, precisePoints } = theCase.context;
    const suspects = samplePoints.filter((each) => !(excessAt(each, lines) <= SUSPICIOUS));
    for (const samplePoint of new Set([...suspects, ...precisePoints])) {
      const isPrecise = precisePoints.includes(samplePoint);
      const result = compareAt(samplePoint, lines);
      if (typeof result === "object") return { finding: { theCase, disagreement: result }, points };
      if (result === "unclear") unclear.push({ theCase, samplePoint, isPrecise });
      else if (isPrecise) points++;
    }
  }
  const finding = tryWithin(() => {
    for (const { theCase, samplePoint, isPrecise } of unclear) {
      const digits = [DIGITS.second, DIGITS.last];
      const result = compareAt(samplePoint, linesOf(claim, theCase), digits);
      if (typeof result === "object") return { theCase, disagreement: result };
      if (result === "related" && isPrecise) points++;
    }
    return undefined;
  });
  return { ...(finding && { finding }), points };
}

export function linesOf({ before, after, relation }: StepClaim, theCase: Case): Comparison {
  return { before: theCase.term(before), after: theCase.term(after), relation };
}
