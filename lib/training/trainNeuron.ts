import { sigmoid } from "../losses/index.js";
import { requireOptions } from "../losses/lossOptions.js";
import { shown } from "../losses/shown.js";
import { requireCount, requireFinite, requireRate } from "./validateTraining.js";

const NAMES = ["slope", "rate", "epochs", "input", "target", "weight", "bias"];

/** The loss, the sample and the starting point for training one neuron. */
export interface NeuronTraining {
  /** ∂L/∂y as a function of the target t and the score y: the only part of a loss that training uses. */
  slope: (target: number, score: number) => number;
  /** The learning rate η: the length of a step per unit of slope. */
  rate: number;
  /** The number of steps. */
  epochs: number;
  /** The input x. Default 1. */
  input?: number;
  /** The target t of the output. Default 0. */
  target?: number;
  /** The weight w before the first step. Default 2. */
  weight?: number;
  /** The bias b before the first step. Default 2: with the other defaults, p = 0.98 although the target is 0. */
  bias?: number;
}

/**
 * Trains one neuron p = σ(y), y = w·x + b, on one sample by gradient descent.
 *
 * A step subtracts η ∂L/∂w from w and η ∂L/∂b from b. The chain rule gives both from the slope in the
 * score: ∂L/∂w = ∂L/∂y · x and ∂L/∂b = ∂L/∂y. Two losses are compared by passing the slope of each in y,
 * with the same rate.
 *
 * @returns the output p before the first step and after each step: epochs + 1 numbers
 * @throws {TypeError} if slope is no function, or an option is unknown or no number
 * @throws {RangeError} if epochs is not a whole number ≥ 0, rate is not positive, a slope or another number is not finite,
 *   or the weight grows without limit
 * @example
 * trainNeuron({ slope: () => 0.5, rate: 1, epochs: 2, weight: 1, bias: 1 }); // [sigmoid(2), sigmoid(1), sigmoid(0)]
 * @see lesson 08; Nielsen, Neural Networks and Deep Learning, chapter 3, which introduces this neuron
 */
export function trainNeuron(training: NeuronTraining): number[] {
  requireOptions(
    "trainNeuron",
    training,
    NAMES,
    "{ slope: (t, y) => sigmoid(y) - t, rate: 0.1, epochs: 10 }",
  );
  const { slope, rate, epochs, input = 1, target = 0 } = training;
  let { weight = 2, bias = 2 } = training;
  if (typeof slope !== "function")
    throw new TypeError(
      `trainNeuron: slope is ${shown(slope)}; it must be a function of the target and the score.`,
    );
  requireRate("trainNeuron", rate);
  requireCount("trainNeuron", "epochs", epochs, 0);
  for (const [name, value] of Object.entries({ input, target, weight, bias }))
    requireFinite("trainNeuron", name, value);
  const outputs: number[] = [];
  for (let epoch = 0; ; epoch++) {
    const score = weight * input + bias;
    if (!Number.isFinite(score))
      throw new RangeError(
        `trainNeuron, epoch ${epoch}: the score is ${score}, because the weight has become too large. Try a tenth of the rate.`,
      );
    outputs.push(sigmoid(score));
    if (epoch === epochs) return outputs;
    const slopeInScore = slope(target, score);
    requireFinite("trainNeuron", `slope(${target}, ${score})`, slopeInScore);
    weight -= rate * slopeInScore * input;
    bias -= rate * slopeInScore;
  }
}
