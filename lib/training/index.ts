/**
 * Training, seeded, so that the same program gives the same numbers on every machine.
 *
 * - random numbers and data: random, normal, coinFlips
 * - one neuron: trainNeuron
 * - samples: split, standardiser
 * - networks: createNetwork, networkScores, evaluateNetwork, and networkSlopes with backpropagation
 * - losses to train with: crossEntropyLoss, binaryCrossEntropyLoss, averaged
 * - training: train, trainingEpochs, gradientDescent, adam
 */
export { type AdamOptions, adam } from "./adam.js";
export { averaged, type LossOfSample } from "./averaged.js";
export { type CoinFlipOptions, coinFlips } from "./coinFlips.js";
export { createNetwork, type Network, type NetworkOptions } from "./createNetwork.js";
export { type Evaluation, evaluateNetwork, networkScores } from "./evaluateNetwork.js";
export {
  type GradientDescentOptions,
  gradientDescent,
  type Optimiser,
} from "./gradientDescent.js";
export type { Layer } from "./layer.js";
export { nanosecondsPerCall, type TimingOptions } from "./nanosecondsPerCall.js";
export { type NetworkSlopes, networkSlopes } from "./networkSlopes.js";
export { normal } from "./normal.js";
export { random } from "./random.js";
export type { Samples } from "./samples.js";
export { type PlainSamples, type SplitOptions, split } from "./split.js";
export { standardiser } from "./standardiser.js";
export {
  type Epoch,
  type EpochResult,
  type Training,
  type TrainingOptions,
  train,
  trainingEpochs,
} from "./train.js";
export {
  binaryCrossEntropyLoss,
  crossEntropyLoss,
  type LossAndSlopes,
  type TrainingLoss,
} from "./trainingLoss.js";
export { type NeuronTraining, trainNeuron } from "./trainNeuron.js";
