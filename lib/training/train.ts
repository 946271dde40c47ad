import { requireOptions } from "../losses/lossOptions.js";
import { shown } from "../losses/shown.js";
import { requireNonNegative } from "../losses/validate.js";
import { backward, forward } from "./backpropagation.js";
import { batchesOf } from "./batches.js";
import { copyNetwork, type Network } from "./createNetwork.js";
import { evaluatePacked, requireFiniteScores } from "./evaluateNetwork.js";
import type { Optimiser } from "./gradientDescent.js";
import type { Layer } from "./layer.js";
import { sizeOf } from "./networkSize.js";
import { random } from "./random.js";
import { packSamples, type Samples } from "./samples.js";
import { callLoss, lossFor, type TrainingLoss } from "./trainingLoss.js";
import { requireCount } from "./validateTraining.js";

export interface TrainingOptions {
  /** How weights change by their slopes, such as gradientDescent({ rate: 0.5 }) or adam(). */
  optimiser: Optimiser;
  /** How often training goes through all samples. */
  epochs: number;
  /** The number of samples for each step. Default: all, which is called full batch. */
  batchSize?: number;
  /** The seed for the order of the samples in mini-batches. Default 1. */
  seed?: number;
  /** Default: cross-entropy, which is binary for a network with one score. */
  loss?: TrainingLoss;
  /** Adds half of this times the sum of all squared weights (not biases) to the loss that is made small. Default 0. */
  penalty?: number;
  /** Samples on which the network is evaluated after each epoch, but not trained. */
  validation?: Samples;
}

/** How good the network is after an epoch; epoch 0 is before the first step. */
export interface EpochResult {
  readonly epoch: number;
  /** The mean loss of the training samples, without the penalty. */
  readonly loss: number;
  /** The share of the training samples that the network classifies correctly. */
  readonly accuracy: number;
  /** The same for the validation samples, if there are any. */
  readonly validation?: { readonly loss: number; readonly accuracy: number };
}

export interface Epoch extends EpochResult {
  /** A copy of the network after this epoch, which later steps do not change. */
  readonly network: Network;
}

/** A trained network, and how it got there. */
export interface Training {
  readonly network: Network;
  readonly history: readonly EpochResult[];
}

const NAMES = ["optimiser", "epochs", "batchSize", "seed", "loss", "penalty", "validation"];

/**
 * Trains a copy of a network by gradient descent, and returns it: each step takes a batch of samples, computes the
 * slopes of their mean loss in all weights, and lets the optimiser change the weights by them.
 *
 * @param start  a network, which stays as it is
 * @param samples  inputs and labels
 * @returns the trained network, and the loss and accuracy before the first step and after each epoch
 * @throws {TypeError} if the samples do not fit the network, or an option is unknown or of the wrong kind
 * @throws {RangeError} if an option is impossible, an input is not finite, or training diverges
 * @example
 * train(createNetwork([4, 3]), iris(), { optimiser: gradientDescent({ rate: 0.1 }), epochs: 2 }).history.length; // 3
 * @see lesson 10; trainingEpochs, which returns the epochs one by one
 */
export function train(start: Network, samples: Samples, options: TrainingOptions): Training {
  const history: EpochResult[] = [];
  let trained = start;
  for (const { network, ...result } of epochsOf("train", start, samples, options)) {
    history.push(result);
    trained = network;
  }
  return { network: trained, history };
}

/**
 * Trains as train does, epoch by epoch: a loop over the epochs can show progress, or stop early with `break`.
 *
 * @param start  a network, which stays as it is
 * @param samples  inputs and labels
 * @returns the epochs, the first before any step; each is computed when the loop asks for it
 * @throws {TypeError} as train does, when the loop begins
 * @throws {RangeError} as train does
 * @example
 * [...trainingEpochs(createNetwork([4, 3]), iris(), { optimiser: adam(), epochs: 2 })].map(({ epoch }) => epoch); // [0, 1, 2]
 * @see lesson 10
 */
export function* trainingEpochs(
  start: Network,
  samples: Samples,
  options: TrainingOptions,
): Generator<Epoch, void, undefined> {
  yield* epochsOf("trainingEpochs", start, samples, options);
}

function* epochsOf(
  where: string,
  start: Network,
  samples: Samples,
  options: TrainingOptions,
): Generator<Epoch, void, undefined> {
  requireOptions(where, options, NAMES, "{ optimiser: adam(), epochs: 10 }");
  const size = sizeOf(where, start);
  const packed = packSamples(where, samples, size);
  const { epochs, seed = 1, penalty = 0, validation, optimiser } = options;
  const { batchSize = packed.count, loss = lossFor(size.scores) } = options;
  requireCount(where, "epochs", epochs, 0);
  requireCount(where, "batchSize", batchSize, 1);
  requireNonNegative(where, "penalty", penalty);
  if (typeof optimiser !== "function")
    throw new TypeError(
      `${where}: optimiser is ${shown(optimiser)}; it must be one. Try gradientDescent({ rate: 0.1 }).`,
    );
  const others = validation && packSamples(`${where}, validation`, validation, size);

  const network = copyNetwork(start);
  const step = stepper(where, network, optimiser, penalty);
  const next = random(seed);
  const inEpoch = (epoch: number): string => `${where}, epoch ${epoch}`;
  for (let epoch = 0; ; epoch++) {
    const state = evaluatePacked(inEpoch(epoch), network, packed, loss);
    const onOthers = others && evaluatePacked(inEpoch(epoch), network, others, loss);
    yield {
      epoch,
      loss: state.loss,
      accuracy: state.accuracy,
      ...(onOthers && { validation: { loss: onOthers.loss, accuracy: onOthers.accuracy } }),
      network: copyNetwork(network),
    };
    if (epoch === epochs) return;
    for (const batch of batchesOf(packed, batchSize, next)) {
      const passed = forward(network, batch.inputs);
      requireFiniteScores(inEpoch(epoch + 1), passed.scores);
      const shape = [batch.count, size.scores] as const;
      const { gradient } = callLoss(inEpoch(epoch + 1), loss, batch.labels, passed.scores, shape);
      step(backward(network, passed, gradient));
    }
  }
}

/** Changes the weights and biases of all layers by their slopes; each array has an optimiser of its own. */
function stepper(
  where: string,
  { layers }: Network,
  optimiser: Optimiser,
  penalty: number,
): (slopes: readonly Layer[]) => void {
  const ofWeights = layers.map(({ weights }) => optimiser(weights.length));
  const ofBiases = layers.map(({ biases }) => optimiser(biases.length));
  if (typeof ofWeights[0] !== "function")
    throw new TypeError(
      `${where}: the optimiser returned ${shown(ofWeights[0])}; it must return a function that changes weights by their slopes.`,
    );
  return (slopes) => {
    layers.forEach(({ weights, biases }, l) => {
      // The slope of (penalty / 2) w² is penalty · w.
      for (let i = 0; i < weights.length; i++) slopes[l].weights[i] += penalty * weights[i];
      ofWeights[l](weights, slopes[l].weights);
      ofBiases[l](biases, slopes[l].biases);
    });
  };
}
