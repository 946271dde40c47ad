import type { Text } from "../../text/text.js";
import { binaryClaims } from "./binaryClaims.js";
import type { Claim, NumberClaim } from "./claim.js";
import { crossEntropyClaims } from "./crossEntropyClaims.js";
import { outputLayerClaims } from "./outputLayerClaims.js";
import { sigmoidClaims } from "./sigmoidClaims.js";
import { softmaxClaims } from "./softmaxClaims.js";

/** How the claims are read: one rule for all, so that two claims with the same slip get the same verdict. */
export const ruleOfReading: Text = {
  en: "A formula is read sign by sign, as printed. A sentence is read with its words in their usual technical sense. Both are taken to speak of real numbers, not of a computer’s. A claim that is false in this reading is an erratum, even where it is plain what was meant; its note then says what was meant.",
  zh: "公式逐个符号照原文读；句子按词语通常的专业含义读；二者说的都是实数，而不是计算机里的浮点数。照此读来不成立的，就判为有误，即使原意很明显；原意写在说明里。",
};

/** All claims of the article, in its order; `sentences` says which sentence makes which claim. */
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
