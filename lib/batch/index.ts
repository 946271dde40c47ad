export { backend } from "./backend.js";
export type * from "./batchTypes.js";
export { binaryCrossEntropyWithLogits } from "./binaryCrossEntropyWithLogits.js";
export { binaryFocalLoss } from "./binaryFocalLoss.js";
export { crossEntropyWithLogits } from "./crossEntropyWithLogits.js";
export { focalLoss } from "./focalLoss.js";
export { klDivergenceWithLogits } from "./klDivergenceWithLogits.js";
export { negativeLogLikelihood } from "./negativeLogLikelihood.js";
