import type { Text } from "../../text/text.js";
import type { Case } from "../cases/case.js";
import { type Cases, tooLongToCheck } from "../cases/prepareCases.js";
import type { Verdict } from "../cases/report.js";
import type { StepClaim } from "../cases/stepClaim.js";
import { tryWithin } from "../numbers/effort.js";
import type { Comparison, Disagreement } from "./compare.js";
import { compareCases, type Finding, linesOf } from "./compareCases.js";
import { confirmSlopes } from "./confirmSlopes.js";
import { describeCounterexample, incomparable } from "./describeCounterexample.js";
import { CUT_SHORT, LISTED_ONLY, NOT_PROVED } from "./leftOut.js";
import type { Proofs } from "./proofs.js";
import { disagreementAtEnds, disagreementBetween, tinyDisagreement } from "./searchDisagreement.js";

type Find = (lines: Comparison, context: Case["context"]) => Disagreement | undefined;

/**
 * Checks one step with numbers in all cases, up to the first counterexample, and then by a proof. If there is
 * no proof, a counterexample is searched with more effort: at the ends of the domain, with more digits, for a larger size,
 * and for an inequality between the points. What takes too much work is left out, and the verdict says so.
 *
 * @throws {DerivationProblem} if already the listed cases take too much work, or no point can be compared
 */
export function checkClaim(claim: StepClaim, { listed, larger }: Cases, proofs: Proofs): Verdict {
  let [cases, points] = [0, 0];
  const verdict = (status: Verdict["status"], more: Partial<Verdict> = {}): Verdict => ({
    status,
    cases,
    points,
    ...more,
  });
  const refuted = ({ theCase, disagreement }: Finding): Verdict =>
    verdict("refuted", { counterexample: describeCounterexample(claim, theCase, disagreement) });
  const compare = (some: readonly Case[]): Finding | undefined => {
    const result = compareCases(claim, some);
    cases += some.length;
    points += result.points;
    return result.finding;
  };

  const first = tryWithin(() => {
    const finding = compare(listed);
    if (finding === undefined) for (const { context } of listed) confirmSlopes(context);
    return { finding };
  });
  if (first === undefined) throw tooLongToCheck();
  if (first.finding !== undefined) return refuted(first.finding);
  if (points === 0) throw incomparable(claim, listed[0]);

  const isProved = tryWithin(() => proofs.prove(claim));
  if (isProved) return verdict("proved");
  const more = larger();
  const search = tryWithin(() => ({
    finding:
      find(claim, listed, disagreementAtEnds) ??
      find(claim, listed, tinyDisagreement) ??
      compare(more ?? []) ??
      find(claim, more ?? [], disagreementAtEnds) ??
      (claim.relation === ">=" ? find(claim, listed, disagreementBetween) : undefined),
  }));
  if (search?.finding !== undefined) return refuted(search.finding);
  const leftOut: Text[] = [
    ...(isProved === undefined ? [NOT_PROVED] : []),
    ...(more === undefined ? [LISTED_ONLY] : []),
    ...(search === undefined ? [CUT_SHORT] : []),
  ];
  return verdict("confirmed", leftOut.length > 0 ? { leftOut } : {});
}

/** The first disagreement in some cases. */
function find(claim: StepClaim, some: readonly Case[], search: Find): Finding | undefined {
  for (const theCase of some) {
    const disagreement = search(linesOf(claim, theCase), theCase.context);
    if (disagreement !== undefined) return { theCase, disagreement };
  }
  return undefined;
}
