export type * from "./article/claim.js";
export { claims, printedNumbers } from "./article/claims.js";
export { claimsTable } from "./article/claimsTable.js";
export { examine, type Finding } from "./article/finding.js";
export { type Hypothesis, hypotheses } from "./article/hypotheses.js";
export { rounded, truncated } from "./article/printed.js";
export type * from "./text.js";
