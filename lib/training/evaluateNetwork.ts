import type { ClassIndex, Rows } from "../losses/types.js";
import { forward } from "./backpropagation.js";
import type { Network } from "./createNetwork.js";
import { sizeOf } from "./networkSize.js";
import { type PackedSamples, packInputs, packSamples, type Samples } from "./samples.js";
import { callLoss, lossFor, type TrainingLoss } from "./trainingLoss.js";

/** How good a network is on some samples. */
export interface Evaluation {
  /** The mean loss. */
  readonly loss: number;
  /** The share of samples whose predicted class is the true one. */
  readonly accuracy: number;
  /** The predicted class of each sample: that of the highest score; with one score, 1 if it is above 0, else 0. */
  readonly predicted: readonly ClassIndex[];
}

/**
 * The scores that a network gives to inputs, one row for each input: y = W h + b of the last layer.
 *
 * @param network  from createNetwork or train
 * @param inputs  one row of numbers for each sample
 * @returns one row of scores for each sample; softmax turns a row into probabilities
 * @throws {TypeError} if the inputs are no rows of as many numbers as the network has inputs
 * @throws {RangeError} if an input is not finite, or a score would not be
 * @example
 * networkScores(createNetwork([2, 3], { lastLayer: 0 }), [[5, 7]]); // [[0, 0, 0]]
 * @see lesson 01, on scores
 */
export function networkScores(network: Network, inputs: Rows): number[][] {
  const size = sizeOf("networkScores", network);
  const { scores } = forward(network, packInputs("networkScores", inputs, size.features));
  requireFiniteScores("networkScores", scores);
  return Array.from(inputs, (_, n) =>
    Array.from(scores.subarray(n * size.scores, (n + 1) * size.scores)),
  );
}

/**
 * Evaluates a network on samples: the mean loss (1/N) Σₙ Lₙ, the share of right answers, and the answers.
 *
 * @param network  from createNetwork or train
 * @param samples  inputs and labels, better those that it was not trained with
 * @param loss  default: cross-entropy, which is binary for a network with one score
 * @returns the loss in the unit of the loss function (nats by default), and the accuracy, a share
 * @throws {TypeError} if the samples do not fit the network, or the loss returns something else
 * @throws {RangeError} if an input is not finite, or a label is no class
 * @example
 * evaluateNetwork(createNetwork([4, 3], { lastLayer: 0 }), iris()).accuracy; // 1 / 3
 * @see lesson 10
 */
export function evaluateNetwork(
  network: Network,
  samples: Samples,
  loss?: TrainingLoss,
): Evaluation {
  const size = sizeOf("evaluateNetwork", network);
  return evaluatePacked(
    "evaluateNetwork",
    network,
    packSamples("evaluateNetwork", samples, size),
    loss,
  );
}

/** {@link evaluateNetwork} for samples that have been checked, in the name of the function that was called. */
export function evaluatePacked(
  where: string,
  network: Network,
  { count, inputs, labels }: PackedSamples,
  loss?: TrainingLoss,
): Evaluation {
  const classes = sizeOf(where, network).scores;
  const { scores } = forward(network, inputs);
  requireFiniteScores(where, scores);
  const predicted = Array.from({ length: count }, (_, n) =>
    classOf(scores.subarray(n * classes, (n + 1) * classes)),
  );
  const right = predicted.filter((answer, n) => answer === labels[n]).length;
  return {
    loss: callLoss(where, loss ?? lossFor(classes), labels, scores, [count, classes]).loss,
    accuracy: right / count,
    predicted,
  };
}

/** The predicted class of one sample. */
function classOf(scores: Float64Array): ClassIndex {
  if (scores.length === 1) return scores[0] > 0 ? 1 : 0;
  let top = 0;
  for (let k = 1; k < scores.length; k++) if (scores[k] > scores[top]) top = k;
  return top;
}

/** Checks scores, which grow without limit if the steps of training are too long. */
export function requireFiniteScores(where: string, scores: Float64Array): void {
  const bad = scores.find((score) => !Number.isFinite(score));
  if (bad !== undefined)
    throw new RangeError(
      `${where}: a score is ${bad}, because the weights have become too large. The steps of training were too long; try a tenth of the rate.`,
    );
}
