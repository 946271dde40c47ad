import * as library from "@course/lib/training";
import { describe, expect, it } from "vitest";

// Bad calls of networks and training with their messages in full. Untyped, because learners make mistakes that types
// would catch, too.

type Any = (...args: unknown[]) => unknown;
const { createNetwork, evaluateNetwork, networkScores, networkSlopes, train, split, standardiser } =
  library as unknown as Record<string, Any>;
const {
  gradientDescent,
  adam,
  averaged,
  trainingEpochs,
  trainNeuron,
  coinFlips,
  random,
  nanosecondsPerCall,
} = library as unknown as Record<string, Any>;

const network = library.createNetwork([2, 3]);
const inputs = [
  [1, 2],
  [3, 4],
];
const samples = { inputs, labels: [0, 2] };
const good = { optimiser: library.gradientDescent({ rate: 0.1 }), epochs: 1 };
const neuronWith = (more: object) => () =>
  trainNeuron({ slope: () => 1, rate: 1, epochs: 3, ...more });
const batchOfTwo = (lossOfSample: unknown) =>
  (averaged(lossOfSample) as Any)(Int32Array.of(0, 1), new Float64Array(4), [2, 2]);
const layer = (inputs: number, outputs: number, weight = 0) => ({
  inputs,
  outputs,
  weights: new Float64Array(inputs * outputs).fill(weight),
  biases: new Float64Array(outputs),
});
const trainWith = (more: object) => () => train(network, samples, { ...good, ...more });

