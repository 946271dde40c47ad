import { runInNewContext } from "node:vm";
import * as lib from "@course/lib/batch";
import type { BadCall } from "../losses/messages.js";

// Bad calls with their messages in full. The calls are untyped on purpose, as a learner's may be.

type Untyped = (...args: unknown[]) => unknown;
const softmax = lib.crossEntropyWithLogits as unknown as Untyped;
const sigmoid = lib.binaryCrossEntropyWithLogits as unknown as Untyped;
const two = new Float64Array(2);
const row = [1, 2];

/** A call that writes the gradient over the logits. */
const inPlace = (...logits: number[]): unknown => {
  const array = new Float64Array(logits);
  return softmax([0], array, [1, logits.length], { gradient: array });
};

const shared = new Float64Array(3);
/** An array as another frame, or another context of Node, makes it. */
const elsewhere: unknown = runInNewContext("new Float64Array(2)");
const sparse: number[] = [];
sparse[2] = 1;

const ofSoftmax: BadCall[] = [
  [
    () => softmax(two, Int32Array.of(1), row),
    TypeError,
    "logits is an Int32Array of 1; it must be a Float32Array or a Float64Array. The target comes first.",
  ],
  [
    () => softmax(sparse, new Float64Array(6), [3, 2]),
    TypeError,
    "targets[0] is undefined; it must be a number.",
  ],
  [
    () => softmax([0], two, row, "sum"),
    TypeError,
    'options is "sum"; it must be an object with some of: base, reduction, weight, sampleWeight, labelSmoothing, ignoreIndex, gradient. Try { base: 2 }.',
  ],
  [
    () => softmax(two, new Float64Array(4), [2, 2]),
    TypeError,
    "targets is a Float64Array of 2; probabilities must be a Float32Array or a Float64Array of 4, one for each score.",
  ],
  [
    () => softmax(Float64Array.of(0.5, 0.25), Float64Array.of(7, 0), row),
    RangeError,
    "targets[0] sums to 0.75; a distribution sums to 1.",
  ],
  [
    () => softmax(Float64Array.of(2, -1), Float64Array.of(1, 0), row),
    RangeError,
    "targets[0][0] is 2; a probability lies in [0, 1]. The target comes first.",
  ],
  [
    () => softmax(Float32Array.of(1, 0), two, row, { ignoreIndex: 1 }),
    TypeError,
    "ignoreIndex is 1, but the targets are distributions; it works with class indices only.",
  ],
  [
    () =>
      softmax(shared.subarray(0, 2), new Float64Array(2), row, { gradient: shared.subarray(0, 2) }),
    RangeError,
    "gradient shares memory with targets, which it would overwrite; it must be the logits themselves, or memory of its own. Try gradient: true.",
  ],
  [
    () => softmax([0], two, row, { sampleWeight: [1, 2] }),
    TypeError,
    "sampleWeight is [1, 2]; it must be a list of 1, one number for each sample.",
  ],
  [
    () => softmax([0], two, row, { weight: 0 }),
    TypeError,
    "weight is 0; it must be a list of numbers.",
  ],
  [
    () => softmax([0], [[0, 0]], row),
    TypeError,
    "logits is [[0, 0]]; it must be a Float32Array or a Float64Array. Try Float64Array.from(logits.flat()).",
  ],
  [
    () => softmax([], new Float32Array(0), [0, 0]),
    TypeError,
    "logits is empty; it needs at least one number.",
  ],
  [
    () => softmax([0], two, 2),
    TypeError,
    "shape is 2, and logits has 2 entries; shape must be [samples, classes], two whole numbers from 1 whose product is 2.",
  ],
  [
    () => softmax([0], two, [1, 3]),
    TypeError,
    "shape is [1, 3], and logits has 2 entries; shape must be [samples, classes], two whole numbers from 1 whose product is 2.",
  ],
  [
    () => softmax(new Int32Array(3), two, row),
    TypeError,
    "targets is an Int32Array of 3; it must be a list of 1, one number for each sample.",
  ],
  [
    () => softmax(0, two, row),
    TypeError,
    "targets is 0; it must be a list of 1, one number for each sample.",
  ],
  [
    () => softmax([2], two, row),
    RangeError,
    "targets[0] is 2; with 2 classes a class index is a whole number from 0 to 1.",
  ],
  [
    () => softmax([0.5], two, row),
    RangeError,
    "targets[0] is 0.5; with 2 classes a class index is a whole number from 0 to 1.",
  ],
  [() => softmax(["0"], two, row), TypeError, 'targets[0] is "0"; it must be a number.'],
  [
    () => softmax([0], two, row, { gradient: new Float32Array(2) }),
    TypeError,
    "gradient is a Float32Array of 2; it must be true, or a Float64Array of 2 like the logits.",
  ],
  [
    () => softmax([0], two, row, { gradient: new Float64Array(3) }),
    TypeError,
    "gradient is a Float64Array of 3; it must be true, or a Float64Array of 2 like the logits.",
  ],
  [
    () => softmax([0], two, row, { weight: [1] }),
    TypeError,
    "weight has 1 entry; it needs 2, one for each class.",
  ],
  [
    () => softmax([0], two, row, { labelSmoothing: 2 }),
    RangeError,
    "labelSmoothing is 2; it is a share, and lies in [0, 1].",
  ],
  [
    () => softmax([0], two, row, { ignoreIndex: "0" }),
    TypeError,
    'ignoreIndex is "0"; it must be a number.',
  ],
  [
    () => softmax([0], two, row, { reduction: "max" }),
    TypeError,
    'reduction is "max"; it must be "mean", "sum" or "none".',
  ],
  [
    () => softmax([0], two, row, { base: 1 }),
    RangeError,
    "base is 1; a base is finite and greater than 1. Try Math.E, 2 or 10.",
  ],
  [
    () => softmax([7], two, row, { ignoreIndex: 7 }),
    RangeError,
    'every target is the ignored class index 7, so the mean is over nothing; try reduction "sum".',
  ],
  [
    () => softmax([0], two, row, { weight: [0, 1] }),
    RangeError,
    'the class weights of all targets are 0, so the mean is over nothing; try reduction "sum".',
  ],
  [
    () => softmax([0, 0], new Float32Array([0, 0, 0, Number.NaN]), [2, 2]),
    RangeError,
    "logits[1][1] is NaN; find where it came from.",
  ],
  [
    () => softmax([0], new Float64Array([Number.NaN, Infinity]), row),
    RangeError,
    "logits[0][0] is NaN; find where it came from.",
  ],
  [
    () => softmax([0, 0], new Float64Array([0, 0, 1, Infinity]), [2, 2], { gradient: true }),
    RangeError,
    "logits[1][1] is Infinity, and ∞ − ∞ has no value; a logit is finite, or -Infinity for a masked class.",
  ],
  [
    () => softmax([0], new Float32Array([-Infinity, -Infinity]), row),
    RangeError,
    "every entry of logits[0] is -Infinity; at least one class must be possible.",
  ],
  [
    () => inPlace(0, Infinity),
    RangeError,
    "logits[0][1] is Infinity, and ∞ − ∞ has no value; a logit is finite, or -Infinity for a masked class.",
  ],
  [() => inPlace(0, 0, Number.NaN), RangeError, "logits[0][2] is NaN; find where it came from."],
];

