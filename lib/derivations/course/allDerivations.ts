import type { Derivation } from "../setting/derivation.js";
import { bernoulliLikelihood, manyLikelihoods } from "./bernoulliLikelihood.js";
import {
  binaryCrossEntropyLogitSlope,
  binaryCrossEntropySlope,
} from "./binaryCrossEntropySlopes.js";
import { changeOfBase, hartleys, uniformGuess } from "./changeOfBase.js";
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
import { oneLogarithm } from "./oneLogarithm.js";
import { logSumExpShift, rightClassLoss } from "./rightClassLoss.js";
import { sigmoidIsSoftmax, twoLogitsAreOne } from "./sigmoidIsSoftmax.js";
import { sigmoidSlope } from "./sigmoidSlope.js";
import { sigmoidSymmetry } from "./sigmoidSymmetry.js";
import { softmaxShiftInvariance } from "./softmaxShiftInvariance.js";
import { softmaxSlopes } from "./softmaxSlopes.js";
import { softmaxSumsToOne } from "./softmaxSumsToOne.js";
import { squaredErrorSlope } from "./squaredErrorSlope.js";
import { twoClasses } from "./twoClasses.js";

/** All derivations of the course that hold, in the order of the lessons. */
export const allDerivations: readonly Derivation[] = [
  softmaxSumsToOne,
  softmaxShiftInvariance,
  sigmoidIsSoftmax,
  twoLogitsAreOne,
  sigmoidSymmetry,
  sigmoidSlope,
  bernoulliLikelihood,
  manyLikelihoods,
  twoClasses,
  changeOfBase,
  hartleys,
  uniformGuess,
  crossEntropyIsEntropyPlusDivergence,
  logBelowTangentSlope,
  logBelowTangent,
  gibbsInequality,
  binaryCrossEntropySlope,
  binaryCrossEntropyLogitSlope,
  softmaxSlopes,
  crossEntropySlope,
  squaredErrorSlope,
  binaryCrossEntropyFromLogit,
  softplusFromEitherSide,
  crossEntropyFromLogits,
  rightClassLoss,
  logSumExpShift,
  binaryCrossEntropyCurvature,
  crossEntropyCurvature,
  oneLogarithm,
  exponentialByTwos,
];
