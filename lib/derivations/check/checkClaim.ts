import type { Case } from "../cases/case.js";
import type { Cases } from "../cases/prepareCases.js";
import type { Verdict } from "../cases/report.js";
import type { StepClaim } from "../cases/stepClaim.js";
import { confirmSlopes } from "./confirmSlopes.js";
import { describeCounterexample } from "./describeCounterexample.js";
import { type Comparison, type Disagreement, findDisagreement } from "./findDisagreement.js";
import type { Proofs } from "./proofs.js";
import { disagreementAtEnds, disagreementBetween } from "./searchDisagreement.js";

type Find = (lines: Comparison, context: Case["context"]) => Disagreement | undefined;

/**
 * Checks one step with numbers in all cases, up to the first counterexample, and then by a proof. If there is
 * no proof, a counterexample is searched with more effort: at the ends of the domain, for a larger size, and
 * for an inequality between the points.
 */
export function checkClaim(claim: StepClaim, { listed, larger }: Cases, proofs: Proofs): Verdict {
  let [cases, points] = [0, 0];
  const refute = (some: readonly Case[], find: Find): Verdict | undefined => {
    for (const theCase of some) {
      const [before, after] = [theCase.term(claim.before), theCase.term(claim.after)];
      const found = find({ before, after, relation: claim.relation }, theCase.context);
      if (found === undefined) continue;
      const counterexample = describeCounterexample(claim, theCase, found);
      return { status: "refuted", cases, points, counterexample };
    }
    return undefined;
  };
  const compare = (some: readonly Case[]): Verdict | undefined => {
    cases += some.length;
    return refute(some, (lines, context) => {
      const found = findDisagreement(lines, context);
      if (found === undefined) points += context.precisePoints.length;
      return found;
    });
  };

  const refuted = compare(listed);
  if (refuted !== undefined) return refuted;
  for (const { context } of listed) confirmSlopes(context);
  if (proofs.prove(claim)) return { status: "proved", cases, points };
  return (
    refute(listed, disagreementAtEnds) ??
    compare(larger()) ??
    refute(larger(), disagreementAtEnds) ??
    (claim.relation === ">=" ? refute(listed, disagreementBetween) : undefined) ?? {
      status: "confirmed",
      cases,
      points,
    }
  );
}
