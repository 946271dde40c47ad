import { sigmoid } from "../losses/index.js";

/** What a neuron is taught, how, and where it begins. */
export interface NeuronTraining {
  /** ∂L/∂y at the neuron's score y: all that training ever sees of a loss. */
  slope: (target: number, score: number) => number;
  /** η: how far a step goes for each unit of slope. */
  rate: number;
  /** How many steps. */
  epochs: number;
  /** x. Default 1. */
  input?: number;
  /** t, what the output should become. Default 0. */
  target?: number;
  /** w before the first step. Default 2. */
  weight?: number;
  /** b before the first step. Default 2: with the other defaults the neuron begins sure, and wrong. */
  bias?: number;
}

/**
 * Teaches one sample to one neuron p = σ(y), y = w·x + b, by gradient descent.
 *
 * A step subtracts η ∂L/∂w from w and η ∂L/∂b from b. The chain rule gives both from the slope in the
 * score: ∂L/∂w = ∂L/∂y · x and ∂L/∂b = ∂L/∂y. So a loss is compared fairly with another one if both
 * hand over their slope in y, at the same rate.
 *
 * @returns the output p before the first step and after each: epochs + 1 numbers
 * @throws {RangeError} if epochs is not a whole number ≥ 0
 * @example
 * trainNeuron({ slope: () => 0.5, rate: 1, epochs: 2, weight: 1, bias: 1 }); // [sigmoid(2), sigmoid(1), sigmoid(0)]
 * @see lesson 08; Nielsen, Neural Networks and Deep Learning, chapter 3, where the neuron is from
 */
export function trainNeuron(training: NeuronTraining): number[] {
  const { slope, rate, epochs, input = 1, target = 0 } = training;
  if (!Number.isInteger(epochs) || epochs < 0)
    throw new RangeError(
      `trainNeuron: epochs is ${epochs}; it must be a whole number, at least 0.`,
    );
  let { weight = 2, bias = 2 } = training;
  const outputs = [sigmoid(weight * input + bias)];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const slopeInScore = slope(target, weight * input + bias);
    weight -= rate * slopeInScore * input;
    bias -= rate * slopeInScore;
    outputs.push(sigmoid(weight * input + bias));
  }
  return outputs;
}
