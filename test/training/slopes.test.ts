import {
  crossEntropyWithLogits as crossEntropyOf,
  numericalGradient,
  softmax,
  softmaxJacobian,
} from "@course/lib";
import { crossEntropyWithLogits } from "@course/lib/batch";
import {
  averaged,
  createNetwork,
  evaluateNetwork,
  networkScores,
  networkSlopes,
  normal,
  random,
  type TrainingLoss,
} from "@course/lib/training";
import { describe, expect, it } from "vitest";
import { flat, withParameters } from "./parameters.js";

const squaredError = averaged((label, y) => {
  const p = softmax(y);
  const error = p.map((pk, k) => pk - (k === label ? 1 : 0));
  return {
    loss: error.reduce((sum, e) => sum + e * e, 0) / 2,
    gradient: softmaxJacobian(y).map((row) => row.reduce((sum, d, i) => sum + d * error[i], 0)),
  };
});
const smoothed: TrainingLoss = (labels, scores, shape) =>
  crossEntropyWithLogits(labels, scores, shape, { gradient: true, labelSmoothing: 0.1 });

const losses: readonly [string, TrainingLoss | undefined][] = [
  ["cross-entropy", undefined],
  ["squared error", squaredError],
  ["smoothed cross-entropy", smoothed],
];
const sizes = [
  [3, 2],
  [3, 4, 3],
  [2, 5, 4, 3],
  [1, 1, 2],
];

function samplesFor(network: readonly number[], count: number) {
  const draw = normal(5);
  const uniform = random(6);
  const classes = Math.max(2, network.at(-1) as number);
  return {
    inputs: Array.from({ length: count }, () => Array.from({ length: network[0] }, draw)),
    labels: Array.from({ length: count }, () => Math.floor(classes * uniform())),
  };
}

describe("networkSlopes", () => {
  const cases = sizes.flatMap((size) => losses.map(([name, loss]) => ({ size, name, loss })));
  it.each([
    ...cases,
    { size: [3, 1], name: "one score", loss: undefined },
    { size: [2, 4, 1], name: "one score", loss: undefined },
  ])("agrees with measured slopes of $name in a network of $size", ({ size, loss }) => {
    const network = createNetwork(size, { seed: 3 });
    const samples = samplesFor(size, 7);
    const lossAt = (parameters: readonly number[]): number =>
      evaluateNetwork(withParameters(network, parameters), samples, loss).loss;
    const slopes = networkSlopes(network, samples, loss);
    const measured = numericalGradient(lossAt, flat(network));
    const derived = flat(slopes);
    expect(slopes.loss).toBe(lossAt(flat(network)));
    expect(derived.some((slope) => Math.abs(slope) > 0.01)).toBe(true);
    derived.forEach((slope, i) => {
      expect(slope).toBeCloseTo(measured[i], 8);
    });
  });

  it("passes no slope through a unit that ReLU has set to 0", () => {
    const network = createNetwork([1, 1, 2]);
    network.layers[0].weights[0] = -1;
    network.layers[1].weights.set([1, 2]);
    const { layers } = networkSlopes(network, { inputs: [[3]], labels: [0] });
    expect(flat({ layers: [layers[0]] })).toEqual([0, 0]);
    expect(layers[1].biases).toEqual(new Float64Array([-0.5, 0.5]));
  });
});

describe("networkScores and evaluateNetwork", () => {
  const network = createNetwork([2, 3, 2], { seed: 4 });
  const samples = samplesFor([2, 3, 2], 5);

  it("compute each layer as a weighted sum, with ReLU between two layers", () => {
    const [first, last] = network.layers;
    const layer = ({ weights, biases, inputs }: typeof first, h: readonly number[]) =>
      Array.from(biases, (b, o) => h.reduce((sum, x, i) => sum + weights[o * inputs + i] * x, b));
    const expected = samples.inputs.map((x) =>
      layer(
        last,
        layer(first, x).map((y) => Math.max(0, y)),
      ),
    );
    expect(networkScores(network, samples.inputs)).toEqual(expected);
  });

  it("give the mean of the losses of the samples, and the share of right answers", () => {
    const scores = networkScores(network, samples.inputs);
    const { loss, accuracy, predicted } = evaluateNetwork(network, samples);
    expect(loss).toBeCloseTo(crossEntropyOf(samples.labels, scores), 14);
    expect(predicted).toEqual(scores.map(([a, b]) => (b > a ? 1 : 0)));
    expect(accuracy).toBe(predicted.filter((p, n) => p === samples.labels[n]).length / 5);
  });

  it("take class 1 for a single score above 0", () => {
    const one = createNetwork([1, 1]);
    one.layers[0].weights[0] = 2;
    const { predicted, accuracy } = evaluateNetwork(one, {
      inputs: [[-1], [0], [1]],
      labels: [0, 0, 1],
    });
    expect(predicted).toEqual([0, 0, 1]);
    expect(accuracy).toBe(1);
  });
});
