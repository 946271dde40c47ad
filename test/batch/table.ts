import { logSoftmax } from "@course/lib";
import type {
  BatchShape,
  BinaryFocalBatchOptions,
  DivergenceBatchOptions,
  Floats,
  FocalBatchOptions,
  SigmoidOptions,
  SoftmaxOptions,
} from "@course/lib/batch";
import { options, targets } from "../losses/kinds.js";
import type { Loss } from "../losses/loss.js";
import { losses } from "../losses/table.js";
import { type BatchLoss, batchLoss } from "./batchLoss.js";
import { exactLosses } from "./exactLosses.js";
import { ofLabelRows } from "./labelRows.js";

// Every loss that @course/lib/batch exports. A row names the readable loss that defines it, and says how a batch is
// passed. From it are tested the agreement with the readable loss, its reference values, its extremes, the calls it
// must refuse and its last places, each with both backends and in both precisions. To add a batch loss, add its
// row here; `measured` makes it a part of the benchmark.

const { base, reduction, classWeights, sampleWeights, labelSmoothing, ignoreIndex } = options;
const { exponent, share, labelWeights } = options;
/** The options of losses of rows whose targets may be distributions. */
const ofDistributions = {
  ...{ base, reduction, weight: classWeights, sampleWeight: sampleWeights },
  labelSmoothing,
};
const shapeOf = (logits: Floats, classes: number): BatchShape => [logits.length / classes, classes];
const [sigmoid] = losses.filter(({ name }) => name === "binaryCrossEntropyWithLogits") as [Loss];

