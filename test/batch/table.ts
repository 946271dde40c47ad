import type {
  DivergenceBatchOptions,
  Floats,
  SigmoidOptions,
  SoftmaxOptions,
} from "@course/lib/batch";
import { options, targets } from "../losses/kinds.js";
import { type BatchLoss, batchLoss } from "./batchLoss.js";

// Every loss that @course/lib/batch exports. A row names the readable loss that defines it, and says how a batch is
// passed. From it are tested the agreement with the readable loss, its reference values, its extremes, the calls it
// must refuse and its last places, each with both backends and in both precisions. To add a batch loss, add its
// row here; `measured` makes it a part of the benchmark.

const { base, reduction, classWeights, sampleWeights, labelSmoothing, ignoreIndex } = options;

export const batchLosses: readonly BatchLoss[] = [
  batchLoss<SoftmaxOptions>({
    name: "crossEntropyWithLogits",
    twin: "crossEntropyWithLogits",
    call: ({ crossEntropyWithLogits }, { targets, logits, classes }, options) =>
      crossEntropyWithLogits(
        targets as Int32Array,
        logits,
        [logits.length / classes, classes],
        options,
      ),
    target: targets.classIndex,
    targetLists: [Array, Int32Array],
    options: {
      ...{ base, reduction, weight: classWeights, sampleWeight: sampleWeights },
      ...{ labelSmoothing, ignoreIndex },
    },
    simdOptions: ["base", "reduction", "sampleWeight", "labelSmoothing", "ignoreIndex"],
    exact: "softmax",
    measured: "softmax",
    edges: { samples: [7, 1024], bytes: [128, 1024, 2048, 16_384, 98_304] },
  }),
  batchLoss<Omit<SoftmaxOptions, "ignoreIndex">>({
    name: "crossEntropyWithLogits",
    twin: "crossEntropyWithLogits",
    call: ({ crossEntropyWithLogits }, { targets, logits, classes }, options) =>
      crossEntropyWithLogits(
        targets as Floats,
        logits,
        [logits.length / classes, classes],
        options,
      ),
    target: targets.distribution,
    targetLists: [Float32Array, Float64Array],
    options: {
      ...{ base, reduction, weight: classWeights, sampleWeight: sampleWeights },
      labelSmoothing,
    },
    simdOptions: [],
    exact: "softmax",
    edges: { samples: [20], bytes: [128] },
  }),
  batchLoss<DivergenceBatchOptions>({
    name: "klDivergenceWithLogits",
    twin: "klDivergenceWithLogits",
    call: ({ klDivergenceWithLogits }, { targets, logits, classes }, options) =>
      klDivergenceWithLogits(
        targets as Floats,
        logits,
        [logits.length / classes, classes],
        options,
      ),
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
    targetLists: [Array, Int32Array, Float32Array, Float64Array],
    options: {
      base,
      reduction,
      weight: sampleWeights,
      positiveWeight: sampleWeights,
      labelSmoothing,
    },
    simdOptions: ["base", "reduction"],
    exact: "sigmoid",
    measured: "sigmoid",
    edges: { samples: [20, 2032], bytes: [256, 2048, 32_512] },
  }),
];
