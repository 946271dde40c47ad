import type { Text } from "../../text/text.js";
import type { Case } from "../cases/case.js";
import type { StepClaim } from "../cases/stepClaim.js";
import { type Evidence, gatherEvidence } from "./evidence.js";
import { singleTerm } from "./singleTerm.js";
import { swappedNames } from "./swappedNames.js";
import { usualParts } from "./usualParts.js";
import { vacuousSum } from "./vacuousSum.js";
import { constantFactor, constantTerm, flippedSign, otherBase } from "./wholeLine.js";

/** A known mistake: returns its description if it explains the evidence, or undefined. */
type Mistake = (evidence: Evidence) => Text | undefined;

/** The known mistakes, from the most specific to the most general. */
const MISTAKES: readonly Mistake[] = [
  vacuousSum,
  flippedSign,
  otherBase,
  swappedNames,
  constantFactor,
  constantTerm,
  singleTerm,
  usualParts,
];

/** Describes the first known mistake that explains a wrong equality; undefined if none does. */
export function diagnose(claim: StepClaim, theCase: Case): Text | undefined {
  const evidence = claim.relation === "=" ? gatherEvidence(claim, theCase) : undefined;
  if (evidence === undefined) return undefined;
  for (const mistake of MISTAKES) {
    const text = mistake(evidence);
    if (text !== undefined) return text;
  }
  return undefined;
}