export const batchLosses: readonly BatchLoss[] = [
  batchLoss<SoftmaxOptions>({
    name: "crossEntropyWithLogits",
    twin: "crossEntropyWithLogits",
    call: ({ crossEntropyWithLogits }, { targets, logits, classes }, options) =>
      crossEntropyWithLogits(targets as Int32Array, logits, shapeOf(logits, classes), options),
    target: targets.classIndex,
    targetLists: [Array, Int8Array, Int32Array],
    options: { ...ofDistributions, ignoreIndex },
    simdOptions: ["base", "reduction", "sampleWeight", "labelSmoothing", "ignoreIndex"],
    exact: exactLosses.softmax,
    measured: ["softmax", "softTargets"],
    edges: { samples: [7, 1024], bytes: [128, 1024, 2048, 16_384, 98_304] },
  }),
  batchLoss<Omit<SoftmaxOptions, "ignoreIndex">>({
    name: "crossEntropyWithLogits",
    twin: "crossEntropyWithLogits",
    call: ({ crossEntropyWithLogits }, { targets, logits, classes }, options) =>
      crossEntropyWithLogits(targets as Floats, logits, shapeOf(logits, classes), options),
    target: targets.distribution,
    targetLists: [Float32Array, Float64Array],
    options: ofDistributions,
    simdOptions: [],
    exact: exactLosses.softmax,
    edges: { samples: [20], bytes: [128] },
  }),
  batchLoss<DivergenceBatchOptions>({
    name: "klDivergenceWithLogits",
    twin: "klDivergenceWithLogits",
    call: ({ klDivergenceWithLogits }, { targets, logits, classes }, options) =>
      klDivergenceWithLogits(targets as Floats, logits, shapeOf(logits, classes), options),
    target: targets.distribution,
    targetLists: [Float32Array, Float64Array],
    options: { base, reduction, sampleWeight: sampleWeights },
    simdOptions: [],
    edges: { samples: [20], bytes: [128] },
  }),
  batchLoss<Omit<SigmoidOptions, "labels">>({
    name: "binaryCrossEntropyWithLogits",
    twin: "binaryCrossEntropyWithLogits",
    call: ({ binaryCrossEntropyWithLogits }, { targets, logits }, options) =>
      binaryCrossEntropyWithLogits(targets, logits, options),
    target: targets.label,
    targetLists: [Array, Uint8Array, Int32Array, Float32Array, Float64Array],
    options: {
      base,
      reduction,
      weight: sampleWeights,
      positiveWeight: sampleWeights,
      labelSmoothing,
    },
    simdOptions: ["base", "reduction"],
    exact: exactLosses.sigmoid,
    measured: ["sigmoid", "multiLabel"],
    edges: { samples: [20, 2032], bytes: [256, 2048, 32_512] },
  }),
  batchLoss<Omit<SigmoidOptions, "labels">>({
    name: "binaryCrossEntropyWithLogits",
    twin: ofLabelRows(sigmoid),
    perScore: true,
    called: { shape: "labels" },
    call: ({ binaryCrossEntropyWithLogits }, { targets, logits, classes }, options: unknown) => {
      const isSet = Object.prototype.toString.call(options) === "[object Object]";
      const ofRows = isSet ? { ...(options as object), labels: classes } : options;
      return binaryCrossEntropyWithLogits(targets, logits, ofRows as SigmoidOptions);
    },
    target: targets.labels,
    targetLists: [Array, Float32Array, Float64Array],
    options: {
      base,
      reduction,
      weight: labelWeights,
      positiveWeight: labelWeights,
      labelSmoothing,
    },
    simdOptions: ["base", "reduction"],
    edges: { samples: [7, 677], bytes: [256, 2048, 32_512] },
  }),
  batchLoss<FocalBatchOptions>({
    name: "focalLoss",
    twin: "focalLoss",
    call: ({ focalLoss }, { targets, logits, classes }, options) =>
      focalLoss(targets as Int32Array, logits, shapeOf(logits, classes), options),
    target: targets.classIndex,
    targetLists: [Array, Int8Array, Int32Array],
    options: {
      ...{ base, reduction, gamma: exponent, weight: classWeights },
      ...{ sampleWeight: sampleWeights, ignoreIndex },
    },
    simdOptions: [],
    exact: exactLosses.focal,
    edges: { samples: [20], bytes: [128] },
  }),
  batchLoss<BinaryFocalBatchOptions>({
    name: "binaryFocalLoss",
    twin: "binaryFocalLoss",
    call: ({ binaryFocalLoss }, { targets, logits }, options) =>
      binaryFocalLoss(targets, logits, options),
    target: targets.hardLabel,
    targetLists: [Array, Uint8Array, Int32Array, Float32Array, Float64Array],
    options: { base, reduction, gamma: exponent, alpha: share },
    simdOptions: [],
    exact: exactLosses.binaryFocal,
    edges: { samples: [20], bytes: [256] },
  }),
  batchLoss<SoftmaxOptions>({
    name: "negativeLogLikelihood",
    twin: "negativeLogLikelihood",
    called: { input: "logProbabilities" },
    inputOf: (scores) => logSoftmax(scores),
    call: ({ negativeLogLikelihood }, { targets, logits, classes }, options) =>
      negativeLogLikelihood(targets as Int32Array, logits, shapeOf(logits, classes), options),
    target: targets.classIndex,
    targetLists: [Array, Int8Array, Int32Array],
    options: { ...ofDistributions, ignoreIndex },
    simdOptions: [],
    exact: exactLosses.logs,
    edges: { samples: [20], bytes: [128] },
  }),
  batchLoss<Omit<SoftmaxOptions, "ignoreIndex">>({
    name: "negativeLogLikelihood",
    twin: "negativeLogLikelihood",
    called: { input: "logProbabilities" },
    inputOf: (scores) => logSoftmax(scores),
    call: ({ negativeLogLikelihood }, { targets, logits, classes }, options) =>
      negativeLogLikelihood(targets as Floats, logits, shapeOf(logits, classes), options),
    target: targets.distribution,
    targetLists: [Float32Array, Float64Array],
    options: ofDistributions,
    simdOptions: [],
    exact: exactLosses.logs,
    edges: { samples: [20], bytes: [128] },
  }),
];
