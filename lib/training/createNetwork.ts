import { requireOptions } from "../losses/lossOptions.js";
import { plainList } from "../losses/plainList.js";
import { shown } from "../losses/shown.js";
import type { NumberList } from "../losses/types.js";
import { requireNonNegative } from "../losses/validate.js";
import type { Layer } from "./layer.js";
import { normal } from "./normal.js";
import { requireCount } from "./validateTraining.js";

/** Layers, each of which gets the outputs of the one before. Between two layers, negative outputs become 0 (ReLU). */
export interface Network {
  readonly layers: readonly Layer[];
}

export interface NetworkOptions {
  /** The same seed gives the same weights. Default 1. */
  seed?: number;
  /** Multiplies the random weights of the last layer. 0 makes all scores 0. Default 1. */
  lastLayer?: number;
}

/** More weights than these do not fit in memory. */
const MOST_WEIGHTS = 2 ** 27;

/**
 * Creates a network with random weights and with biases that are 0.
 *
 * `[64, 10]` has no hidden layer: a score for each of 10 classes is a weighted sum of 64 inputs. With cross-entropy it
 * is *softmax regression*, and `[30, 1]` with a sigmoid is *logistic regression*. `[64, 32, 10]` has a hidden layer of
 * 32 units.
 *
 * Random weights are normal. Their variance is 2 / inputs where ReLU follows, which sets half of the outputs to 0, and
 * 1 / inputs in the last layer: so the outputs of each layer vary about as much as its inputs do.
 *
 * @param sizes  the number of inputs, of units in each hidden layer, and of scores
 * @returns a network for train and evaluateNetwork
 * @throws {TypeError} if sizes is no list of at least two numbers, or an option is unknown
 * @throws {RangeError} if a size is not a whole number ≥ 1, or there are more than 2²⁷ weights
 * @example
 * createNetwork([64, 32, 10]).layers.map(({ weights }) => weights.length); // [2048, 320]
 * createNetwork([2, 3], { lastLayer: 0 }).layers[0].weights; // new Float64Array(6)
 * @see He et al., Delving Deep into Rectifiers (2015), on the variance of first weights
 */
export function createNetwork(sizes: NumberList, options: NetworkOptions = {}): Network {
  requireOptions("createNetwork", options, ["seed", "lastLayer"], "{ seed: 2 }");
  const { seed = 1, lastLayer = 1 } = options;
  requireNonNegative("createNetwork", "lastLayer", lastLayer);
  const counts: readonly number[] = plainList(sizes);
  requireSizes(counts);
  const draw = normal(seed);
  const layers = counts.slice(1).map((outputs, l) => {
    const inputs = counts[l];
    const isLast = l === counts.length - 2;
    const spread = isLast ? lastLayer * Math.sqrt(1 / inputs) : Math.sqrt(2 / inputs);
    const weights = new Float64Array(outputs * inputs);
    if (spread > 0) for (let i = 0; i < weights.length; i++) weights[i] = spread * draw();
    return { inputs, outputs, weights, biases: new Float64Array(outputs) };
  });
  return { layers };
}

function requireSizes(sizes: readonly number[]): void {
  if (!Array.isArray(sizes) || sizes.length < 2)
    throw new TypeError(
      `createNetwork: sizes is ${shown(sizes)}; it must list the number of inputs, of units in each hidden layer, and of scores. Try [64, 32, 10].`,
    );
  let weights = 0;
  for (let i = 0; i < sizes.length; i++) {
    requireCount("createNetwork", `sizes[${i}]`, sizes[i], 1);
    if (i > 0) weights += sizes[i] * sizes[i - 1];
  }
  if (weights > MOST_WEIGHTS)
    throw new RangeError(
      `createNetwork: a network of ${weights} weights does not fit in memory; it may have ${MOST_WEIGHTS}.`,
    );
}

/** A copy that shares no array with the network. */
export function copyNetwork({ layers }: Network): Network {
  return {
    layers: layers.map(({ inputs, outputs, weights, biases }) => ({
      inputs,
      outputs,
      weights: weights.slice(),
      biases: biases.slice(),
    })),
  };
}
