export { argMax } from "./argMax.js";
export { binaryCrossEntropy, binaryCrossEntropyGradient } from "./binaryCrossEntropy.js";
export {
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsGradient,
} from "./binaryCrossEntropyWithLogits.js";
export { binaryFocalLoss, binaryFocalLossGradient } from "./binaryFocalLoss.js";
export { crossEntropy, crossEntropyGradient } from "./crossEntropy.js";
export {
  crossEntropyWithLogits,
  crossEntropyWithLogitsGradient,
} from "./crossEntropyWithLogits.js";
export { entropy } from "./entropy.js";
export { focalLoss, focalLossGradient } from "./focalLoss.js";
export { klDivergence } from "./klDivergence.js";
export { changeBase, log, unitName } from "./log.js";
export { logSumExp } from "./logSumExp.js";
export { numericalGradient } from "./numericalGradient.js";
export { oneHot } from "./oneHot.js";
export { perplexity } from "./perplexity.js";
export { reduce } from "./reduce.js";
export { logSigmoid, sigmoid } from "./sigmoid.js";
export { smoothLabels } from "./smoothLabels.js";
export { logSoftmax, softmax } from "./softmax.js";
export { softmaxJacobian } from "./softmaxJacobian.js";
export { surprisal } from "./surprisal.js";
export type * from "./types.js";
