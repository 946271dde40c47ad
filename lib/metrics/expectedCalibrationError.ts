import type { NumberList, Rows } from "../losses/types.js";
import { type CalibrationOptions, reliabilityBins } from "./reliability.js";

/**
 * Expected calibration error: ECE = Σ_b (n_b / N) |a_b − p̄_b|, the mean distance between how often a prediction is
 * right and how often it says it is, over the bins of {@link reliability}.
 *
 * 0 if in each bin the share of right answers is the mean confidence. It depends on the bins, and even a calibrated
 * model has some by chance, about 1 / √n_b for each bin; it says nothing about how good the answers are. Conventions
 * (edges, ties, empty bins) are those of reliability.
 *
 * @param target  labels 0 or 1, or class indices
 * @param predicted  the probability of "yes" of each sample, or a row of probabilities for each
 * @returns a number in [0, 1] (no unit)
 * @throws {TypeError} as reliability does
 * @throws {RangeError} as reliability does
 * @example
 * expectedCalibrationError([0, 1, 1, 1], [0.25, 0.25, 0.75, 1], { bins: 2 }); // 0.1875
 * expectedCalibrationError([1, 1], [[0.25, 0.75], [0.5, 0.5]], { bins: 1, equal: "mass" }); // 0.125
 * @see Naeini, Cooper & Hauskrecht, Obtaining Well Calibrated Probabilities Using Bayesian Binning (2015)
 */
export function expectedCalibrationError(
  target: NumberList,
  predicted: NumberList | Rows,
  options: CalibrationOptions = {},
): number {
  const bins = reliabilityBins("expectedCalibrationError", target, predicted, options);
  let sum = 0;
  let samples = 0;
  for (const { count, accuracy, confidence } of bins) {
    sum += count * Math.abs(accuracy - confidence);
    samples += count;
  }
  return sum / samples;
}
