import type { Derivation } from "../setting/derivation.js";
import { baseIsTemperature, slopeInAnotherBase } from "./baseIsTemperature.js";
import { bernoulliLikelihood, manyLikelihoods } from "./bernoulliLikelihood.js";
import {
  binaryCrossEntropyLogitSlope,
  binaryCrossEntropySlope,
} from "./binaryCrossEntropySlopes.js";
import {
  categoricalLikelihood,
  independentSamples,
  sharesAreBest,
} from "./categoricalLikelihood.js";
import { chanceLoss } from "./chanceLoss.js";
import { changeOfBase, hartleys, uniformGuess } from "./changeOfBase.js";
import { meanCodeLength } from "./codeLengths.js";
import { crossEntropyIsEntropyPlusDivergence } from "./crossEntropyIsEntropyPlusDivergence.js";
import { crossEntropySlope } from "./crossEntropySlope.js";
import { binaryCrossEntropyCurvature, crossEntropyCurvature } from "./curvature.js";
import { exponentialByTwos } from "./exponentialByTwos.js";
import { gibbsInequality } from "./gibbsInequality.js";
import { logBelowTangent, logBelowTangentSlope } from "./logBelowTangent.js";
import {
  binaryCrossEntropyFromLogit,
  crossEntropyFromLogits,
  softplusFromEitherSide,
} from "./lossesFromLogits.js";
import { maximumEntropy, softmaxEntropy } from "./maximumEntropy.js";
import { oneLogarithm } from "./oneLogarithm.js";
import { brierScoreIsProper, weightedLossOptimum } from "./properScores.js";
import { logSumExpShift, rightClassLoss } from "./rightClassLoss.js";
import { sigmoidIsSoftmax, twoLogitsAreOne } from "./sigmoidIsSoftmax.js";
import { sigmoidSlope } from "./sigmoidSlope.js";
import { sigmoidSymmetry } from "./sigmoidSymmetry.js";
import { softmaxFromOdds } from "./softmaxFromOdds.js";
import { softmaxShiftInvariance } from "./softmaxShiftInvariance.js";
import { softmaxSlopes } from "./softmaxSlopes.js";
import { softmaxSumsToOne } from "./softmaxSumsToOne.js";
import { squaredErrorSlope } from "./squaredErrorSlope.js";
import { squareAtTheTruth, squareForTwoClasses } from "./squareForTwoClasses.js";
import { twoClasses } from "./twoClasses.js";
import { additiveLoss, honestLoss, onlyTheLogarithm, thirdClass } from "./whyLogarithm.js";

/** All derivations of the course that hold, in the order of the lessons. */
export const allDerivations: readonly Derivation[] = [
  softmaxSumsToOne,
  softmaxShiftInvariance,
  softmaxFromOdds,
  baseIsTemperature,
  sigmoidIsSoftmax,
  twoLogitsAreOne,
  sigmoidSymmetry,
  sigmoidSlope,
  bernoulliLikelihood,
  manyLikelihoods,
  additiveLoss,
  onlyTheLogarithm,
  twoClasses,
  categoricalLikelihood,
  independentSamples,
  honestLoss,
  thirdClass,
  changeOfBase,
  hartleys,
  uniformGuess,
  chanceLoss,
  crossEntropyIsEntropyPlusDivergence,
  logBelowTangentSlope,
  logBelowTangent,
  gibbsInequality,
  sharesAreBest,
  maximumEntropy,
  softmaxEntropy,
  binaryCrossEntropySlope,
  binaryCrossEntropyLogitSlope,
  softmaxSlopes,
  crossEntropySlope,
  slopeInAnotherBase,
  squaredErrorSlope,
  binaryCrossEntropyFromLogit,
  softplusFromEitherSide,
  crossEntropyFromLogits,
  rightClassLoss,
  logSumExpShift,
  binaryCrossEntropyCurvature,
  crossEntropyCurvature,
  brierScoreIsProper,
  weightedLossOptimum,
  oneLogarithm,
  exponentialByTwos,
  meanCodeLength,
  squareAtTheTruth,
  squareForTwoClasses,
];
