import { binaryClaims } from "./binaryClaims.js";
import type { Claim, NumberClaim } from "./claim.js";
import { crossEntropyClaims } from "./crossEntropyClaims.js";
import { outputLayerClaims } from "./outputLayerClaims.js";
import { sigmoidClaims } from "./sigmoidClaims.js";
import { softmaxClaims } from "./softmaxClaims.js";

/** All claims of the article that can be examined, in the order of the article. */
export const claims: readonly Claim[] = [
  ...outputLayerClaims,
  ...softmaxClaims,
  ...sigmoidClaims,
  ...binaryClaims,
  ...crossEntropyClaims,
];

/** The eight numbers that the article prints. */
export const printedNumbers: readonly NumberClaim[] = claims.filter(
  (claim) => claim.verdict === "reproduced",
);
