import { requireOptions } from "../losses/lossOptions.js";
import type { Optimiser } from "./gradientDescent.js";
import { requireRate, requireShareBelow1 } from "./validateTraining.js";

export interface AdamOptions {
  /** The learning rate η, about the length of the first steps of every weight. Default 0.001. */
  rate?: number;
  /** β₁, how slowly the mean of the slopes forgets, in [0, 1). Default 0.9. */
  beta1?: number;
  /** β₂, how slowly the mean of the squared slopes forgets, in [0, 1). Default 0.999. */
  beta2?: number;
}

/** Keeps the quotient finite where all slopes of a weight were 0. */
const TINY = 1e-8;

/**
 * Adam: a step of each weight is η m / √s, where m is a running mean of its slopes and s one of their squares.
 *
 * Dividing by √s makes the step independent of the scale of the loss: a weight with small slopes moves as fast as one
 * with large slopes. Both means begin at 0; dividing by 1 − βᵗ after t steps makes them means of the slopes so far.
 *
 * @returns an optimiser for train
 * @throws {TypeError} if an option is unknown or not a number
 * @throws {RangeError} if the rate is not positive and finite, or a beta lies outside [0, 1)
 * @example
 * ((w) => (adam({ rate: 0.5 })(1)(w, new Float64Array([4])), Math.round(1e6 * w[0]) / 1e6))(new Float64Array([3])); // 2.5
 * @see Kingma & Ba, Adam: A Method for Stochastic Optimization (2015), algorithm 1
 */
export function adam(options: AdamOptions = {}): Optimiser {
  requireOptions("adam", options, ["rate", "beta1", "beta2"], "{ rate: 0.001 }");
  const { rate = 0.001, beta1 = 0.9, beta2 = 0.999 } = options;
  requireRate("adam", rate);
  requireShareBelow1("adam", "beta1", beta1);
  requireShareBelow1("adam", "beta2", beta2);
  return (count) => {
    const mean = new Float64Array(count);
    const square = new Float64Array(count);
    let step = 0;
    return (weights, slopes) => {
      step += 1;
      for (let i = 0; i < count; i++) {
        mean[i] = beta1 * mean[i] + (1 - beta1) * slopes[i];
        square[i] = beta2 * square[i] + (1 - beta2) * slopes[i] ** 2;
        const m = mean[i] / (1 - beta1 ** step);
        const s = square[i] / (1 - beta2 ** step);
        weights[i] -= (rate * m) / (Math.sqrt(s) + TINY);
      }
    };
  };
}