const ofSigmoid: BadCall[] = [
  [
    () => sigmoid([1, 1], elsewhere),
    TypeError,
    "logits is a Float64Array of 2 of another realm; it must be a Float32Array or a Float64Array. Try Float64Array.from(logits).",
  ],
  [
    () => sigmoid([1, 1], new Uint8Array(2)),
    TypeError,
    "logits is a Uint8Array of 2; it must be a Float32Array or a Float64Array. Try Float64Array.from(logits).",
  ],
  [
    () => sigmoid([1, 1], new BigInt64Array(2)),
    TypeError,
    "logits is a BigInt64Array of 2; it must be a Float32Array or a Float64Array. Try Float64Array.from(logits, Number).",
  ],
  [
    () => sigmoid([1, 1], new DataView(new ArrayBuffer(16))),
    TypeError,
    "logits is a DataView; it must be a Float32Array or a Float64Array. Try Float64Array.of(1, 2).",
  ],
  [
    () => sigmoid(new BigInt64Array(2), two),
    TypeError,
    "targets is a BigInt64Array of 2; it must be a list of 2, one number for each sample. Try Array.from(targets, Number).",
  ],
  [
    () => sigmoid([1, 1], two, { weight: new Set([1]) }),
    TypeError,
    "weight is a Set; it must be a list of 2, one number for each sample.",
  ],
  [
    () => sigmoid([1, 1], two, new Map([["base", 2]])),
    TypeError,
    "options is a Map; it must be an object with some of: base, reduction, weight, positiveWeight, labelSmoothing, labels, gradient. Try { base: 2 }.",
  ],
  [
    () => sigmoid([1, 1], shared.subarray(0, 2), { gradient: shared.subarray(1) }),
    RangeError,
    "gradient shares memory with logits, which it would overwrite; it must be the logits themselves, or memory of its own. Try gradient: true.",
  ],
  [
    () => sigmoid([1, 1], two, { pos_weight: 2 }),
    TypeError,
    "there is no option pos_weight; the options are base, reduction, weight, positiveWeight, labelSmoothing, labels, gradient. Did you mean positiveWeight?",
  ],
  [
    () => sigmoid(1, 0),
    TypeError,
    "logits is 0; it must be a Float32Array or a Float64Array. Try Float64Array.of(1, 2).",
  ],
  [
    () => sigmoid([1], two),
    TypeError,
    "targets is [1]; it must be a list of 2, one number for each sample.",
  ],
  [
    () => sigmoid([1, 1.5], two),
    RangeError,
    "targets[1] is 1.5; a probability lies in [0, 1]. The target comes first.",
  ],
  [
    () => sigmoid(two, [1, 1]),
    TypeError,
    "logits is [1, 1]; it must be a Float32Array or a Float64Array. The target comes first.",
  ],
  [() => sigmoid([1, "1"], two), TypeError, 'targets[1] is "1"; it must be a number.'],
  [
    () => sigmoid([1, 1], new Float64Array([0, Number.NaN])),
    RangeError,
    "logits[1] is NaN; find where it came from.",
  ],
  [
    () => sigmoid([1, 1], two, { weight: -1 }),
    RangeError,
    "weight is -1; it must be finite and not negative.",
  ],
  [
    () => sigmoid([1, 1], two, { weight: [1] }),
    TypeError,
    "weight is [1]; it must be a list of 2, one number for each sample.",
  ],
  [
    () => sigmoid([1, 1], two, { positiveWeight: new Float32Array([1, Infinity]) }),
    RangeError,
    "positiveWeight[1] is Infinity; it must be finite and not negative.",
  ],
];

