/**
 * How good are the predictions? What a learner asks once a network is trained, next to its loss.
 *
 * - accuracy: rankOfTrueClass, topKAccuracy, confusionMatrix
 * - calibration: reliability, expectedCalibrationError, fitTemperature
 */
export { type ConfusionOptions, confusionMatrix } from "./confusionMatrix.js";
export { expectedCalibrationError } from "./expectedCalibrationError.js";
export { type FittedTemperature, fitTemperature } from "./fitTemperature.js";
export { rankOfTrueClass } from "./rankOfTrueClass.js";
export { type CalibrationOptions, type ReliabilityBin, reliability } from "./reliability.js";
export {
  type ClassAccuracy,
  type TopKAccuracy,
  type TopKOptions,
  topKAccuracy,
} from "./topKAccuracy.js";
