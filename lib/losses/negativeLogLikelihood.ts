import { inBase } from "./log.js";
import { reduceRowSlopes, reduceRows } from "./reduceRows.js";
import { rowName } from "./rows.js";
import { expected } from "./surprisal.js";
import type {
  CrossEntropyOptions,
  LossFor,
  NumberList,
  Reduction,
  Rows,
  SameShape,
  Target,
  TargetFor,
  Targets,
  Vector,
} from "./types.js";
import { requireVector, sumTolerance } from "./validate.js";
import { type WeighedTargets, weighTargets } from "./weighTargets.js";

/**
 * Negative log-likelihood from log-probabilities: L(T, ln P) = −Σ tᵢ ln pᵢ; for a class index, minus the entry of the
 * true class. What a network that ends in logSoftmax is trained with.
 *
 * The same number as {@link crossEntropy} of P, without rounding through P: a log-probability of −1000 costs 1000,
 * where e^−1000 is 0. PyTorch's nll_loss takes any numbers; here they must be logarithms of a distribution, so that
 * probabilities or raw scores are noticed. Options and conventions are those of {@link crossEntropy}. Losses and slopes
 * are good to 2C + 8 units in the last place for C classes.
 *
 * Its slope is {@link negativeLogLikelihoodGradient}.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param logProbabilities  natural logarithms of probabilities that sum to 1; rows of them for a batch
 * @returns nats by default, see `base`; `Infinity` if what happens has the log-probability -Infinity
 * @throws {TypeError} if shapes do not match, or target mixes indices and distributions
 * @throws {RangeError} if a log-probability is above 0, the probabilities of a row do not sum to 1, a target is no
 *   distribution or class index, or the mean is over nothing
 * @example
 * negativeLogLikelihood(0, logSoftmax([0, 0])); // 0.6931471805599453
 * negativeLogLikelihood(1, logSoftmax([0, -1000])); // 1000
 * @see the article, «交叉熵», "Softmax loss"; PyTorch, torch.nn.NLLLoss
 */
export function negativeLogLikelihood<L extends NumberList | Rows, R extends Reduction = "mean">(
  target: TargetFor<L>,
  logProbabilities: L,
  options: CrossEntropyOptions<R> = {},
): LossFor<L, R> {
  const where = "negativeLogLikelihood";
  const { rows, shares, divisor } = checked(where, target, logProbabilities, options);
  const losses = rows.map((row, n) => {
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += expected(shares[n][i], 0 - row[i]);
    return inBase(sum, options.base);
  });
  return reduceRows(logProbabilities, losses, options, divisor);
}

/**
 * The slope of {@link negativeLogLikelihood} in each log-probability: ∂L/∂(ln pᵢ) = −tᵢ / ln b.
 *
 * It does not depend on the prediction. logSoftmax turns it into p − t, the slope in the scores. Options and
 * conventions are those of negativeLogLikelihood.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param logProbabilities  natural logarithms of probabilities that sum to 1; rows of them for a batch
 * @returns the unit of the loss per nat, in the shape of logProbabilities; 0 for an ignored sample
 * @throws {TypeError} as negativeLogLikelihood does
 * @throws {RangeError} as negativeLogLikelihood does
 * @example
 * negativeLogLikelihoodGradient(0, logSoftmax([0, 0])); // [-1, 0]
 * @see lesson 07
 */
export function negativeLogLikelihoodGradient<L extends NumberList | Rows>(
  target: TargetFor<L>,
  logProbabilities: L,
  options: CrossEntropyOptions = {},
): SameShape<L> {
  const where = "negativeLogLikelihoodGradient";
  const { shares, divisor } = checked(where, target, logProbabilities, options);
  const slopes = shares.map((qs) => qs.map((q) => 0 - q));
  return reduceRowSlopes(logProbabilities, slopes, options, divisor);
}

function checked(
  where: string,
  target: Target | Targets,
  logProbabilities: NumberList | Rows,
  options: CrossEntropyOptions,
): WeighedTargets {
  const place = { where, name: "logProbabilities" };
  const weighed = weighTargets(place, target, logProbabilities, options);
  weighed.rows.forEach((row, n) => {
    if (!weighed.ignored[n]) requireLogs(where, rowName(place.name, logProbabilities, n), row);
  });
  return weighed;
}

/** Checks that a row holds the logarithms of a distribution, whose sum may miss 1 by `tolerance`. */
export function requireLogs(
  where: string,
  name: string,
  row: Vector,
  tolerance: number = sumTolerance(row.length),
): void {
  requireVector(where, name, row);
  let sum = 0;
  for (let i = 0; i < row.length; i++) {
    if (row[i] > 0)
      throw new RangeError(
        `${where}: ${name}[${i}] is ${row[i]}; the logarithm of a probability is at most 0. Try logSoftmax.`,
      );
    sum += Math.exp(row[i]);
  }
  if (Math.abs(sum - 1) > tolerance)
    throw new RangeError(
      `${where}: the probabilities e^${name} sum to ${sum}; those of a distribution sum to 1. Try logSoftmax.`,
    );
}
