import type { Case } from "../cases/case.js";
import type { Verdict } from "../cases/report.js";
import type { Claim } from "../cases/stepClaim.js";
import { confirmSlopes } from "./confirmSlopes.js";
import { describeCounterexample } from "./counterexample.js";
import { findDisagreement } from "./findDisagreement.js";
import { prove } from "./prove.js";

/** Checks one step in all cases, and stops at the first counterexample. */
export function checkClaim(claim: Claim, cases: readonly Case[]): Verdict {
  let points = 0;
  for (const one of cases) {
    const [before, after] = [one.term(claim.before), one.term(claim.after)];
    const disagreement = findDisagreement(before, after, claim.relation, one.bench);
    if (disagreement !== undefined) {
      const counterexample = describeCounterexample(claim, one, disagreement);
      return { status: "refuted", cases: cases.length, points, counterexample };
    }
    points += one.bench.witnesses.length;
  }
  for (const { bench } of cases) confirmSlopes(bench);
  const isProved = cases.every((one) => prove(claim, one));
  return { status: isProved ? "proved" : "confirmed", cases: cases.length, points };
}
