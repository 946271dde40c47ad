/**
 * Derivations as data, proved step by step and shown from the same source. Each folder imports only from
 * the folders above it:
 *
 * - numbers: the three arithmetics, float64, decimals with a bound of their error, and exact fractions of polynomials;
 *   and the limit to the work of an attempt
 * - formulas: formulas as text and as syntax trees; parse, print, rewrite
 * - setting: the type of a derivation, and the meaning of the names that it declares
 * - terms: formulas expanded for one size n, to be evaluated and differentiated
 * - forms: normal forms of formulas for every size n, in which Σ stays a sum
 * - prove: proofs of equalities by normal forms, and of signs by the form of a formula
 * - cases: the sizes, indices and sample points for which lines are checked
 * - diagnose: known mistakes that explain a wrong line
 * - check: `verify`, which checks every step
 * - tex: formulas in TeX
 * - show: `show`, which verifies a derivation and writes it as Markdown
 * - course: the derivations of the lessons
 * - answers: a learner's line or function, compared with a derivation
 */
export { type Agreement, agrees } from "./answers/agrees.js";
export { checkLine, type LineCheck, type LineVerdict } from "./answers/checkLine.js";
export type { Counterexample, Report, Status, StepReport, Verdict } from "./cases/report.js";
export { verify } from "./check/verify.js";
export { allDerivations } from "./course/allDerivations.js";
export * from "./course/baseIsTemperature.js";
export * from "./course/bernoulliLikelihood.js";
export * from "./course/binaryCrossEntropySlopes.js";
export * from "./course/categoricalLikelihood.js";
export * from "./course/chanceLoss.js";
export * from "./course/changeOfBase.js";
export * from "./course/codeLengths.js";
export * from "./course/crossEntropyIsEntropyPlusDivergence.js";
export * from "./course/crossEntropySlope.js";
export * from "./course/curvature.js";
export * from "./course/exponentialByTwos.js";
export * from "./course/gibbsInequality.js";
export * from "./course/logBelowTangent.js";
export * from "./course/lossesFromLogits.js";
export * from "./course/maximumEntropy.js";
export * from "./course/oneLogarithm.js";
export * from "./course/printedSoftmax.js";
export * from "./course/properScores.js";
export * from "./course/rightClassLoss.js";
export * from "./course/sigmoidIsSoftmax.js";
export * from "./course/sigmoidSlope.js";
export * from "./course/sigmoidSymmetry.js";
export * from "./course/softmaxFromOdds.js";
export * from "./course/softmaxShiftInvariance.js";
export * from "./course/softmaxSlopes.js";
export * from "./course/softmaxSumsToOne.js";
export * from "./course/squaredErrorSlope.js";
export * from "./course/squareForTwoClasses.js";
export * from "./course/twoClasses.js";
export * from "./course/whyLogarithm.js";
export { DerivationProblem } from "./formulas/derivationProblem.js";
export type {
  Derivation,
  Domain,
  Hypothesis,
  Relation,
  Setting,
  Step,
} from "./setting/derivation.js";
export type { ShowOptions } from "./show/explain.js";
export { explain } from "./show/explain.js";
export { show } from "./show/show.js";
