/** Small sets of real data for training, stored with the course: they need no network. LICENCES.md has their terms. */
export { breastCancer } from "./breastCancer.js";
export { handwrittenDigits } from "./handwrittenDigits.js";
export { iris } from "./iris.js";
export type { DataSet } from "./readDataSet.js";
