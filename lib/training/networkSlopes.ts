import { backward, forward } from "./backpropagation.js";
import type { Network } from "./createNetwork.js";
import { requireFiniteScores } from "./evaluateNetwork.js";
import type { Layer } from "./layer.js";
import { sizeOf } from "./networkSize.js";
import { packSamples, type Samples } from "./samples.js";
import { callLoss, lossFor, type TrainingLoss } from "./trainingLoss.js";

/** The mean loss of some samples, and its slope in each weight and bias. */
export interface NetworkSlopes {
  readonly loss: number;
  /** As the layers of the network, with the slopes in the places of the weights and biases. */
  readonly layers: readonly Layer[];
}

/**
 * The slopes of the mean loss in all weights and biases of a network, by backpropagation: a training step subtracts
 * them, times the learning rate.
 *
 * @param network  from createNetwork or train
 * @param samples  inputs and labels
 * @param loss  default: cross-entropy, which is binary for a network with one score
 * @returns the mean loss and its slopes, in units of the loss per unit of weight
 * @throws {TypeError} if the samples do not fit the network, or the loss returns something else
 * @throws {RangeError} if an input is not finite, a score would not be, or a label is no class
 * @example
 * networkSlopes(createNetwork([1, 2], { lastLayer: 0 }), { inputs: [[3]], labels: [0] }).layers[0].weights; // new Float64Array([-1.5, 1.5])
 * @see lesson 07 on p − t, lesson 10 on what follows from it
 */
export function networkSlopes(
  network: Network,
  samples: Samples,
  loss?: TrainingLoss,
): NetworkSlopes {
  const size = sizeOf("networkSlopes", network);
  const { count, inputs, labels } = packSamples("networkSlopes", samples, size);
  const passed = forward(network, inputs);
  requireFiniteScores("networkSlopes", passed.scores);
  const shape = [count, size.scores] as const;
  const chosen = loss ?? lossFor(size.scores);
  const inScores = callLoss("networkSlopes", chosen, labels, passed.scores, shape);
  return { loss: inScores.loss, layers: backward(network, passed, inScores.gradient) };
}
