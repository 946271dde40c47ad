import { iris } from "@course/lib/data";
import {
  adam,
  averaged,
  createNetwork,
  gradientDescent,
  networkSlopes,
  normal,
  type TrainingOptions,
  train,
  trainingEpochs,
} from "@course/lib/training";
import { describe, expect, it } from "vitest";
import { flat, withParameters } from "./parameters.js";

const samples = iris();
const start = createNetwork([4, 5, 3], { seed: 2 });
const options: TrainingOptions = {
  optimiser: gradientDescent({ rate: 0.01 }),
  epochs: 3,
  batchSize: 32,
};
const lossesOf = (more: Partial<TrainingOptions>) =>
  train(start, samples, { ...options, ...more }).history.map(({ loss }) => loss);

describe("train", () => {
  it("gives the same numbers for the same seed, and others for another", () => {
    expect(lossesOf({ seed: 7 })).toEqual(lossesOf({ seed: 7 }));
    expect(lossesOf({ seed: 7 })).not.toEqual(lossesOf({ seed: 8 }));
    expect(lossesOf({})).toEqual(lossesOf({ seed: 1 }));
  });

  it("leaves the network that it starts from as it is", () => {
    const before = flat(start);
    const { network } = train(start, samples, options);
    expect(flat(start)).toEqual(before);
    expect(flat(network)).not.toEqual(before);
  });

  it("subtracts the rate times the slopes of all samples in a step of full batch", () => {
    const { network } = train(start, samples, {
      optimiser: gradientDescent({ rate: 0.5 }),
      epochs: 1,
    });
    const slopes = flat(networkSlopes(start, samples));
    expect(flat(network)).toEqual(flat(start).map((w, i) => w - 0.5 * slopes[i]));
  });

  it("adds the penalty to the slopes of weights, and not to those of biases", () => {
    const one = createNetwork([1, 2], { seed: 3 });
    one.layers[0].biases.set([4, 4]);
    const still = averaged(() => ({ loss: 0, gradient: [0, 0] }));
    const { network } = train(
      one,
      { inputs: [[1]], labels: [0] },
      {
        optimiser: gradientDescent({ rate: 0.5 }),
        penalty: 0.25,
        loss: still,
        epochs: 1,
      },
    );
    const [w, v] = one.layers[0].weights;
    expect(flat(network)).toEqual([w - 0.125 * w, v - 0.125 * v, 4, 4]);
  });

  it("takes every sample once in each epoch, in another order each time", () => {
    const seen: number[] = [];
    const batches: number[] = [];
    const count = 10;
    const numbered = {
      inputs: Array.from({ length: count }, (_, n) => [n]),
      labels: Array.from({ length: count }, () => 0),
    };
    const identity = withParameters(createNetwork([1, 2]), [1, 0, 0, 0]);
    const loss = averaged((_, [first]) => {
      seen.push(first);
      return { loss: 0, gradient: [0, 0] };
    });
    train(identity, numbered, {
      optimiser: gradientDescent({ rate: 1 }),
      epochs: 2,
      batchSize: 4,
      loss: (labels, scores, shape) => {
        batches.push(shape[0]);
        return loss(labels, scores, shape);
      },
    });
    expect(batches).toEqual([10, 4, 4, 2, 10, 4, 4, 2, 10]);
    const [first, second] = [seen.slice(10, 20), seen.slice(30, 40)];
    const inOrder = numbered.inputs.flat();
    for (const epoch of [first, second]) {
      expect([...epoch].sort((a, b) => a - b)).toEqual(inOrder);
      expect(epoch).not.toEqual(inOrder);
    }
    expect(first).not.toEqual(second);
  });

  it("begins at ln C if the last layer is 0, and lowers the loss", () => {
    const zero = createNetwork([4, 5, 3], { lastLayer: 0 });
    const { history } = train(zero, samples, {
      ...options,
      optimiser: adam({ rate: 0.01 }),
      epochs: 20,
    });
    expect(history[0]).toEqual({
      epoch: 0,
      loss: expect.closeTo(Math.log(3), 12),
      accuracy: 1 / 3,
    });
    expect(history.at(-1)?.loss).toBeLessThan(0.5);
    expect(history.map(({ epoch }) => epoch)).toEqual([...Array(21).keys()]);
  });

  it("reports validation samples apart, and does not train with them", () => {
    const validation = { inputs: [[0, 0, 0, 0]], labels: [2] };
    const { history } = train(start, samples, { ...options, validation });
    expect(history[0].validation).toEqual({ loss: expect.closeTo(Math.log(3), 12), accuracy: 0 });
    expect(history.map(({ loss }) => loss)).toEqual(lossesOf({}));
  });

  it("stops with a clear error where the steps are too long", () => {
    const huge = { ...options, optimiser: gradientDescent({ rate: 1e160 }) };
    expect(() => train(start, samples, huge)).toThrow(
      /^train, epoch 1: a score is (NaN|-?Infinity), because the weights have become too large\. The steps of training were too long; try a tenth of the rate\.$/,
    );
  });
});

