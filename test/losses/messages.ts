import * as lib from "@course/lib";

// Bad calls with their messages in full. The calls are untyped on purpose, as a learner's may be: @course/lib is
// called as plain JavaScript would call it.

type Untyped = Record<keyof typeof lib, (...args: unknown[]) => unknown>;
const L = lib as unknown as Untyped;
const batch = [
  [1, 2],
  [3, 4],
];

/** A list that holds itself. */
function circular(): unknown[] {
  const list: unknown[] = [1];
  list.push(list);
  return list;
}

/** A bad call, and how it fails. */
export type BadCall = readonly [
  call: () => unknown,
  kind: typeof TypeError | typeof RangeError,
  message: string,
];

export const messages: readonly BadCall[] = [
  // a number that is none
  [() => L.log("2"), TypeError, 'log: x is "2"; it must be a number.'],
  [() => L.log(-1), RangeError, "log: x is -1; a logarithm needs x ≥ 0."],
  [() => L.log(Number.NaN), RangeError, "log: x is NaN; find where it came from."],
  [
    () => L.log(2, { base: 1 }),
    RangeError,
    "log: base is 1; a base is finite and greater than 1. Try Math.E, 2 or 10.",
  ],
  [
    () => L.unitName(0),
    RangeError,
    "unitName: base is 0; a base is finite and greater than 1. Try Math.E, 2 or 10.",
  ],
  [
    () => L.changeBase(1, 2, Infinity),
    RangeError,
    "changeBase: base is Infinity; a base is finite and greater than 1. Try Math.E, 2 or 10.",
  ],
  [
    () => L.sigmoid(undefined),
    TypeError,
    "sigmoid: logit is undefined; it must be a number or a list of numbers.",
  ],
  [() => L.sigmoid([0, null]), TypeError, "sigmoid: logit[1] is null; it must be a number."],
  [
    () => L.logSigmoid([1, Number.NaN]),
    RangeError,
    "logSigmoid: logit[1] is NaN; find where it came from.",
  ],
  // a list that is none
  [() => L.softmax(3), TypeError, "softmax: logits is 3; it must be a list of numbers."],
  [() => L.softmax([]), TypeError, "softmax: logits is empty; it needs at least one number."],
  [() => L.softmax([[1], 2]), TypeError, "softmax: logits[1] is 2; it must be a list of numbers."],
  [() => L.argMax([]), TypeError, "argMax: values is empty; it needs at least one number."],
  [() => L.logSumExp("z"), TypeError, 'logSumExp: logits is "z"; it must be a list of numbers.'],
  // undefined rows
  [
    () => L.softmax([-Infinity, -Infinity]),
    RangeError,
    "softmax: every entry of logits is -Infinity; at least one class must be possible.",
  ],
  [
    () => L.logSoftmax([[0], [Infinity]]),
    RangeError,
    "logSoftmax: logits[1][0] is Infinity, and ∞ − ∞ has no value; a logit is finite, or -Infinity for a masked class.",
  ],
  [
    () => L.softmaxJacobian([Number.NaN]),
    RangeError,
    "softmaxJacobian: logits[0] is NaN; find where it came from.",
  ],
  [
    () => L.crossEntropyWithLogits(0, [-Infinity, -Infinity]),
    RangeError,
    "crossEntropyWithLogits: every entry of logits is -Infinity; at least one class must be possible.",
  ],
  [
    () => L.crossEntropyWithLogits([0, 0], [batch[0], [Infinity, 0]]),
    RangeError,
    "crossEntropyWithLogits: logits[1][0] is Infinity, and ∞ − ∞ has no value; a logit is finite, or -Infinity for a masked class.",
  ],
  // probabilities and distributions
  [
    () => L.surprisal(1.5),
    RangeError,
    "surprisal: probability is 1.5; a probability lies in [0, 1].",
  ],
  [
    () => L.entropy([0.5, 0.6]),
    RangeError,
    "entropy: distribution sums to 1.1; a distribution sums to 1.",
  ],
  [
    () => L.klDivergence([1, 0], [2, -1]),
    RangeError,
    "klDivergence: predicted[0] is 2; a probability lies in [0, 1]. Try softmax.",
  ],
  [
    () => L.klDivergence([1, 0], [1]),
    TypeError,
    "klDivergence: target has 2 entries, predicted has 1; they must match.",
  ],
  [
    () => L.crossEntropy(0, [2, 1]),
    RangeError,
    "crossEntropy: predicted[0] is 2; a probability lies in [0, 1]. For raw scores use crossEntropyWithLogits.",
  ],
  [
    () =>
      L.crossEntropy(
        [0, 0],
        [
          [0.5, 0.5],
          [0.5, 0.1],
        ],
      ),
    RangeError,
    "crossEntropy: predicted[1] sums to 0.6; a distribution sums to 1. For raw scores use crossEntropyWithLogits.",
  ],
  [
    () => L.crossEntropyWithLogits([1, 1], [0.5, 0.5]),
    RangeError,
    "crossEntropyWithLogits: target sums to 2; a distribution sums to 1. For labels that can be true together use binaryCrossEntropyWithLogits, one per label.",
  ],
  [
    () => L.binaryCrossEntropy(1, 2.5),
    RangeError,
    "binaryCrossEntropy: predicted is 2.5; a probability lies in [0, 1]. For raw scores use binaryCrossEntropyWithLogits.",
  ],
  [
    () => L.binaryCrossEntropy([0, 2], [0.5, 0.5]),
    RangeError,
    "binaryCrossEntropy: target[1] is 2; a probability lies in [0, 1].",
  ],
  [
    () => L.smoothLabels([1, 0], 1.2),
    RangeError,
    "smoothLabels: amount is 1.2; it is a share, and lies in [0, 1].",
  ],
  // class indices
  [
    () => L.oneHot(3, 3),
    RangeError,
    "oneHot: index is 3; with 3 classes a class index is a whole number from 0 to 2.",
  ],
  [
    () => L.oneHot(0.5, 1),
    RangeError,
    "oneHot: index is 0.5; with 1 class a class index is a whole number from 0 to 0.",
  ],
  [
    () => L.oneHot(0, 1e308),
    RangeError,
    "oneHot: classes is 1e+308; a list has fewer than 2^32 entries.",
  ],
  [
    () => L.oneHot(0, 0),
    RangeError,
    "oneHot: classes is 0; it must be a whole number, at least 1.",
  ],
  [
    () => L.crossEntropyWithLogits([0, 2], batch),
    RangeError,
    "crossEntropyWithLogits: target[1] is 2; with 2 classes a class index is a whole number from 0 to 1.",
  ],
  // shapes of a batch
  [
    () => L.crossEntropyWithLogits(0, batch),
    TypeError,
    "crossEntropyWithLogits: target is 0; a batch of 2 needs a list of 2 targets.",
  ],
  [
    () => L.crossEntropyWithLogits([0, 1, 0, 1], batch),
    TypeError,
    "crossEntropyWithLogits: target is [0, 1, 0, …] (4 entries); a batch of 2 needs a list of 2 targets.",
  ],
  [
    () => L.crossEntropyWithLogits([0, [0, 1]], batch),
    TypeError,
    "crossEntropyWithLogits: target mixes class indices and distributions; use one kind. oneHot turns an index into a distribution.",
  ],
  [
    () => L.crossEntropyWithLogits([0, 0], [[1, 2], [3]]),
    TypeError,
    "crossEntropyWithLogits: logits[1] has 1 entry, logits[0] has 2; they must match.",
  ],
  [
    () => L.crossEntropy([0, 0, 1], [0.5, 0.5]),
    TypeError,
    "crossEntropy: target has 3 entries, predicted has 2; they must match.",
  ],
  [
    () => L.binaryCrossEntropyWithLogits(1, [0, 0]),
    TypeError,
    "binaryCrossEntropyWithLogits: target has 1 entry, logit has 2; they must match.",
  ],
  // arguments in the wrong order
  [
    () => L.crossEntropy([0.5, 0.5], 1),
    TypeError,
    "crossEntropy: predicted is 1; it must be a list of numbers. The target comes first.",
  ],
  [
    () => L.crossEntropy(batch, [0, 1]),
    TypeError,
    "crossEntropy: target is [[1, 2], [3, 4]]; one sample needs a class index or a list of probabilities. The target comes first.",
  ],
  [
    () => L.crossEntropyWithLogits([2, -1], [1, 0]),
    RangeError,
    "crossEntropyWithLogits: target[0] is 2; a probability lies in [0, 1]. The target comes first.",
  ],
  [
    () => L.binaryCrossEntropyWithLogits(-3, 1),
    RangeError,
    "binaryCrossEntropyWithLogits: target is -3; a probability lies in [0, 1]. The target comes first.",
  ],
  // options
  [
    () => L.crossEntropyWithLogits(0, [0, 0], { label_smoothing: 0.1 }),
    TypeError,
    "crossEntropyWithLogits: there is no option label_smoothing; the options are base, reduction, weight, sampleWeight, labelSmoothing, ignoreIndex. Did you mean labelSmoothing?",
  ],
  [
    () => L.focalLoss(0, [0, 0], { labelSmoothing: 0.1 }),
    TypeError,
    "focalLoss: there is no option labelSmoothing; the options are base, reduction, gamma, weight, sampleWeight, ignoreIndex.",
  ],
  [
    () => L.binaryCrossEntropy(1, 0.5, { weights: 2 }),
    TypeError,
    "binaryCrossEntropy: there is no option weights; the options are base, reduction, weight, positiveWeight, labelSmoothing. Did you mean weight?",
  ],
  [
    () => L.entropy([1], { baes: 2 }),
    TypeError,
    "entropy: there is no option baes; the options are base. Did you mean base?",
  ],
  [
    () => L.brierScore(0, [1], { sampleweights: [1] }),
    TypeError,
    "brierScore: there is no option sampleweights; the options are reduction, sampleWeight. Did you mean sampleWeight?",
  ],
  [
    () => L.entropy([1], { ["z".repeat(100)]: 2 }),
    TypeError,
    `entropy: there is no option "${"z".repeat(40)}…" (100 characters); the options are base.`,
  ],
  [
    () => L.entropy([1], Promise.resolve({ base: 2 })),
    TypeError,
    "entropy: options is a Promise; it must be an object with some of: base. Try { base: 2 }.",
  ],
  [
    () => L.entropy([1], null),
    TypeError,
    "entropy: options is null; it must be an object with some of: base. Try { base: 2 }.",
  ],
  [() => L.log(2, { base: null }), TypeError, "log: base is null; it must be a number."],
  // kinds of values in messages
  [
    () => L.numericalGradient(Object.create(null), [1]),
    TypeError,
    "numericalGradient: f is an Object; it must be a function of a list of numbers.",
  ],
  [
    () => L.sigmoid(1n),
    TypeError,
    "sigmoid: logit is 1n; it must be a number or a list of numbers.",
  ],
  [
    () => L.binaryCrossEntropy(new BigInt64Array(2), [0.5, 0.5]),
    TypeError,
    "binaryCrossEntropy: target is a BigInt64Array of 2; it must be a number or a list of numbers. Try Array.from(target, Number).",
  ],
  [
    () => L.crossEntropyWithLogits(new BigInt64Array(2), batch),
    TypeError,
    "crossEntropyWithLogits: target is a BigInt64Array of 2; a batch of 2 needs a list of 2 targets. Try Array.from(target, Number).",
  ],
  [
    () => L.softmax(new Proxy(Float64Array.of(1, 2), {})),
    TypeError,
    "softmax: logits is an Object; it must be a list of numbers.",
  ],
  [
    () => L.softmax({ [Symbol.toStringTag]: "\n".repeat(500) }),
    TypeError,
    "softmax: logits is an Object; it must be a list of numbers.",
  ],
  [
    () => L.crossEntropyWithLogits(0, new Array(4e9)),
    TypeError,
    "crossEntropyWithLogits: logits[0] is undefined; it must be a number.",
  ],
  [
    () => L.softmax(new BigInt64Array(200_000)),
    TypeError,
    "softmax: logits is a BigInt64Array of 200000; it must be a list of numbers. Try Array.from(logits, Number).",
  ],
  [
    () => L.crossEntropy(new DataView(new ArrayBuffer(8)), [0.5, 0.5]),
    TypeError,
    "crossEntropy: target is a DataView; it must be a class index or a list of probabilities.",
  ],
  [
    () => L.crossEntropyWithLogits(Float64Array.of(2, -1), Float32Array.of(1, 0)),
    RangeError,
    "crossEntropyWithLogits: target[0] is 2; a probability lies in [0, 1]. The target comes first.",
  ],
  [
    () => L.crossEntropyWithLogits(Int32Array.of(0, 1, 0), batch),
    TypeError,
    "crossEntropyWithLogits: target is an Int32Array of 3; a batch of 2 needs a list of 2 targets.",
  ],
  [
    () => L.softmax("z".repeat(100)),
    TypeError,
    `softmax: logits is "${"z".repeat(40)}…" (100 characters); it must be a list of numbers.`,
  ],
  [
    () => L.argMax(Object.create(null)),
    TypeError,
    "argMax: values is an Object; it must be a list of numbers.",
  ],
  [
    () => L.softmax([0, circular()]),
    TypeError,
    "softmax: logits[1] is [1, [1, […]]]; it must be a number.",
  ],
  [
    () => L.softmax([0, () => 1]),
    TypeError,
    "softmax: logits[1] is a function; it must be a number.",
  ],
  [
    () => L.crossEntropyWithLogits(0, [0, 0], { reduction: "average" }),
    TypeError,
    'crossEntropyWithLogits: reduction is "average"; it must be "mean", "sum" or "none".',
  ],
  [
    () => L.crossEntropyWithLogits(0, [0, 0], { base: 1 }),
    RangeError,
    "crossEntropyWithLogits: base is 1; a base is finite and greater than 1. Try Math.E, 2 or 10.",
  ],
  [
    () => L.crossEntropyWithLogits(0, [0, 0], { weight: [1] }),
    TypeError,
    "crossEntropyWithLogits: weight has 1 entry; it needs 2, one for each class.",
  ],
  [
    () => L.crossEntropyWithLogits(0, [0, 0], { weight: [1, -1] }),
    RangeError,
    "crossEntropyWithLogits: weight[1] is -1; it must be finite and not negative.",
  ],
  [
    () => L.crossEntropyWithLogits(0, [0, 0], { labelSmoothing: 2 }),
    RangeError,
    "crossEntropyWithLogits: labelSmoothing is 2; it is a share, and lies in [0, 1].",
  ],
  [
    () => L.crossEntropyWithLogits([1, 0], [0, 0], { ignoreIndex: -100 }),
    TypeError,
    "crossEntropyWithLogits: ignoreIndex is -100, but the targets are distributions; it works with class indices only.",
  ],
  [
    () => L.binaryCrossEntropy(1, 0.5, { positiveWeight: Infinity }),
    RangeError,
    "binaryCrossEntropy: positiveWeight is Infinity; it must be finite and not negative.",
  ],
  [
    () => L.binaryCrossEntropy([1, 0], [0.5, 0.5], { weight: [1, 2, 3] }),
    TypeError,
    "binaryCrossEntropy: weight has 3 entries; it needs 2, one for each sample.",
  ],
  [
    () => L.crossEntropyWithLogitsGradient(0, [0, 0], { weight: [1e-310, 1] }),
    RangeError,
    "crossEntropyWithLogitsGradient: weight[0] is 1e-310; a weight is 0 or in [1e-100, 1e100]. Scale all.",
  ],
  // means over nothing
  [
    () => L.crossEntropyWithLogits([1, 1], batch, { ignoreIndex: 1 }),
    RangeError,
    'crossEntropyWithLogits: every target is the ignored class index 1, so the mean is over nothing; try reduction "sum".',
  ],
  [
    () => L.crossEntropyWithLogitsGradient([0, 0], batch, { weight: [0, 1] }),
    RangeError,
    'crossEntropyWithLogitsGradient: the class weights of all targets are 0, so the mean is over nothing; try reduction "sum".',
  ],
  [
    () => L.reduce([1, 2], "mean", 0),
    RangeError,
    'reduce: divisor is 0, so the mean is over nothing; try reduction "sum".',
  ],
  // the focal losses
  [
    () => L.focalLoss(0, [0, 0], { gamma: -1 }),
    RangeError,
    "focalLoss: gamma is -1; it must be finite and not negative.",
  ],
  [
    () => L.focalLoss([1, 0], [0, 0]),
    TypeError,
    "focalLoss: target is [1, 0]; the focal loss takes class indices. argMax turns a one-hot row into one.",
  ],
  [
    () => L.binaryFocalLoss([1, 0.5], [0, 0]),
    RangeError,
    "binaryFocalLoss: target[1] is 0.5; the focal loss takes labels that are 0 or 1.",
  ],
  [
    () => L.binaryFocalLossGradient(1, 0, { alpha: 2 }),
    RangeError,
    "binaryFocalLossGradient: alpha is 2; it is a share, and lies in [0, 1].",
  ],
  // gradients, which check the same and say their own name
  [
    () => L.binaryCrossEntropyGradient(1, -0.5),
    RangeError,
    "binaryCrossEntropyGradient: predicted is -0.5; a probability lies in [0, 1].",
  ],
  [
    () => L.binaryCrossEntropyWithLogitsGradient([1, 0], [0, Number.NaN]),
    RangeError,
    "binaryCrossEntropyWithLogitsGradient: logit[1] is NaN; find where it came from.",
  ],
  [
    () => L.crossEntropyGradient([0.5, 0.5], [0.5, 0.25]),
    RangeError,
    "crossEntropyGradient: predicted sums to 0.75; a distribution sums to 1.",
  ],
  [
    () => L.focalLossGradient([0, 1], [[0, 0]]),
    TypeError,
    "focalLossGradient: target is [0, 1]; a batch of 1 needs a list of 1 target.",
  ],
  // parts of losses
  [
    () => L.perplexity(-1),
    RangeError,
    "perplexity: loss is -1; a cross-entropy is never negative.",
  ],
  [
    () => L.numericalGradient(3, [0]),
    TypeError,
    "numericalGradient: f is 3; it must be a function of a list of numbers.",
  ],
  [
    () => L.numericalGradient(() => 0, [0], 0),
    RangeError,
    "numericalGradient: step is 0; it must be positive and finite. Try 1e-5.",
  ],
  [
    () => L.numericalGradient(([x]: number[]) => x * x, [3], 1e-17),
    RangeError,
    "numericalGradient: at[0] is 3, which a step of 1e-17 does not change; at must be finite, and the step larger. Try leaving the step out.",
  ],
  [
    () => L.numericalGradient(([x]: number[]) => Math.log(x), [0], 1),
    RangeError,
    "numericalGradient: f is NaN where x[0] is -1; it must be finite on both sides of 0.",
  ],
  // the hinge loss
  [
    () => L.hinge([1, -1], [0.5, 0.25]),
    RangeError,
    "hinge: target[1] is -1; a label is 0 or 1. (label + 1) / 2 turns labels of -1 and 1 into these.",
  ],
  [
    () => L.hingeGradient(1, "0.5"),
    TypeError,
    'hingeGradient: score is "0.5"; it must be a number or a list of numbers.',
  ],
  // squared errors, and losses of distributions that are given in another form
  [
    () => L.squaredError([0, 1], [0, Infinity]),
    RangeError,
    "squaredError: predicted[1] is Infinity; it must be a finite number.",
  ],
  [
    () => L.squaredErrorGradient([0, 1], 1),
    TypeError,
    "squaredErrorGradient: target has 2 entries, predicted has 1; they must match.",
  ],
  [
    () => L.brierScore(0, [0.5, 0.5], { weight: [1, 2] }),
    TypeError,
    "brierScore: there is no option weight; the options are reduction, sampleWeight. Did you mean sampleWeight?",
  ],
  [
    () =>
      L.brierScoreGradient(
        [0, 1],
        [
          [1, 0],
          [2, -1],
        ],
      ),
    RangeError,
    "brierScoreGradient: predicted[1][0] is 2; a probability lies in [0, 1].",
  ],
  [
    () => L.negativeLogLikelihood(0, [2, 1]),
    RangeError,
    "negativeLogLikelihood: logProbabilities[0] is 2; the logarithm of a probability is at most 0. Try logSoftmax.",
  ],
  [
    () =>
      L.negativeLogLikelihoodGradient(
        [0, 0],
        [
          [0, -Infinity],
          [0, 0],
        ],
      ),
    RangeError,
    "negativeLogLikelihoodGradient: the probabilities e^logProbabilities[1] sum to 2; those of a distribution sum to 1. Try logSoftmax.",
  ],
  [
    () => L.klDivergenceWithLogits([[1, 0]], [[0, 0]], { sampleWeight: [1, 2] }),
    TypeError,
    "klDivergenceWithLogits: sampleWeight has 2 entries; it needs 1, one for each sample.",
  ],
  [
    () => L.klDivergenceWithLogitsGradient([0.5, 0.6], [0, 0]),
    RangeError,
    "klDivergenceWithLogitsGradient: target sums to 1.1; a distribution sums to 1. For labels that can be true together use binaryCrossEntropyWithLogits, one per label.",
  ],
  [() => L.softplus(["1"]), TypeError, 'softplus: logit[0] is "1"; it must be a number.'],
  [
    () => L.logit([0.5, 1.5]),
    RangeError,
    "logit: probability[1] is 1.5; a probability lies in [0, 1].",
  ],
];
