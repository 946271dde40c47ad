import type { StepClaim } from "../cases/stepClaim.js";
import type { Expression } from "../formulas/expression.js";
import type { Prover } from "../prove/prover.js";
import { signOf } from "../prove/sign.js";
import type { Assumption } from "../setting/assumption.js";
import type { Vocabulary } from "../setting/vocabulary.js";

/** Whether the claim is proved from its assumptions. */
export function proveClaim(
  { before, after, relation, slack, least }: StepClaim,
  assumptions: readonly Assumption[],
  prover: Prover,
  vocabulary: Vocabulary,
): boolean {
  if (relation === "=") return prover.areEqual(before, after, assumptions);
  if (slack === undefined) return false;
  const difference: Expression = { kind: "subtract", left: before, right: after };
  if (!prover.areEqual(difference, slack, assumptions)) return false;
  if (signOf(slack, vocabulary) !== "unknown") return true;
  return least !== undefined && prover.isNeverBelowZero(slack, least.symbol, least.value);
}
