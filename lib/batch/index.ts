export { backend } from "./backend.js";
export { binaryCrossEntropyWithLogits } from "./binaryCrossEntropyWithLogits.js";
export { softmaxCrossEntropy } from "./softmaxCrossEntropy.js";
export type * from "./types.js";