const ofLabels: BadCall[] = [
  [
    () => sigmoid([1, 1, 0, 0], new Float64Array(4), { labels: 3 }),
    TypeError,
    "labels is 3; it must be how many labels a row has, a whole number that divides 4, the number of logits.",
  ],
  [
    () => sigmoid([1, 1, 0, 0], new Float64Array(4), { labels: 2, weight: [1, 2, 3] }),
    TypeError,
    "weight is [1, 2, 3]; it must be a list of 4, one number for each sample.",
  ],
  [
    () => sigmoid([1, 1, 0, 0], new Float64Array(4), { labels: 2, positiveWeight: [1, -1] }),
    RangeError,
    "positiveWeight[1] is -1; it must be finite and not negative.",
  ],
];

const named = (name: string, calls: readonly BadCall[]): BadCall[] =>
  calls.map(([call, kind, message]) => [call, kind, `${name}: ${message}`]);

const divergence = lib.klDivergenceWithLogits as unknown as Untyped;
const ofDivergence: BadCall[] = [
  [
    () => divergence([1, 0], two, row),
    TypeError,
    "targets is [1, 0]; probabilities must be a Float32Array or a Float64Array of 2, one for each score. Try Float64Array.from(targets.flat()).",
  ],
  [
    () => divergence(Float64Array.of(1, 0), two, row, { labelSmoothing: 0.1 }),
    TypeError,
    "there is no option labelSmoothing; the options are base, reduction, sampleWeight, gradient.",
  ],
  [
    () => divergence(Float64Array.of(0.5, 0.25), Float64Array.of(7, 0), row),
    RangeError,
    "targets[0] sums to 0.75; a distribution sums to 1.",
  ],
];