describe("trainingEpochs", () => {
  it("yields what train returns, one epoch after the other", () => {
    const epochs = [...trainingEpochs(start, samples, options)];
    const { network, history } = train(start, samples, options);
    expect(epochs.map(({ network: _, ...result }) => result)).toEqual(history);
    expect(epochs.at(-1)?.network).toEqual(network);
  });

  it("yields networks that later epochs do not change", () => {
    const [first, second] = trainingEpochs(start, samples, options);
    expect(first.network).toEqual(start);
    expect(second.network).not.toEqual(start);
  });

  it("computes nothing more after a break", () => {
    let calls = 0;
    const counted = averaged(() => {
      calls += 1;
      return { loss: 0, gradient: [0, 0, 0] };
    });
    for (const { epoch } of trainingEpochs(start, samples, { ...options, loss: counted }))
      if (epoch === 1) break;
    expect(calls).toBe(3 * 150);
  });
});

describe("gradientDescent", () => {
  it("adds the last velocity, times the momentum, to each slope", () => {
    const weights = new Float64Array([0, 10]);
    const step = gradientDescent({ rate: 0.5, momentum: 0.5 })(2);
    step(weights, new Float64Array([4, 0]));
    expect(weights).toEqual(new Float64Array([-2, 10]));
    step(weights, new Float64Array([4, 8]));
    expect(weights).toEqual(new Float64Array([-2 - 0.5 * 6, 6]));
    step(weights, new Float64Array([0, 0]));
    expect(weights).toEqual(new Float64Array([-5 - 0.5 * 3, 6 - 0.5 * 4]));
  });

  it("remembers nothing from one training to the next", () => {
    const optimiser = gradientDescent({ rate: 0.01, momentum: 0.9 });
    expect(lossesOf({ optimiser })).toEqual(lossesOf({ optimiser }));
  });
});

describe("adam", () => {
  it("makes first steps of the length of the rate, whatever the scale of the slopes", () => {
    const weights = new Float64Array(3);
    adam({ rate: 0.25 })(3)(weights, new Float64Array([1e-3, -1e6, 0]));
    expect(weights[0]).toBeCloseTo(-0.25, 5);
    expect(weights[1]).toBeCloseTo(0.25, 12);
    expect(weights[2]).toBe(0);
  });

  it("divides the mean of the slopes by the root of their mean square, both weighted towards the last", () => {
    const slopes = Array.from({ length: 6 }, normal(3));
    const options = { rate: 0.1, beta1: 0.5, beta2: 0.75 };
    const weights = new Float64Array(1);
    const step = adam(options)(1);
    let expected = 0;
    slopes.forEach((slope, last) => {
      step(weights, new Float64Array([slope]));
      const average = (beta: number, value: (g: number) => number): number => {
        const shares = slopes.slice(0, last + 1).map((_, t) => beta ** (last - t));
        const total = shares.reduce((a, b) => a + b);
        return shares.reduce((sum, share, t) => sum + (share / total) * value(slopes[t]), 0);
      };
      const root = Math.sqrt(average(0.75, (g) => g * g));
      expected -= (0.1 * average(0.5, (g) => g)) / (root + 1e-8);
      expect(weights[0]).toBeCloseTo(expected, 12);
    });
  });
});

describe("createNetwork", () => {
  it("draws the same weights for the same seed, and others for another", () => {
    expect(createNetwork([4, 5, 3], { seed: 2 })).toEqual(start);
    expect(createNetwork([4, 5, 3], { seed: 3 })).not.toEqual(start);
  });

  it("draws weights of variance 2 / inputs before ReLU and 1 / inputs in the last layer", () => {
    const { layers } = createNetwork([100, 200, 150]);
    const variance = (weights: Float64Array) =>
      weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
    expect(variance(layers[0].weights) * 100).toBeCloseTo(2, 1);
    expect(variance(layers[1].weights) * 200).toBeCloseTo(1, 1);
    expect(layers[0].biases).toEqual(new Float64Array(200));
  });

  it("multiplies the weights of the last layer alone by lastLayer", () => {
    const [, last] = createNetwork([4, 5, 3], { seed: 2, lastLayer: 4 }).layers;
    expect(last.weights).toEqual(start.layers[1].weights.map((w) => 4 * w));
    expect(createNetwork([4, 5, 3], { seed: 2, lastLayer: 4 }).layers[0]).toEqual(start.layers[0]);
  });
});

it("normal draws numbers of mean 0 and variance 1, of which 4.6 % are beyond 2", () => {
  const draw = normal(1);
  const numbers = Array.from({ length: 40_000 }, draw);
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  expect(mean(numbers)).toBeCloseTo(0, 1);
  expect(mean(numbers.map((x) => x * x))).toBeCloseTo(1, 1);
  expect(numbers.filter((x) => Math.abs(x) > 2).length / 40_000).toBeCloseTo(0.0455, 2);
  expect(mean(numbers.slice(1).map((x, i) => x * numbers[i]))).toBeCloseTo(0, 1);
});
