export { argMax } from "./losses/argMax.js";
export { binaryCrossEntropy, binaryCrossEntropyWithLogits } from "./losses/binaryCrossEntropy.js";
export {
  binaryCrossEntropyGradient,
  binaryCrossEntropyWithLogitsGradient,
} from "./losses/binaryCrossEntropyGradient.js";
export { crossEntropy, crossEntropyWithLogits } from "./losses/crossEntropy.js";
export {
  crossEntropyGradient,
  crossEntropyWithLogitsGradient,
} from "./losses/crossEntropyGradient.js";
export { entropy } from "./losses/entropy.js";
export { binaryFocalLoss, focalLoss } from "./losses/focalLoss.js";
export { binaryFocalLossGradient, focalLossGradient } from "./losses/focalLossGradient.js";
export { klDivergence } from "./losses/klDivergence.js";
export { changeBase, log, unitName } from "./losses/log.js";
export { logSumExp } from "./losses/logSumExp.js";
export { numericalGradient } from "./losses/numericalGradient.js";
export { oneHot } from "./losses/oneHot.js";
export { perplexity } from "./losses/perplexity.js";
export { reduce } from "./losses/reduce.js";
export { logSigmoid, sigmoid } from "./losses/sigmoid.js";
export { smoothLabels } from "./losses/smoothLabels.js";
export { logSoftmax, softmax } from "./losses/softmax.js";
export { softmaxJacobian } from "./losses/softmaxJacobian.js";
export { surprisal } from "./losses/surprisal.js";
export type * from "./losses/types.js";
