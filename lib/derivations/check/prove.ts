import type { Case } from "../cases/case.js";
import type { Claim } from "../cases/stepClaim.js";
import { signOf } from "../prove/sign.js";
import { differentiate } from "../terms/differentiate.js";
import { replaceSymbols } from "../terms/replaceSymbols.js";

/** Whether exact arithmetic proves the claim in this case. */
export function prove(claim: Claim, one: Case): boolean {
  const [before, after] = [one.term(claim.before), one.term(claim.after)];
  const { prover, terms, vocabulary } = one.bench;
  if (claim.relation === "=") return prover.areEqual(before, after);
  if (claim.slack === undefined) return false;
  const difference = terms.binary("subtract", before, after);
  if (!prover.areEqual(difference, one.term(claim.slack))) return false;
  return signOf(claim.slack, vocabulary) !== "unknown" || isNeverBelowZero(claim, one);
}

/**
 * The slack is 0 at a, and its slope is x − a times something positive: so it falls before a, rises
 * after, and is never below 0.
 */
function isNeverBelowZero({ slack, least }: Claim, one: Case): boolean {
  if (slack === undefined || least === undefined) return false;
  const { prover, terms, vocabulary } = one.bench;
  const [term, x, a] = [slack, least.symbol, least.value].map((each) => one.term(each));
  if (x.kind !== "symbol") return false;
  const domain = vocabulary.numbers.get(x.name);
  const isInDomain = domain === "real" || (domain === "positive" && prover.isPositive(a));
  const atLeast = replaceSymbols(term, (name) => (name === x.name ? a : undefined), terms);
  const slope = differentiate(term, x.name, terms);
  const steepness = terms.binary("divide", slope, terms.binary("subtract", x, a));
  return isInDomain && prover.areEqual(atLeast, terms.number(0)) && prover.isPositive(steepness);
}
