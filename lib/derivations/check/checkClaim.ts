import type { Case } from "../cases/case.js";
import type { Verdict } from "../cases/report.js";
import type { StepClaim } from "../cases/stepClaim.js";
import { confirmSlopes } from "./confirmSlopes.js";
import { describeCounterexample } from "./describeCounterexample.js";
import { findDisagreement } from "./findDisagreement.js";
import type { Proofs } from "./proofs.js";

/** Checks one step with numbers in all cases, up to the first counterexample, and then by a proof. */
export function checkClaim(claim: StepClaim, cases: readonly Case[], proofs: Proofs): Verdict {
  let points = 0;
  for (const theCase of cases) {
    const [before, after] = [theCase.term(claim.before), theCase.term(claim.after)];
    const disagreement = findDisagreement(before, after, claim.relation, theCase.context);
    if (disagreement !== undefined) {
      const counterexample = describeCounterexample(claim, theCase, disagreement);
      return { status: "refuted", cases: cases.length, points, counterexample };
    }
    points += theCase.context.precisePoints.length;
  }
  for (const { context } of cases) confirmSlopes(context);
  return { status: proofs.prove(claim) ? "proved" : "confirmed", cases: cases.length, points };
}
