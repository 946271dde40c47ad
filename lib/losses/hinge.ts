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
 * Hinge loss: L(t, y) = max(0, 1 − s·y), with s = 2t − 1, which is +1 for "yes" and −1 for "no". What a support
 * vector machine minimises: 0 as soon as the score has the right sign and is at least 1 away from 0.
 *
 * Labels are 0 and 1, as everywhere in this library; (label + 1) / 2 turns −1 into 0. A score right beyond the margin
 * costs nothing, so training leaves it alone. y is no log-odds: no probability can be read from it.
 *
 * Conventions: `weight` multiplies the loss of a sample; "mean" divides by the number of samples (scikit-learn's
 * hinge_loss divides by the sum of the weights). Losses and slopes are good to 4 units in the last place. Its slope is
 * {@link hingeGradient}.
 *
 * @param target  the label, 0 or 1; a list of them for a batch
 * @param score  any number; a list of them for a batch
 * @returns the shortfall from the margin, in units of the score; 0 for a right answer beyond it
 * @throws {TypeError} if shapes do not match
 * @throws {RangeError} if a label is neither 0 nor 1, a score is NaN, or an option is impossible
 * @example
 * hinge(1, 0.25); // 0.75
 * hinge([1, 0], [2, 0.5]); // 0.75
 * @see not in the article; Cortes & Vapnik, Support-Vector Networks (1995)
 */
export function hinge<Y extends number | NumberList, R extends Reduction = "mean">(
  target: LabelFor<Y>,
  score: Y,
  options: SampleOptions<R> = {},
): BinaryLossFor<Y, R> {
  const samples = hingeSamples("hinge", target, score, options);
  const losses = samples.map(({ t, x: y, weight }) => {
    return expected(weight, Math.max(0, 1 - signOf(t) * y));
  });
  return reduceScalars(score, losses, options);
}

/**
 * The slope of {@link hinge} in the score: ∂L/∂y = −s if s·y < 1, and 0 otherwise, with s = 2t − 1.
 *
 * At s·y = 1 the loss has a corner; 0 is one of its subgradients there. Options are those of hinge.
 *
 * @param target  the label, 0 or 1; a list of them for a batch
 * @param score  any number; a list of them for a batch
 * @returns the slope per unit of score, in the shape of the score
 * @throws {TypeError} as hinge does
 * @throws {RangeError} as hinge does
 * @example
 * hingeGradient(1, 0.25); // -1
 * hingeGradient([1, 0], [2, 0.5]); // [0, 0.5]
 * @see Shalev-Shwartz & Ben-David, Understanding Machine Learning, §14.2, on subgradients
 */
export function hingeGradient<Y extends number | NumberList>(
  target: LabelFor<Y>,
  score: Y,
  options: SampleOptions = {},
): SameShape<Y> {
  const samples = hingeSamples("hingeGradient", target, score, options);
  const slopes = samples.map(({ t, x: y, weight }) =>
    signOf(t) * y < 1 ? 0 - weight * signOf(t) : 0,
  );
  return reduceScalarSlopes(score, slopes, options);
}

/** +1 for the label 1, and −1 for the label 0. */
function signOf(t: number): number {
  return 2 * t - 1;
}

function hingeSamples(
  where: string,
  target: number | NumberList,
  score: number | NumberList,
  options: SampleOptions,
): WeightedSample[] {
  const samples = weightedSamples({ where, name: "score" }, target, score, options);
  samples.forEach(({ t }, n) => {
    if (t !== 0 && t !== 1)
      throw new RangeError(
        `${where}: ${typeof target === "number" ? "target" : `target[${n}]`} is ${t}; a label is 0 or 1. (label + 1) / 2 turns labels of -1 and 1 into these.`,
      );
  });
  return samples;
}