const cases: readonly [call: () => unknown, kind: typeof TypeError, message: string][] = [
  [
    () => createNetwork(64),
    TypeError,
    "createNetwork: sizes is 64; it must list the number of inputs, of units in each hidden layer, and of scores. Try [64, 32, 10].",
  ],
  [
    () => createNetwork([64]),
    TypeError,
    "createNetwork: sizes is [64]; it must list the number of inputs, of units in each hidden layer, and of scores. Try [64, 32, 10].",
  ],
  [
    () => createNetwork([4, 2.5]),
    RangeError,
    "createNetwork: sizes[1] is 2.5; it must be a whole number, at least 1.",
  ],
  [
    () => createNetwork([0, 2]),
    RangeError,
    "createNetwork: sizes[0] is 0; it must be a whole number, at least 1.",
  ],
  [
    () => createNetwork([4, Number.NaN, 2]),
    RangeError,
    "createNetwork: sizes[1] is NaN; it must be a whole number, at least 1.",
  ],
  [
    () => createNetwork([1e5, 1e5]),
    RangeError,
    "createNetwork: a network of 10000000000 weights does not fit in memory; it may have 134217728.",
  ],
  [
    () => createNetwork([4, 2], { seed: 0.5 }),
    RangeError,
    "random: seed is 0.5; it must be a whole number.",
  ],
  [
    () => createNetwork([4, 2], { lastLayer: -1 }),
    RangeError,
    "createNetwork: lastLayer is -1; it must be finite and not negative.",
  ],
  [
    () => createNetwork([4, 2], { sed: 1 }),
    TypeError,
    "createNetwork: there is no option sed; the options are seed, lastLayer. Did you mean seed?",
  ],

  [
    () => evaluateNetwork(undefined, samples),
    TypeError,
    "evaluateNetwork: network is undefined; it must be a network. Try createNetwork([64, 10]).",
  ],
  [
    () => evaluateNetwork(network),
    TypeError,
    "evaluateNetwork: samples is undefined; it must be an object with inputs and labels, such as iris().",
  ],
  [
    () => evaluateNetwork(network, inputs),
    TypeError,
    "evaluateNetwork: samples is [[1, 2], [3, 4]]; it must be an object with inputs and labels, such as iris().",
  ],
  [
    () => evaluateNetwork(network, { inputs: [], labels: [] }),
    TypeError,
    "evaluateNetwork: inputs is empty; it needs at least one number.",
  ],
  [
    () => evaluateNetwork(network, { inputs: [1, 2], labels: [0, 1] }),
    TypeError,
    "evaluateNetwork: inputs[0] is 1; it must be a list of numbers.",
  ],
  [
    () => evaluateNetwork(network, { inputs: [[1, 2, 3]], labels: [0] }),
    TypeError,
    "evaluateNetwork: inputs[0] has 3 entries; there should be 2, one for each feature.",
  ],
  [
    () => evaluateNetwork(network, { inputs: [[1, 2], [1]], labels: [0, 0] }),
    TypeError,
    "evaluateNetwork: inputs[1] has 1 entry; there should be 2, one for each feature.",
  ],
  [
    () => evaluateNetwork(network, { inputs: [[1, Number.NaN]], labels: [0] }),
    RangeError,
    "evaluateNetwork: inputs[0][1] is NaN; an input must be a finite number. Leave out the sample, or put the mean of the feature there.",
  ],
  [
    () => evaluateNetwork(network, { inputs: [[1, "2"]], labels: [0] }),
    RangeError,
    'evaluateNetwork: inputs[0][1] is "2"; an input must be a finite number. Leave out the sample, or put the mean of the feature there.',
  ],
  [
    () => evaluateNetwork(network, { inputs, labels: [0] }),
    TypeError,
    "evaluateNetwork: there are 2 inputs and 1 labels; each input needs one label.",
  ],
  [
    () => evaluateNetwork(network, { inputs, labels: [0, 3] }),
    RangeError,
    "evaluateNetwork: labels[1] is 3; with 3 classes a class index is a whole number from 0 to 2.",
  ],
  [
    () =>
      evaluateNetwork(network, {
        inputs,
        labels: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      }),
    TypeError,
    "evaluateNetwork: labels[0] is [1, 0, 0]; it must be a number.",
  ],
  [
    () => evaluateNetwork(library.createNetwork([2, 1]), { inputs, labels: [0, 2] }),
    RangeError,
    "evaluateNetwork: labels[1] is 2; with 2 classes a class index is a whole number from 0 to 1.",
  ],
  [
    () => evaluateNetwork(network, samples, "cross-entropy"),
    TypeError,
    'evaluateNetwork: loss is "cross-entropy"; it must be a function. Try crossEntropyLoss.',
  ],
  [
    () => evaluateNetwork(network, samples, () => 3),
    TypeError,
    "evaluateNetwork: the loss returned 3; it must return { loss, gradient }, with a number and 6 slopes, one for each score. averaged makes such a loss from that of one sample.",
  ],
  [
    () =>
      evaluateNetwork(network, samples, () => ({
        loss: Number.NaN,
        gradient: new Float64Array(6),
      })),
    RangeError,
    "evaluateNetwork: the loss is NaN; find where in the loss it comes from.",
  ],
  [
    () => networkSlopes(network, samples, () => ({ loss: 1, gradient: [1, 2] })),
    TypeError,
    "networkSlopes: the loss returned an Object; it must return { loss, gradient }, with a number and 6 slopes, one for each score. averaged makes such a loss from that of one sample.",
  ],
  [
    () => networkScores(network, [[1]]),
    TypeError,
    "networkScores: inputs[0] has 1 entry; there should be 2, one for each feature.",
  ],
  [
    () => networkScores(network, 5),
    TypeError,
    "networkScores: inputs is 5; it must be a list of numbers.",
  ],

  [
    () => train(network, samples),
    TypeError,
    "train: options is undefined; it must be an object with some of: optimiser, epochs, batchSize, seed, loss, penalty, validation. Try { optimiser: adam(), epochs: 10 }.",
  ],
  [
    trainWith({ optimiser: undefined }),
    TypeError,
    "train: optimiser is undefined; it must be one. Try gradientDescent({ rate: 0.1 }).",
  ],
  [
    trainWith({ optimiser: 0.1 }),
    TypeError,
    "train: optimiser is 0.1; it must be one. Try gradientDescent({ rate: 0.1 }).",
  ],
  [
    trainWith({ optimiser: gradientDescent }),
    TypeError,
    "gradientDescent: options is 6; it must be an object with some of: rate, momentum. Try { rate: 0.1 }.",
  ],
  [
    trainWith({ optimiser: () => 3 }),
    TypeError,
    "train: the optimiser returned 3; it must return a function that changes weights by their slopes.",
  ],
  [
    () =>
      Array.from(
        trainingEpochs(network, samples, { ...good, optimiser: () => 3 }) as Iterable<unknown>,
      ),
    TypeError,
    "trainingEpochs: the optimiser returned 3; it must return a function that changes weights by their slopes.",
  ],
  [
    () => networkScores({ layers: [{ weights: [1] }] }, [[1]]),
    TypeError,
    "networkScores: network is an Object; it must be a network. Try createNetwork([64, 10]).",
  ],
  [
    trainWith({ rate: 0.1 }),
    TypeError,
    "train: there is no option rate; the options are optimiser, epochs, batchSize, seed, loss, penalty, validation.",
  ],
  [
    trainWith({ epochs: undefined }),
    RangeError,
    "train: epochs is undefined; it must be a whole number, at least 0.",
  ],
  [
    trainWith({ epochs: Infinity }),
    RangeError,
    "train: epochs is Infinity; it must be a whole number, at least 0.",
  ],
  [
    trainWith({ batchSize: 0 }),
    RangeError,
    "train: batchSize is 0; it must be a whole number, at least 1.",
  ],
  [
    trainWith({ batchSize: 1, seed: "a" }),
    RangeError,
    'random: seed is "a"; it must be a whole number.',
  ],
  [
    trainWith({ penalty: -1 }),
    RangeError,
    "train: penalty is -1; it must be finite and not negative.",
  ],
  [
    trainWith({ validation: { inputs, labels: [0, 9] } }),
    RangeError,
    "train, validation: labels[1] is 9; with 3 classes a class index is a whole number from 0 to 2.",
  ],
  [
    trainWith({ loss: () => ({ loss: 0, gradient: new Float64Array(6).fill(Number.NaN) }) }),
    RangeError,
    "train, epoch 0: slope 0 of the loss is NaN; find where in the loss it comes from.",
  ],

  [
    () => gradientDescent({}),
    TypeError,
    "gradientDescent: rate is undefined; it must be a number.",
  ],
  [
    () => gradientDescent({ rate: Number.NaN }),
    RangeError,
    "gradientDescent: rate is NaN; find where it came from.",
  ],
  [
    () => gradientDescent({ rate: -0.1 }),
    RangeError,
    "gradientDescent: rate is -0.1; it must be positive and finite. Try 0.1.",
  ],
  [
    () => gradientDescent({ rate: 0 }),
    RangeError,
    "gradientDescent: rate is 0; it must be positive and finite. Try 0.1.",
  ],
  [
    () => gradientDescent({ rate: 1, momentum: 1 }),
    RangeError,
    "gradientDescent: momentum is 1; it must be at least 0 and below 1.",
  ],
  [
    () => gradientDescent(0.1),
    TypeError,
    "gradientDescent: options is 0.1; it must be an object with some of: rate, momentum. Try { rate: 0.1 }.",
  ],
  [
    () => adam({ rate: Infinity }),
    RangeError,
    "adam: rate is Infinity; it must be positive and finite. Try 0.1.",
  ],
  [() => adam({ beta1: 1 }), RangeError, "adam: beta1 is 1; it must be at least 0 and below 1."],
  [() => adam({ beta2: -1 }), RangeError, "adam: beta2 is -1; it must be at least 0 and below 1."],

  [
    () => averaged(3),
    TypeError,
    "averaged: lossOfSample is 3; it must be a function of a label and a list of scores.",
  ],
  [
    () =>
      evaluateNetwork(
        network,
        samples,
        averaged(() => 3),
      ),
    TypeError,
    "averaged: lossOfSample returned 3; it must return { loss, gradient }, with a number and 3 slopes, one for each score.",
  ],
  [
    () =>
      evaluateNetwork(
        network,
        samples,
        averaged(() => ({ loss: 1, gradient: [1] })),
      ),
    TypeError,
    "averaged: lossOfSample returned an Object; it must return { loss, gradient }, with a number and 3 slopes, one for each score.",
  ],

  [
    () => batchOfTwo((label: number) => ({ loss: label / label, gradient: [0, 0] })),
    RangeError,
    "averaged: the loss of sample 0 is NaN; find where in lossOfSample it comes from.",
  ],
  [
    () => batchOfTwo((label: number) => ({ loss: 1, gradient: [0, 1 / (1 - label)] })),
    RangeError,
    "averaged: slope 1 of sample 1 is Infinity; find where in lossOfSample it comes from.",
  ],
  [
    () => batchOfTwo(() => ({ loss: 1, gradient: new Array(2) })),
    RangeError,
    "averaged: slope 0 of sample 0 is undefined; find where in lossOfSample it comes from.",
  ],
  [
    () => (averaged(() => 3) as Any)(new Int32Array(0), new Float64Array(0), [0, 2]),
    TypeError,
    "averaged: shape is [0, 2], and there are 0 entries in scores; shape must be [samples, classes], two whole numbers from 1 whose product is their number.",
  ],

  [
    // Holes of a list are no labels, and not 0.
    () => evaluateNetwork(network, { inputs, labels: new Array(2) }),
    TypeError,
    "evaluateNetwork: labels[0] is undefined; it must be a number.",
  ],
  [
    () => createNetwork(new Array(2)),
    RangeError,
    "createNetwork: sizes[0] is undefined; it must be a whole number, at least 1.",
  ],
  [
    () => networkScores({ layers: [layer(2, 3), layer(2, 2)] }, inputs),
    TypeError,
    "networkScores: network is an Object; it must be a network. Try createNetwork([64, 10]).",
  ],
  [
    () =>
      networkScores({ layers: [{ inputs: 2, outputs: 1, weights: "ab", biases: "c" }] }, inputs),
    TypeError,
    "networkScores: network is an Object; it must be a network. Try createNetwork([64, 10]).",
  ],
  [
    () => networkScores({ layers: [layer(2, 2, 1e308)] }, inputs),
    RangeError,
    "networkScores: a score is Infinity, because the weights have become too large. The steps of training were too long; try a tenth of the rate.",
  ],
  [
    () => networkSlopes({ layers: [layer(2, 3, 1e308)] }, samples),
    RangeError,
    "networkSlopes: a score is Infinity, because the weights have become too large. The steps of training were too long; try a tenth of the rate.",
  ],

  [
    () => trainNeuron(),
    TypeError,
    "trainNeuron: options is undefined; it must be an object with some of: slope, rate, epochs, input, target, weight, bias. Try { slope: (t, y) => sigmoid(y) - t, rate: 0.1, epochs: 10 }.",
  ],
  [
    neuronWith({ weigth: 3 }),
    TypeError,
    "trainNeuron: there is no option weigth; the options are slope, rate, epochs, input, target, weight, bias. Did you mean weight?",
  ],
  [
    neuronWith({ slope: 3 }),
    TypeError,
    "trainNeuron: slope is 3; it must be a function of the target and the score.",
  ],
  [
    neuronWith({ slope: () => undefined }),
    TypeError,
    "trainNeuron: slope(0, 4) is undefined; it must be a number.",
  ],
  [
    neuronWith({ slope: () => Number.NaN }),
    RangeError,
    "trainNeuron: slope(0, 4) is NaN; find where it came from.",
  ],
  [
    neuronWith({ rate: undefined }),
    TypeError,
    "trainNeuron: rate is undefined; it must be a number.",
  ],
  [
    neuronWith({ rate: -1 }),
    RangeError,
    "trainNeuron: rate is -1; it must be positive and finite. Try 0.1.",
  ],
  [neuronWith({ bias: Infinity }), RangeError, "trainNeuron: bias is Infinity; it must be finite."],
  [
    neuronWith({ slope: (_: number, y: number) => y, rate: 1e200 }),
    RangeError,
    "trainNeuron, epoch 2: the score is Infinity, because the weight has become too large. Try a tenth of the rate.",
  ],
  [
    () => coinFlips(),
    TypeError,
    "coinFlips: options is undefined; it must be an object with some of: count, probability, seed. Try { count: 3, probability: 0.5, seed: 1 }.",
  ],
  [
    () => coinFlips({ count: 1, probability: "0.5", seed: 1 }),
    TypeError,
    'coinFlips: probability is "0.5"; it must be a number.',
  ],
  [
    () => random(Symbol("seed")),
    RangeError,
    "random: seed is Symbol(seed); it must be a whole number.",
  ],
  [
    () => nanosecondsPerCall(3),
    TypeError,
    "nanosecondsPerCall: run is 3; it must be a function. Try () => Math.exp(1).",
  ],
  [
    () => nanosecondsPerCall(() => 3, null),
    TypeError,
    "nanosecondsPerCall: options is null; it must be an object with some of: rounds, milliseconds. Try { rounds: 5 }.",
  ],

  [
    () => split({ inputs: new Array(2), labels: [0, 1] }),
    TypeError,
    "split: inputs[0] is undefined; it must be a list of numbers.",
  ],
  [
    () => split({ inputs, labels: null }),
    TypeError,
    "split: labels is null; it must be a list of numbers.",
  ],
  [
    () => split({ inputs, labels: [0, "1"] }),
    TypeError,
    'split: labels[1] is "1"; it must be a number.',
  ],
  [
    () => split(samples, { share: 0 }),
    RangeError,
    "split: share is 0; it must be between 0 and 1, and leave at least one of 2 samples on each side.",
  ],
  [
    () => split(samples, { share: 0.1 }),
    RangeError,
    "split: share is 0.1; it must be between 0 and 1, and leave at least one of 2 samples on each side.",
  ],
  [
    () => split(samples, { share: Number.NaN }),
    RangeError,
    "split: share is NaN; find where it came from.",
  ],
  [
    () => split({ inputs, labels: [1] }),
    TypeError,
    "split: inputs has 2 entries, labels has 1; they must match.",
  ],
  [
    () => split({ inputs: 3, labels: 4 }),
    TypeError,
    "split: inputs is 3; it must be a list of numbers.",
  ],
  [
    () => split(undefined),
    TypeError,
    "split: samples is undefined; it must be an object with inputs and labels, such as iris().",
  ],
  [
    () => standardiser([]),
    TypeError,
    "standardiser: inputs is empty; it needs at least one number.",
  ],
  [
    () => standardiser([[]]),
    TypeError,
    "standardiser: inputs[0] is empty; it needs at least one number.",
  ],
  [
    () => standardiser([1, 2]),
    TypeError,
    "standardiser: inputs[0] is 1; it must be a list of numbers.",
  ],
  [
    () => standardiser([[1], [1, 2]]),
    TypeError,
    "standardiser: inputs[1] has 2 entries; there should be 1, one for each feature.",
  ],
  [
    () => standardiser([[1.7e308], [-1.7e308], [-1.7e308]]),
    RangeError,
    "standardiser: inputs[n][0] goes from -1.7e+308 to 1.7e+308; the difference is above the largest number. Divide the feature by a constant.",
  ],
  [
    () => (standardiser([[1], [2]]) as Any)([[1, 2]]),
    TypeError,
    "standardiser: inputs[0] has 2 entries; there should be 1, one for each feature.",
  ],
];

describe("a bad call is refused", () => {
  it.each(cases.map(([call, kind, message]) => ({ call, kind, message })))(
    "with: $message",
    ({ call, kind, message }) => {
      let error: unknown;
      try {
        call();
      } catch (thrown) {
        error = thrown;
      }
      expect((error as Error | undefined)?.message).toBe(message);
      expect(error).toBeInstanceOf(kind);
    },
  );
});
