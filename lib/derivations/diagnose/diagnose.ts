import type { Text } from "../../text/text.js";
import type { Case } from "../cases/case.js";
import type { Claim } from "../cases/stepClaim.js";
import { type Evidence, gatherEvidence } from "./evidence.js";
import { singleTerm } from "./singleTerm.js";
import { swappedNames } from "./swappedNames.js";
import { usualParts } from "./usualParts.js";
import { vacuousSum } from "./vacuousSum.js";
import { constantFactor, constantTerm, flippedSign, otherBase } from "./wholeLine.js";

/** A usual slip: it speaks up if it explains the evidence. */
type Slip = (evidence: Evidence) => Text | undefined;

/** From the most telling to the most general; the first that explains the evidence is named. */
const SLIPS: readonly Slip[] = [
  vacuousSum,
  flippedSign,
  otherBase,
  swappedNames,
  constantFactor,
  constantTerm,
  singleTerm,
  usualParts,
];

/** Names the slip behind a wrong equality, if it is one of the usual ones. */
export function diagnose(claim: Claim, one: Case): Text | undefined {
  const evidence = claim.relation === "=" ? gatherEvidence(claim, one) : undefined;
  if (evidence === undefined) return undefined;
  for (const slip of SLIPS) {
    const text = slip(evidence);
    if (text !== undefined) return text;
  }
  return undefined;
}
