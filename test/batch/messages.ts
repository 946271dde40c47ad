import { runInNewContext } from "node:vm";
import * as lib from "@course/lib/batch";
import type { BadCall } from "../losses/messages.js";

// Bad calls with their messages in full. The calls are untyped on purpose, as a learner's may be.

type Untyped = (...args: unknown[]) => unknown;
const softmax = lib.softmaxCrossEntropy as unknown as Untyped;
const sigmoid = lib.binaryCrossEntropyWithLogits as unknown as Untyped;
const two = new Float64Array(2);
const row = [1, 2];

/** A call that writes the gradient over the logits. */
const inPlace = (...logits: number[]): unknown => {
  const array = new Float64Array(logits);
  return softmax(array, [0], [1, logits.length], { gradient: array });
};

const shared = new Float64Array(3);
/** An array as another frame, or another context of Node, makes it. */
const elsewhere: unknown = runInNewContext("new Float64Array(2)");
const sparse: number[] = [];
sparse[2] = 1;

const ofSoftmax: BadCall[] = [
  [
    () => softmax(new Float64Array(6), sparse, [3, 2]),
    TypeError,
    "labels[0] is undefined; it must be a number.",
  ],
  [
    () => softmax(two, [0], row, "sum"),
    TypeError,
    'options is "sum"; it must be an object with some of: base, reduction, weight, labelSmoothing, ignoreIndex, gradient. Try { base: 2 }.',
  ],
  [
    () => softmax(two, [0], row, { weight: 0 }),
    TypeError,
    "weight is 0; it must be a list of numbers.",
  ],
  [
    () => softmax([[0, 0]], [0], row),
    TypeError,
    "logits is [[0, 0]]; it must be a Float32Array or a Float64Array. Try Float64Array.from(logits.flat()).",
  ],
  [
    () => softmax(new Float32Array(0), [], [0, 0]),
    TypeError,
    "logits is empty; it needs at least one number.",
  ],
  [
    () => softmax(two, [0], 2),
    TypeError,
    "shape is 2, and logits has 2 entries; shape must be [samples, classes], two whole numbers from 1 whose product is 2.",
  ],
  [
    () => softmax(two, [0], [1, 3]),
    TypeError,
    "shape is [1, 3], and logits has 2 entries; shape must be [samples, classes], two whole numbers from 1 whose product is 2.",
  ],
  [
    () => softmax(two, new Int32Array(3), row),
    TypeError,
    "labels is an Int32Array of 3; it must be a list of 1, one number for each sample.",
  ],
  [
    () => softmax(two, 0, row),
    TypeError,
    "labels is 0; it must be a list of 1, one number for each sample.",
  ],
  [
    () => softmax(two, [2], row),
    RangeError,
    "labels[0] is 2; with 2 classes a class index is a whole number from 0 to 1.",
  ],
  [
    () => softmax(two, [0.5], row),
    RangeError,
    "labels[0] is 0.5; with 2 classes a class index is a whole number from 0 to 1.",
  ],
  [() => softmax(two, ["0"], row), TypeError, 'labels[0] is "0"; it must be a number.'],
  [
    () => softmax(two, [0], row, { gradient: new Float32Array(2) }),
    TypeError,
    "gradient is a Float32Array of 2; it must be true, or a Float64Array of 2 like the logits.",
  ],
  [
    () => softmax(two, [0], row, { gradient: new Float64Array(3) }),
    TypeError,
    "gradient is a Float64Array of 3; it must be true, or a Float64Array of 2 like the logits.",
  ],
  [
    () => softmax(two, [0], row, { weight: [1] }),
    TypeError,
    "weight has 1 entry; it needs 2, one for each class.",
  ],
  [
    () => softmax(two, [0], row, { labelSmoothing: 2 }),
    RangeError,
    "labelSmoothing is 2; it is a share, and lies in [0, 1].",
  ],
  [
    () => softmax(two, [0], row, { ignoreIndex: "0" }),
    TypeError,
    'ignoreIndex is "0"; it must be a number.',
  ],
  [
    () => softmax(two, [0], row, { reduction: "max" }),
    TypeError,
    'reduction is "max"; it must be "mean", "sum" or "none".',
  ],
  [
    () => softmax(two, [0], row, { base: 1 }),
    RangeError,
    "base is 1; a base is finite and greater than 1. Try Math.E, 2 or 10.",
  ],
  [
    () => softmax(two, [7], row, { ignoreIndex: 7 }),
    RangeError,
    'every label is the ignored class index 7, so the mean is over nothing; try reduction "sum".',
  ],
  [
    () => softmax(two, [0], row, { weight: [0, 1] }),
    RangeError,
    'the class weights of all labels are 0, so the mean is over nothing; try reduction "sum".',
  ],
  [
    () => softmax(new Float32Array([0, 0, 0, Number.NaN]), [0, 0], [2, 2]),
    RangeError,
    "logits[1][1] is NaN; find where it came from.",
  ],
  [
    () => softmax(new Float64Array([Number.NaN, Infinity]), [0], row),
    RangeError,
    "logits[0][0] is NaN; find where it came from.",
  ],
  [
    () => softmax(new Float64Array([0, 0, 1, Infinity]), [0, 0], [2, 2], { gradient: true }),
    RangeError,
    "logits[1][1] is Infinity, and ∞ − ∞ has no value; a logit is finite, or -Infinity for a masked class.",
  ],
  [
    () => softmax(new Float32Array([-Infinity, -Infinity]), [0], row),
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
    () => sigmoid(elsewhere, [1, 1]),
    TypeError,
    "logits is a Float64Array of 2 of another realm; it must be a Float32Array or a Float64Array. Try Float64Array.from(logits).",
  ],
  [
    () => sigmoid(new Uint8Array(2), [1, 1]),
    TypeError,
    "logits is a Uint8Array of 2; it must be a Float32Array or a Float64Array. Try Float64Array.from(logits).",
  ],
  [
    () => sigmoid(two, new Uint8Array(2)),
    TypeError,
    "targets is a Uint8Array of 2; it must be a list of 2, one number for each sample. Try Float64Array.from(targets).",
  ],
  [
    () => sigmoid(shared.subarray(0, 2), [1, 1], { gradient: shared.subarray(1) }),
    RangeError,
    "gradient shares memory with logits, which it would overwrite; it must be the logits themselves, or memory of its own. Try gradient: true.",
  ],
  [
    () => sigmoid(two, [1, 1], { pos_weight: 2 }),
    TypeError,
    "there is no option pos_weight; the options are base, reduction, weight, positiveWeight, labelSmoothing, gradient. Did you mean positiveWeight?",
  ],
  [
    () => sigmoid(0, 1),
    TypeError,
    "logits is 0; it must be a Float32Array or a Float64Array. Try Float64Array.of(1, 2).",
  ],
  [
    () => sigmoid(two, [1]),
    TypeError,
    "targets is [1]; it must be a list of 2, one number for each sample.",
  ],
  [() => sigmoid(two, [1, 1.5]), RangeError, "targets[1] is 1.5; a probability lies in [0, 1]."],
  [() => sigmoid(two, [1, "1"]), TypeError, 'targets[1] is "1"; it must be a number.'],
  [
    () => sigmoid(new Float64Array([0, Number.NaN]), [1, 1]),
    RangeError,
    "logits[1] is NaN; find where it came from.",
  ],
  [
    () => sigmoid(two, [1, 1], { weight: -1 }),
    RangeError,
    "weight is -1; it must be finite and not negative.",
  ],
  [
    () => sigmoid(two, [1, 1], { weight: [1] }),
    TypeError,
    "weight is [1]; it must be a list of 2, one number for each sample.",
  ],
  [
    () => sigmoid(two, [1, 1], { positiveWeight: new Float32Array([1, Infinity]) }),
    RangeError,
    "positiveWeight[1] is Infinity; it must be finite and not negative.",
  ],
];

const named = (name: string, calls: readonly BadCall[]): BadCall[] =>
  calls.map(([call, kind, message]) => [call, kind, `${name}: ${message}`]);

export const messages: readonly BadCall[] = [
  ...named("softmaxCrossEntropy", ofSoftmax),
  ...named("binaryCrossEntropyWithLogits", ofSigmoid),
];
