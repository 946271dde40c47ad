import type { Case } from "../cases/case.js";
import type { StepClaim } from "../cases/stepClaim.js";
import { signOf } from "../prove/sign.js";
import { differentiate } from "../terms/differentiate.js";
import { replaceSymbols } from "../terms/replaceSymbols.js";

/** Whether exact arithmetic proves the claim in this case. */
export function proveClaim(claim: StepClaim, theCase: Case): boolean {
  const [before, after] = [theCase.term(claim.before), theCase.term(claim.after)];
  const { prover, terms, vocabulary } = theCase.context;
  if (claim.relation === "=") return prover.areEqual(before, after);
  if (claim.slack === undefined) return false;
  const difference = terms.binary("subtract", before, after);
  if (!prover.areEqual(difference, theCase.term(claim.slack))) return false;
  return signOf(claim.slack, vocabulary) !== "unknown" || isNeverBelowZero(claim, theCase);
}

/**
 * Whether the slack is 0 at its minimum a and its slope is (x − a) times a positive factor. Then the slack
 * decreases before a and increases after it, so it is never negative.
 */
function isNeverBelowZero({ slack, least }: StepClaim, theCase: Case): boolean {
  if (slack === undefined || least === undefined) return false;
  const { prover, terms, vocabulary } = theCase.context;
  const [term, x, a] = [slack, least.symbol, least.value].map((each) => theCase.term(each));
  if (x.kind !== "symbol") return false;
  const domain = vocabulary.numbers.get(x.name);
  const isInDomain = domain === "real" || (domain === "positive" && prover.isPositive(a));
  const atLeast = replaceSymbols(term, (name) => (name === x.name ? a : undefined), terms);
  const slope = differentiate(term, x.name, terms);
  const steepness = terms.binary("divide", slope, terms.binary("subtract", x, a));
  return isInDomain && prover.areEqual(atLeast, terms.number(0)) && prover.isPositive(steepness);
}
