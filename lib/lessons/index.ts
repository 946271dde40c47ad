/**
 * What the course knows about its lessons, as typed data.
 *
 * - article: the claims of the article, with the computations that confirm or refute them
 * - exercises: `check`, which assesses an answer, and `mustPass`, which does so for points; the exercises themselves are not exported, because they hold answers
 * - conventions: what the losses of frameworks mean where they differ, each with a number
 * - explain: `explainLoss` and `explainCurve`, which say what a printed loss or a list of losses may mean, and
 *   `readCurve`, which finds the list in a pasted text
 * - benchmark: the stored result of `npm run bench`
 */
export type * from "../text/text.js";
export type * from "./article/claim.js";
export { claims, printedNumbers, ruleOfReading } from "./article/claims.js";
export { claimsTable } from "./article/claimsTable.js";
export { examine, type Finding } from "./article/finding.js";
export { type Hypothesis, hypotheses } from "./article/hypotheses.js";
export { rounded, truncated } from "./article/printed.js";
export { type Sentence, sentences } from "./article/sentences.js";
export { benchmark } from "./benchmark/benchmark.js";
export type * from "./benchmark/benchmarkTypes.js";
export type * from "./conventions/convention.js";
export { conventions } from "./conventions/conventions.js";
export { check, mustPass, progress } from "./exercises/check.js";
export type { Exercise, ExerciseId, ExerciseKind } from "./exercises/exercise.js";
export type { CheckOptions } from "./exercises/session.js";
export { todo } from "./exercises/todo.js";
export type { AboutKind, CauseKind } from "./explain/causeKinds.js";
export type { Advice, CurveKind } from "./explain/curveTexts.js";
export {
  type CurveExplanation,
  type CurveFinding,
  type CurveOptions,
  explainCurve,
} from "./explain/explainCurve.js";
export { type Explanation, explainLoss, type Reading } from "./explain/explainLoss.js";
export type { ExplainOptions } from "./explain/explainOptions.js";
export { type ReadCurve, type ReadText, readCurve } from "./explain/readCurve.js";
