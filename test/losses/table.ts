import {
  type BinaryCrossEntropyOptions,
  type BinaryFocalLossOptions,
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsGradient,
  binaryFocalLoss,
  binaryFocalLossGradient,
  type CrossEntropyOptions,
  crossEntropy,
  crossEntropyGradient,
  crossEntropyWithLogits,
  crossEntropyWithLogitsGradient,
  type FocalLossOptions,
  focalLoss,
  focalLossGradient,
  klDivergence,
  type LogOptions,
} from "@course/lib";
import { crossEntropyCall } from "./goldenCalls.js";
import { inputs, options, targets } from "./kinds.js";
import { type Loss, loss } from "./loss.js";

// Every loss that @course/lib exports. A row is all that the tests of reference values, gradients, laws, errors,
// extremes and documentation need to know about a loss; duties/ says what they ask of it. To add a loss, add its
// row here: the tests that then fail say what is missing.

const { base, reduction, classWeights, sampleWeights, labelSmoothing, ignoreIndex } = options;
const { share, exponent } = options;

/** e⁻⁴⁰ / (1 + e⁻⁴⁰), which is both the loss and the slope of an answer that is right by 40. */
const TAIL = 4.248354255291589e-18;

export const losses: readonly Loss[] = [
  loss<BinaryCrossEntropyOptions>({
    name: "binaryCrossEntropy",
    forward: binaryCrossEntropy,
    gradient: binaryCrossEntropyGradient,
    input: inputs.probability,
    target: targets.label,
    options: {
      base,
      reduction,
      weight: sampleWeights,
      positiveWeight: sampleWeights,
      labelSmoothing,
    },
    golden: { bce: ({ inputs: { t, p } }) => ({ target: t, input: p }) },
    extremes: [
      { when: "if a certain answer is right", target: 1, input: 1, loss: 0, gradient: -1 },
      {
        when: "if a certain answer is wrong",
        target: 0,
        input: 1,
        loss: Infinity,
        gradient: Infinity,
      },
      { when: "if p is tiny", target: 0, input: 1e-20, loss: 1e-20, gradient: 1 },
    ],
  }),
  loss<BinaryCrossEntropyOptions>({
    name: "binaryCrossEntropyWithLogits",
    forward: binaryCrossEntropyWithLogits,
    gradient: binaryCrossEntropyWithLogitsGradient,
    input: inputs.score,
    target: targets.label,
    options: {
      base,
      reduction,
      weight: sampleWeights,
      positiveWeight: sampleWeights,
      labelSmoothing,
    },
    golden: { bceWithLogits: ({ inputs: { t, logits } }) => ({ target: t, input: logits }) },
    extremes: [
      {
        when: "if the right answer is 40 ahead",
        target: 1,
        input: 40,
        loss: TAIL,
        gradient: -TAIL,
      },
      {
        when: "of an infinite score that is right",
        target: 0,
        input: -Infinity,
        loss: 0,
        gradient: 0,
      },
      {
        when: "of an infinite score that is wrong",
        target: 1,
        input: -Infinity,
        loss: Infinity,
        gradient: -1,
      },
      { when: "of a huge score", target: 0.5, input: 1e308, loss: 5e307, gradient: 0.5 },
    ],
  }),
  loss<CrossEntropyOptions>({
    name: "crossEntropy",
    forward: crossEntropy,
    gradient: crossEntropyGradient,
    input: inputs.distribution,
    target: targets.classIndexOrDistribution,
    options: { base, reduction, weight: classWeights, labelSmoothing, ignoreIndex },
    golden: { crossEntropyProbs: ({ inputs: { p, q } }) => ({ target: p, input: q }) },
    extremes: [
      {
        when: "if a certain answer is right",
        target: 0,
        input: [1, 0],
        loss: 0,
        gradient: [-1, 0],
      },
      {
        when: "if a certain answer is wrong",
        target: 1,
        input: [1, 0],
        loss: Infinity,
        gradient: [0, -Infinity],
      },
      {
        when: "if what never happens is given probability 0",
        target: [0.5, 0, 0.5],
        input: [0.5, 0, 0.5],
        loss: Math.LN2,
        gradient: [-1, 0, -1],
      },
    ],
  }),
  loss<CrossEntropyOptions>({
    name: "crossEntropyWithLogits",
    forward: crossEntropyWithLogits,
    gradient: crossEntropyWithLogitsGradient,
    input: inputs.scores,
    target: targets.classIndexOrDistribution,
    options: { base, reduction, weight: classWeights, labelSmoothing, ignoreIndex },
    golden: { crossEntropy: crossEntropyCall },
    extremes: [
      {
        when: "if the right answer is 40 ahead",
        target: 0,
        input: [40, 0],
        loss: TAIL,
        gradient: [-TAIL, TAIL],
      },
      {
        when: "if a masked class is true",
        target: 1,
        input: [1, -Infinity],
        loss: Infinity,
        gradient: [1, -1],
      },
      {
        when: "if a masked class is not true",
        target: [0.5, 0, 0.5],
        input: [1, -Infinity, 1],
        loss: Math.LN2,
        gradient: [0, 0, 0],
      },
      {
        when: "of scores whose difference overflows",
        target: 1,
        input: [1e308, -1e308],
        loss: Infinity,
        gradient: [1, -1],
      },
    ],
  }),
  loss<FocalLossOptions>({
    name: "focalLoss",
    forward: focalLoss,
    gradient: focalLossGradient,
    input: inputs.scores,
    target: targets.classIndex,
    options: { base, reduction, weight: classWeights, gamma: exponent, ignoreIndex },
    golden: { focalLoss: ({ inputs: { target, logits } }) => ({ target, input: logits }) },
    extremes: [
      {
        when: "if the right answer is 40 ahead, without focus",
        target: 0,
        input: [40, 0],
        options: { gamma: 0 },
        loss: TAIL,
        gradient: [-TAIL, TAIL],
      },
      {
        when: "if all other classes are masked",
        target: 0,
        input: [0, -Infinity],
        loss: 0,
        gradient: [0, 0],
      },
      {
        when: "if a masked class is true",
        target: 1,
        input: [0, -Infinity],
        options: { gamma: 0.5 },
        loss: Infinity,
        gradient: [1, -1],
      },
    ],
  }),
  loss<BinaryFocalLossOptions>({
    name: "binaryFocalLoss",
    forward: binaryFocalLoss,
    gradient: binaryFocalLossGradient,
    input: inputs.score,
    target: targets.hardLabel,
    options: { base, reduction, gamma: exponent, alpha: share },
    golden: { sigmoidFocalLoss: ({ inputs: { t, logits } }) => ({ target: t, input: logits }) },
    extremes: [
      {
        when: "if the right answer is 40 ahead, without focus",
        target: 1,
        input: 40,
        options: { gamma: 0 },
        loss: TAIL,
        gradient: -TAIL,
      },
      {
        when: "of an infinite score that is right",
        target: 1,
        input: Infinity,
        loss: 0,
        gradient: 0,
      },
      {
        when: "of an infinite score that is wrong",
        target: 1,
        input: -Infinity,
        loss: Infinity,
        gradient: -1,
      },
    ],
  }),
  loss<LogOptions>({
    name: "klDivergence",
    forward: klDivergence,
    gradient: "H(T) does not depend on P, so its slope is that of crossEntropy",
    batched: false,
    input: inputs.distribution,
    target: targets.distribution,
    options: { base },
    golden: { klDivergence: ({ inputs: { p, q } }) => ({ target: p, input: q }) },
    extremes: [
      { when: "if a certain answer is right", target: [1, 0], input: [1, 0], loss: 0 },
      { when: "if a certain answer is wrong", target: [0, 1], input: [1, 0], loss: Infinity },
      { when: "if p is subnormal", target: [0, 1], input: [1, 5e-324], loss: 744.4400719213812 },
      // A target so far below p that t / p − 1 rounds to −1.
      { when: "if t is far below p", target: [1, 1e-20], input: [0.5, 0.5], loss: Math.LN2 },
    ],
  }),
];
