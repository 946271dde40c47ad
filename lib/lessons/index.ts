/**
 * What the course knows about its lessons, as typed data.
 *
 * - article: the claims of the article, with the computations that confirm or refute them
 * - exercises: the exercises of each lesson, and `check`, which assesses an answer
 * - conventions: what the losses of frameworks mean where they differ, each with a number
 * - explain: `explainLoss`, which says what a printed loss may mean
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
export { check, progress } from "./exercises/check.js";
export type { Exercise, ExerciseId, ExerciseKind } from "./exercises/exercise.js";
export { exercises } from "./exercises/exercises.js";
export type { CheckOptions } from "./exercises/session.js";
export { todo } from "./exercises/todo.js";
export {
  type ExplainOptions,
  type Explanation,
  explainLoss,
  type Reading,
} from "./explain/explainLoss.js";