const focal = lib.focalLoss as unknown as Untyped;
const ofFocal: BadCall[] = [
  [
    () => focal([0], two, row, { gamma: -1 }),
    RangeError,
    "gamma is -1; it must be finite and not negative.",
  ],
  [
    () => focal([0], two, row, { labelSmoothing: 0.1 }),
    TypeError,
    "there is no option labelSmoothing; the options are base, reduction, gamma, weight, sampleWeight, ignoreIndex, gradient.",
  ],
  [
    () => focal(Float64Array.of(1, 0), two, row),
    TypeError,
    "targets is a Float64Array of 2; it must be a list of 1, one number for each sample.",
  ],
  [
    () => focal([0, 0], Float32Array.of(0, 0, 0, Number.NaN), [2, 2]),
    RangeError,
    "logits[1][1] is NaN; find where it came from.",
  ],
  [
    () => focal([7], two, row, { ignoreIndex: 7 }),
    RangeError,
    'every target is the ignored class index 7, so the mean is over nothing; try reduction "sum".',
  ],
];

const binaryFocal = lib.binaryFocalLoss as unknown as Untyped;
const ofBinaryFocal: BadCall[] = [
  [
    () => binaryFocal([1, 0.5], two),
    RangeError,
    "targets[1] is 0.5; the focal loss takes labels that are 0 or 1. The target comes first.",
  ],
  [
    () => binaryFocal([0, 2], Float64Array.of(0, -3)),
    RangeError,
    "targets[1] is 2; the focal loss takes labels that are 0 or 1.",
  ],
  [
    () => binaryFocal([1, 0], two, { alpha: 2 }),
    RangeError,
    "alpha is 2; it is a share, and lies in [0, 1].",
  ],
];

const likelihood = lib.negativeLogLikelihood as unknown as Untyped;
const ofLikelihood: BadCall[] = [
  [
    () => likelihood([0], [0, -1000], row),
    TypeError,
    "logProbabilities is [0, -1000]; it must be a Float32Array or a Float64Array. Try Float64Array.from(logProbabilities.flat()).",
  ],
  [
    () => likelihood([0], two, [1, 3]),
    TypeError,
    "shape is [1, 3], and logProbabilities has 2 entries; shape must be [samples, classes], two whole numbers from 1 whose product is 2.",
  ],
  [
    () => likelihood([0], Float64Array.of(0.25, 0.75), row),
    RangeError,
    "logProbabilities[0][0] is 0.25; the logarithm of a probability is at most 0. Try logSoftmax.",
  ],
  [
    () => likelihood([0], two, row),
    RangeError,
    "the probabilities e^logProbabilities[0] sum to 2; those of a distribution sum to 1. Try logSoftmax.",
  ],
  [
    () => likelihood([0], two, row, { gradient: new Float64Array(3) }),
    TypeError,
    "gradient is a Float64Array of 3; it must be true, or a Float64Array of 2 like the logProbabilities.",
  ],
  [
    () =>
      likelihood([0], shared.subarray(0, 2), row, {
        gradient: shared.subarray(1),
      }),
    RangeError,
    "gradient shares memory with logProbabilities, which it would overwrite; it must be the logProbabilities themselves, or memory of its own. Try gradient: true.",
  ],
];

export const messages: readonly BadCall[] = [
  ...named("focalLoss", ofFocal),
  ...named("binaryFocalLoss", ofBinaryFocal),
  ...named("negativeLogLikelihood", ofLikelihood),
  ...named("crossEntropyWithLogits", ofSoftmax),
  ...named("klDivergenceWithLogits", ofDivergence),
  ...named("binaryCrossEntropyWithLogits", [...ofSigmoid, ...ofLabels]),
];
