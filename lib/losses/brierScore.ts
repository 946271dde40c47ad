import { OPTIONS, requireOptions } from "./lossOptions.js";
import { reduceRowSlopes, reduceRows } from "./reduceRows.js";
import type {
  BrierOptions,
  LossFor,
  NumberList,
  Reduction,
  Rows,
  SameShape,
  Target,
  TargetFor,
  Targets,
} from "./types.js";
import { requireDistribution } from "./validate.js";
import { type WeighedSamples, weighSamples } from "./weighSamples.js";

/**
 * Brier score: L(T, P) = Σ (pᵢ − tᵢ)². The squared distance between a prediction and what happened.
 *
 * A proper score, like cross-entropy: its expectation is least when P is the true distribution. But it is bounded, so
 * no answer is infinitely wrong, and it counts how the wrong classes share the rest.
 *
 * Conventions: the sum over *all* classes, as Brier defined it; with two classes that is twice {@link squaredError} of
 * p (scikit-learn's `brier_score_loss` of two classes). `sampleWeight` multiplies the loss of a sample; "mean" divides
 * by the number of samples. Losses and slopes are good to 2C + 8 units in the last place for C classes. Its gradient is
 * {@link brierScoreGradient}.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param predicted  probabilities that sum to 1; rows of them for a batch
 * @returns a number without a unit: 0 for a certain right answer, 2 for a certain wrong one
 * @throws {TypeError} if shapes do not match, or target mixes indices and distributions
 * @throws {RangeError} if a row is not a distribution, an index is no class, or an option is impossible
 * @example
 * brierScore(0, [0.5, 0.5]); // 0.5
 * brierScore([0, 1], [[1, 0], [1, 0]]); // 1
 * @see not in the article; Brier, Verification of Forecasts Expressed in Terms of Probability (1950)
 */
export function brierScore<P extends NumberList | Rows, R extends Reduction = "mean">(
  target: TargetFor<P>,
  predicted: P,
  options: BrierOptions<R> = {},
): LossFor<P, R> {
  const { rows, shares, weights, divisor } = brierSamples("brierScore", target, predicted, options);
  const losses = rows.map((row, n) => {
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += (row[i] - shares[n][i]) ** 2;
    return weights[n] * sum;
  });
  return reduceRows(predicted, losses, options, divisor);
}

/**
 * The slope of {@link brierScore} in each probability: ∂L/∂pᵢ = 2 (pᵢ − tᵢ).
 *
 * Each probability is moved alone, as if they need not sum to 1. Options are those of brierScore.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param predicted  probabilities that sum to 1; rows of them for a batch
 * @returns a number per unit of probability, in the shape of predicted
 * @throws {TypeError} as brierScore does
 * @throws {RangeError} as brierScore does
 * @example
 * brierScoreGradient(0, [0.5, 0.5]); // [-1, 1]
 * @see Gneiting & Raftery, Strictly Proper Scoring Rules, Prediction, and Estimation (2007), §4.1
 */
export function brierScoreGradient<P extends NumberList | Rows>(
  target: TargetFor<P>,
  predicted: P,
  options: BrierOptions = {},
): SameShape<P> {
  const { rows, shares, weights, divisor } = brierSamples(
    "brierScoreGradient",
    target,
    predicted,
    options,
  );
  const slopes = rows.map((row, n) => row.map((p, i) => weights[n] * 2 * (p - shares[n][i])));
  return reduceRowSlopes(predicted, slopes, options, divisor);
}

/** Checks the samples, and gives their targets as distributions. */
function brierSamples(
  where: string,
  target: Target | Targets,
  predicted: NumberList | Rows,
  options: BrierOptions,
): WeighedSamples {
  requireOptions(where, options, OPTIONS.brier);
  return weighSamples(
    { where, name: "predicted" },
    target,
    predicted,
    options,
    requireDistribution,
  );
}
