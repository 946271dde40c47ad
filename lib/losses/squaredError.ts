import { reduceScalarSlopes, reduceScalars } from "./reduceScalars.js";
import { expected } from "./surprisal.js";
import type {
  BinaryLossFor,
  LabelFor,
  NumberList,
  Reduction,
  SameShape,
  SampleOptions,
} from "./types.js";
import { type WeightedSample, weightedSamples } from "./weightedSamples.js";

/**
 * Squared error: L(t, p) = (p − t)². Its mean over a batch is the mean squared error; for a label of 0 or 1 and its
 * probability, that mean is the Brier score of two classes as scikit-learn and weather services compute it.
 *
 * Least in the mean when p is the expectation of t, so it is a proper score of probabilities, too. Through a sigmoid
 * its slope is (p − t) p (1 − p) · 2, which vanishes where the sigmoid saturates; cross-entropy keeps p − t.
 *
 * Conventions: no factor ½ (some textbooks put one, so that the slope is p − t); `weight` multiplies the loss of a
 * sample; "mean" divides by the number of samples, whatever they weigh. Losses and slopes are good to 4 units in the
 * last place. Its slope is {@link squaredErrorGradient}.
 *
 * @param target  any finite number; a list of them for a batch
 * @param predicted  any finite number; a list of them for a batch
 * @returns the square of the unit of the numbers; 0 only if they are equal
 * @throws {TypeError} if shapes do not match
 * @throws {RangeError} if a number is NaN or infinite, or an option is impossible
 * @example
 * squaredError(1, 0.5); // 0.25
 * squaredError([1, 0], [0.5, 1]); // 0.625
 * @see the article, «交叉熵的作用», which compares with it; Bishop, Pattern Recognition and Machine Learning, §1.5.5
 */
export function squaredError<P extends number | NumberList, R extends Reduction = "mean">(
  target: LabelFor<P>,
  predicted: P,
  options: SampleOptions<R> = {},
): BinaryLossFor<P, R> {
  const samples = finiteSamples("squaredError", target, predicted, options);
  const losses = samples.map(({ t, x: p, weight }) => expected(weight, (p - t) ** 2));
  return reduceScalars(predicted, losses, options);
}

/**
 * The slope of {@link squaredError} in the prediction: ∂L/∂p = 2 (p − t).
 *
 * Options and conventions are those of squaredError.
 *
 * @param target  any finite number; a list of them for a batch
 * @param predicted  any finite number; a list of them for a batch
 * @returns twice the unit of the numbers, in the shape of predicted
 * @throws {TypeError} as squaredError does
 * @throws {RangeError} as squaredError does
 * @example
 * squaredErrorGradient(1, 0.5); // -1
 * squaredErrorGradient([1, 0], [0.5, 1]); // [-0.5, 1]
 * @see Bishop, Pattern Recognition and Machine Learning, §5.2; lesson 08
 */
export function squaredErrorGradient<P extends number | NumberList>(
  target: LabelFor<P>,
  predicted: P,
  options: SampleOptions = {},
): SameShape<P> {
  const samples = finiteSamples("squaredErrorGradient", target, predicted, options);
  const slopes = samples.map(({ t, x: p, weight }) => expected(weight, 2 * (p - t)));
  return reduceScalarSlopes(predicted, slopes, options);
}

function finiteSamples(
  where: string,
  target: number | NumberList,
  predicted: number | NumberList,
  options: SampleOptions,
): WeightedSample[] {
  const samples = weightedSamples({ where, name: "predicted" }, target, predicted, options);
  const at = (n: number): string => (typeof predicted === "number" ? "" : `[${n}]`);
  samples.forEach(({ t, x }, n) => {
    requireFinite(where, `target${at(n)}`, t);
    requireFinite(where, `predicted${at(n)}`, x);
  });
  return samples;
}

function requireFinite(where: string, name: string, value: number): void {
  if (!Number.isFinite(value))
    throw new RangeError(`${where}: ${name} is ${value}; it must be a finite number.`);
}
