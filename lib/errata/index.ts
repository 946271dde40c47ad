/** Bugs about cross-entropy as data, generic tests, and which test finds which bug. */
export type { Bug } from "./bug.js";
export { bugs, survivors } from "./bugs.js";
export { type GenericTest, genericTests } from "./genericTests.js";
export { killMatrix, kills, type MatrixRow } from "./killMatrix.js";
export { makeProgram } from "./makeProgram.js";
export type { Change, Label, LossSettings, MeanSettings, Program } from "./program.js";
export { storedTests } from "./storedTests.js";
