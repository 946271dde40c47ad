export { backend } from "./backend.js";
export type * from "./batchTypes.js";
export { binaryCrossEntropyWithLogits } from "./binaryCrossEntropyWithLogits.js";
export { crossEntropyWithLogits } from "./crossEntropyWithLogits.js";
export { klDivergenceWithLogits } from "./klDivergenceWithLogits.js";
