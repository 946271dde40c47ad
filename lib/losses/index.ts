export { argMax } from "./argMax.js";
export { binaryCrossEntropy, binaryCrossEntropyWithLogits } from "./binaryCrossEntropy.js";
export {
  binaryCrossEntropyGradient,
  binaryCrossEntropyWithLogitsGradient,
} from "./binaryCrossEntropyGradient.js";
export { crossEntropy, crossEntropyWithLogits } from "./crossEntropy.js";
export {
  crossEntropyGradient,
  crossEntropyWithLogitsGradient,
} from "./crossEntropyGradient.js";
export { entropy } from "./entropy.js";
export { binaryFocalLoss, focalLoss } from "./focalLoss.js";
export { binaryFocalLossGradient, focalLossGradient } from "./focalLossGradient.js";
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
