import { entries, shown } from "../losses/shown.js";
import type { ClassIndex, Vector } from "../losses/types.js";
import type { LossAndSlopes, TrainingLoss } from "./trainingLoss.js";

/** The loss of one sample, and its slope in each of its scores. */
export type LossOfSample = (
  label: ClassIndex,
  scores: Vector,
) => { loss: number; gradient: Vector };

/**
 * Makes a loss for training from the loss of one sample: the mean over the batch, (1/N) Σₙ Lₙ. The slope of the mean in
 * a score of one sample is the slope of that sample's loss, divided by N.
 *
 * @param lossOfSample  from a class index and the scores of a sample to its loss and slopes
 * @returns a loss for train
 * @throws {TypeError} if lossOfSample is no function; when called, if that returns no loss or not one slope for each score
 * @throws {RangeError} when called, if a loss is NaN or a slope is not finite
 * @example
 * averaged((label, y) => ({ loss: y[label], gradient: [1, 0] }))(Int32Array.of(0, 1), new Float64Array([1, 2, 3, 4]), [2, 2]); // { loss: 2.5, gradient: new Float64Array([0.5, 0, 0.5, 0]) }
 * @see lesson 10, which trains with losses that it writes itself
 */
export function averaged(
  lossOfSample: LossOfSample,
): (...batch: Parameters<TrainingLoss>) => LossAndSlopes {
  if (typeof lossOfSample !== "function")
    throw new TypeError(
      `averaged: lossOfSample is ${shown(lossOfSample)}; it must be a function of a label and a list of scores.`,
    );
  return (labels, scores, [samples, classes]) => {
    if (!(samples > 0 && samples * classes === scores.length))
      throw new TypeError(
        `averaged: shape is ${shown([samples, classes])}, and there are ${entries(scores)} in scores; shape must be [samples, classes], two whole numbers from 1 whose product is their number.`,
      );
    let sum = 0;
    const gradient = new Float64Array(scores.length);
    for (let n = 0; n < samples; n++) {
      const row = Array.from(scores.subarray(n * classes, (n + 1) * classes));
      const sample = lossOfSample(labels[n], row);
      requireLossOfSample(sample, n, classes);
      sum += sample.loss;
      for (let k = 0; k < classes; k++) gradient[n * classes + k] = sample.gradient[k] / samples;
    }
    return { loss: sum / samples, gradient };
  };
}

function requireLossOfSample(sample: unknown, n: number, classes: number): void {
  const { loss, gradient } = (sample ?? {}) as { loss?: unknown; gradient?: ArrayLike<unknown> };
  if (typeof loss !== "number" || gradient?.length !== classes)
    throw new TypeError(
      `averaged: lossOfSample returned ${shown(sample)}; it must return { loss, gradient }, with a number and ${classes} slopes, one for each score.`,
    );
  if (Number.isNaN(loss))
    throw new RangeError(
      `averaged: the loss of sample ${n} is NaN; find where in lossOfSample it comes from.`,
    );
  for (let k = 0; k < classes; k++)
    if (!Number.isFinite(gradient[k]))
      throw new RangeError(
        `averaged: slope ${k} of sample ${n} is ${shown(gradient[k])}; find where in lossOfSample it comes from.`,
      );
}
