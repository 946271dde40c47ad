export { argMax } from "./argMax.js";
export { binaryCrossEntropy, binaryCrossEntropyGradient } from "./binaryCrossEntropy.js";
export {
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsGradient,
} from "./binaryCrossEntropyWithLogits.js";
export { binaryFocalLoss, binaryFocalLossGradient } from "./binaryFocalLoss.js";
export { brierScore, brierScoreGradient } from "./brierScore.js";
export { crossEntropy, crossEntropyGradient } from "./crossEntropy.js";
export {
  crossEntropyWithLogits,
  crossEntropyWithLogitsGradient,
} from "./crossEntropyWithLogits.js";
export { entropy } from "./entropy.js";
export { focalLoss, focalLossGradient } from "./focalLoss.js";
export { hinge, hingeGradient } from "./hinge.js";
export { klDivergence } from "./klDivergence.js";
export {
  klDivergenceWithLogits,
  klDivergenceWithLogitsGradient,
} from "./klDivergenceWithLogits.js";
export { changeBase, log, unitName } from "./log.js";
export { logit } from "./logit.js";
export { logSumExp } from "./logSumExp.js";
export { negativeLogLikelihood, negativeLogLikelihoodGradient } from "./negativeLogLikelihood.js";
export { numericalGradient } from "./numericalGradient.js";
export { oneHot } from "./oneHot.js";
export { perplexity } from "./perplexity.js";
export { reduce } from "./reduce.js";
export { logSigmoid, sigmoid } from "./sigmoid.js";
export { smoothLabels } from "./smoothLabels.js";
export { logSoftmax, softmax } from "./softmax.js";
export { softmaxJacobian } from "./softmaxJacobian.js";
export { softplus } from "./softplus.js";
export { squaredError, squaredErrorGradient } from "./squaredError.js";
export { surprisal } from "./surprisal.js";
export type * from "./types.js";
