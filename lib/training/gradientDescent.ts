import { requireOptions } from "../losses/lossOptions.js";
import { requireRate, requireShareBelow1 } from "./validateTraining.js";

/**
 * A way to change weights by their slopes. It is called once for each array of weights, with its length, and returns
 * the function that makes the steps, which may remember earlier steps.
 */
export type Optimiser = (count: number) => (weights: Float64Array, slopes: Float64Array) => void;

export interface GradientDescentOptions {
  /** The learning rate η: the length of a step per unit of slope. */
  rate: number;
  /** The share of the last step that is taken again, in [0, 1). Default 0. */
  momentum?: number;
}

/**
 * Gradient descent with momentum μ: v ← μ v + g, then w ← w − η v, for a weight w and its slope g.
 *
 * Without momentum v is the slope. With it, v is a sum of all slopes so far, of which older ones count less: where the
 * slope keeps its direction, steps become up to 1/(1 − μ) times as long, and where it changes sign, they cancel.
 *
 * @returns an optimiser for train
 * @throws {TypeError} if an option is unknown or not a number
 * @throws {RangeError} if the rate is not positive and finite, or momentum lies outside [0, 1)
 * @example
 * ((w) => (gradientDescent({ rate: 0.5 })(1)(w, new Float64Array([4])), w))(new Float64Array([3])); // new Float64Array([1])
 * @see Sutskever et al., On the importance of initialization and momentum in deep learning (2013)
 */
export function gradientDescent(options: GradientDescentOptions): Optimiser {
  requireOptions("gradientDescent", options, ["rate", "momentum"], "{ rate: 0.1 }");
  const { rate, momentum = 0 } = options;
  requireRate("gradientDescent", rate);
  requireShareBelow1("gradientDescent", "momentum", momentum);
  return (count) => {
    const velocity = new Float64Array(count);
    return (weights, slopes) => {
      for (let i = 0; i < count; i++) {
        velocity[i] = momentum * velocity[i] + slopes[i];
        weights[i] -= rate * velocity[i];
      }
    };
  };
}
