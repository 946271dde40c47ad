import {
  type Batch,
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
  entropy,
  focalLoss,
  focalLossGradient,
  klDivergence,
  log,
  logSigmoid,
  logSoftmax,
  logSumExp,
  perplexity,
  reduce,
  sigmoid,
  softmax,
  softmaxJacobian,
  type Target,
  type Vector,
} from "@course/lib";
import type { GoldenCase, Nested } from "./goldenCases.js";

// How each function of the reference file is said with this library. Where a framework adds a step of
// its own (a temperature, clipping, another axis), the step stands here and the library does the rest.

export interface Adapter {
  value(c: GoldenCase): Nested;
  /** The gradient of the sum of the value(s) in the first input. */
  gradient?(c: GoldenCase): Nested;
}

const vector = (x: Nested | undefined): Vector => x as Vector;
const rows = (x: Nested | undefined): Batch => x as Batch;
const isRows = (x: Nested | undefined): boolean => Array.isArray(x) && Array.isArray(x[0]);
const transpose = (x: Batch): number[][] => x[0].map((_, i) => x.map((row) => row[i]));
const dot = (a: Vector, b: Vector): number => a.reduce((sum, ai, i) => sum + ai * b[i], 0);
const times = (a: Batch, b: Batch): number[][] => a.map((r, n) => r.map((v, i) => v * b[n][i]));
const mean = (a: Vector, b: Vector): number[] => a.map((x, i) => (x + b[i]) / 2);

/** The case's options, and the inputs that are options here, under this library's names. */
function optionsOf({ inputs, options }: GoldenCase): Record<string, never> {
  const { posWeight, weight } = inputs;
  const { alpha, layout: _, ...rest } = options;
  return {
    ...rest,
    ...(weight !== undefined && { weight }),
    ...(posWeight !== undefined && { positiveWeight: posWeight }),
    // Torchvision says alpha = −1 where this library leaves alpha out.
    ...(alpha !== undefined && Number(alpha) >= 0 && { alpha }),
  } as Record<string, never>;
}

/** A softmax over the axis and at the temperature that the case asks for. */
function softmaxOf({ inputs: { x }, options }: GoldenCase): Nested {
  if (options.dim === 0) return transpose(softmax(transpose(rows(x))));
  if (isRows(x)) return softmax(rows(x));
  return softmax(vector(x).map((v) => v / Number(options.temperature ?? 1)));
}

/** Samples of layout [N, C, d] as N·d rows of C, and losses or gradients back again. */
const spatial = {
  logits: (x: readonly Batch[]): Batch => x.flatMap(transpose),
  target: (x: Batch): Vector => x.flat(),
  back: (g: Batch, d: number): Nested =>
    Array.from({ length: g.length / d }, (_, n) => transpose(g.slice(n * d, (n + 1) * d))),
};

/**
 * A target that does not sum to 1 is refused here (it is a famous bug), so its case is checked by
 * linearity: the loss of s·T is s times the loss of T.
 */
function scaledTarget(c: GoldenCase): { target: number[][]; logits: Batch; scale: number } {
  const logits = rows(c.inputs.logits);
  const scale = rows(c.inputs.target)[0].reduce((a, b) => a + b, 0);
  return { target: rows(c.inputs.target).map((t) => t.map((ti) => ti / scale)), logits, scale };
}

function crossEntropyValue(c: GoldenCase): Nested {
  const { logits, target } = c.inputs;
  if (c.id.endsWith("prob-unnormalised")) {
    const scaled = scaledTarget(c);
    return scaled.scale * crossEntropyWithLogits(scaled.target, scaled.logits);
  }
  if (c.options.layout) {
    const flatLogits = spatial.logits(logits as readonly Batch[]);
    return crossEntropyWithLogits(spatial.target(rows(target)), flatLogits, optionsOf(c));
  }
  return crossEntropyWithLogits(target as readonly Target[], rows(logits), optionsOf(c));
}

function crossEntropySlope(c: GoldenCase): Nested {
  const { logits, target } = c.inputs;
  if (c.id.endsWith("prob-unnormalised")) {
    const { target: t, logits: z, scale } = scaledTarget(c);
    return crossEntropyWithLogitsGradient(t, z).map((row) => row.map((g) => scale * g));
  }
  if (c.options.layout) {
    const flatLogits = spatial.logits(logits as readonly Batch[]);
    const t = spatial.target(rows(target));
    const g = crossEntropyWithLogitsGradient(t, flatLogits, optionsOf(c));
    return spatial.back(g, rows(target)[0].length);
  }
  return crossEntropyWithLogitsGradient(target as readonly Target[], rows(logits), optionsOf(c));
}

/** PyTorch's kl_div takes log-probabilities, and its "mean" divides by every element. */
function klOfLogs({ inputs: { logq, p }, options }: GoldenCase): Nested {
  const q = rows(logq).map((row) => row.map(Math.exp));
  if (options.reduction === "none")
    return rows(p).map((t, n) =>
      t.map((ti, i) => (ti === 0 ? 0 : ti * (log(ti) - rows(logq)[n][i]))),
    );
  const divergences = rows(p).map((t, n) => klDivergence(t, q[n]));
  return reduce(divergences, "mean", klDivisor(rows(p), options.reduction));
}

function klDivisor(p: Batch, reduction: Nested): number {
  if (reduction === "mean") return p.length * p[0].length;
  return reduction === "batchmean" ? p.length : 1;
}

/** scikit-learn clips to [eps, 1 − eps], then renormalises; its columns follow the sorted labels. */
function logLossOf({ inputs, options }: GoldenCase): Nested {
  const eps = Number(options.eps);
  const clip = (v: number): number => Math.min(Math.max(v, eps), 1 - eps);
  const columns = isRows(inputs.yPred)
    ? rows(inputs.yPred).map((row) => row.map(clip))
    : vector(inputs.yPred).map((p) => [1 - clip(p), clip(p)]);
  const predicted = columns.map((clipped) => {
    const sum = clipped.reduce((a, b) => a + b, 0);
    return clipped.map((v) => v / sum);
  });
  const yTrue = inputs.yTrue as readonly (number | string)[];
  const labels = (inputs.labels as readonly (number | string)[]) ?? [...new Set(yTrue)].sort();
  const target = yTrue.map((y) => labels.indexOf(y));
  const losses = crossEntropy(target, predicted, { reduction: "none" });
  const weights = inputs.sampleWeight ? vector(inputs.sampleWeight) : losses.map(() => 1);
  const total = weights.reduce((a, b) => a + b, 0);
  const weighted = losses.map((loss, n) => loss * weights[n]);
  return options.normalize ? reduce(weighted, "mean", total) : reduce(weighted, "sum");
}

/** ∂/∂(ln p) = p · ∂/∂p: the chain rule that leads from probabilities to their logarithms. */
function slopeInLog(target: readonly Target[], logP: Batch, options: CrossEntropyOptions): Batch {
  const p = logP.map((row) => row.map(Math.exp));
  return times(p, crossEntropyGradient(target, p, options));
}

export const adapters: Readonly<Record<string, Adapter>> = {
  sigmoid: {
    value: ({ inputs: { x } }) => sigmoid(vector(x)),
    gradient: ({ inputs: { x } }) => vector(x).map((y) => sigmoid(y) * sigmoid(-y)),
  },
  logSigmoid: {
    value: ({ inputs: { x } }) => logSigmoid(vector(x)),
    gradient: ({ inputs: { x } }) => vector(x).map((y) => sigmoid(-y)),
  },
  softplus: {
    value: ({ inputs: { x } }) => vector(x).map((y) => -logSigmoid(-y)),
    gradient: ({ inputs: { x } }) => sigmoid(vector(x)),
  },
  logsumexp: {
    value: ({ inputs: { x } }) => (isRows(x) ? rows(x).map(logSumExp) : logSumExp(vector(x))),
    gradient: ({ inputs: { x } }) => softmax(vector(x)),
  },
  softmax: {
    value: softmaxOf,
    gradient: ({ inputs: { x, upstream } }) =>
      softmaxJacobian(vector(x)).map((row) => dot(row, vector(upstream))),
  },
  logSoftmax: {
    value: ({ inputs: { x } }) => (isRows(x) ? logSoftmax(rows(x)) : logSoftmax(vector(x))),
    gradient: ({ inputs: { x, upstream } }) => {
      const sum = vector(upstream).reduce((a, b) => a + b, 0);
      return softmax(vector(x)).map((p, i) => vector(upstream)[i] - p * sum);
    },
  },
  entropy: {
    value: ({ inputs: { p }, options: { base } }) =>
      entropy(vector(p), base === "e" ? {} : { base: Number(base) }),
  },
  klDivergence: { value: ({ inputs: { p, q } }) => klDivergence(vector(p), vector(q)) },
  crossEntropyProbs: {
    value: (c) => crossEntropy(vector(c.inputs.p), vector(c.inputs.q), optionsOf(c)),
    gradient: (c) => crossEntropyGradient(vector(c.inputs.p), vector(c.inputs.q), optionsOf(c)),
  },
  klDivLogInput: {
    value: klOfLogs,
    gradient: ({ inputs: { logq, p }, options }) => {
      const d = klDivisor(rows(p), options.reduction);
      return slopeInLog(rows(p), rows(logq), { reduction: "sum" }).map((row) =>
        row.map((g) => g / d),
      );
    },
  },
  jensenShannonDistance: {
    value: ({ inputs: { p, q } }) => {
      const m = mean(vector(p), vector(q));
      return Math.sqrt((klDivergence(vector(p), m) + klDivergence(vector(q), m)) / 2);
    },
  },
  bce: {
    value: (c) => binaryCrossEntropy(vector(c.inputs.t), vector(c.inputs.p), optionsOf(c)),
    gradient: (c) =>
      binaryCrossEntropyGradient(vector(c.inputs.t), vector(c.inputs.p), optionsOf(c)),
  },
  bceWithLogits: {
    value: (c) =>
      binaryCrossEntropyWithLogits(vector(c.inputs.t), vector(c.inputs.logits), optionsOf(c)),
    gradient: (c) =>
      binaryCrossEntropyWithLogitsGradient(
        vector(c.inputs.t),
        vector(c.inputs.logits),
        optionsOf(c),
      ),
  },
  crossEntropy: { value: crossEntropyValue, gradient: crossEntropySlope },
  nllLoss: {
    value: (c) => {
      const p = rows(c.inputs.logProbs).map((row) => row.map(Math.exp));
      return crossEntropy(vector(c.inputs.target), p, optionsOf(c));
    },
    gradient: (c) => slopeInLog(vector(c.inputs.target), rows(c.inputs.logProbs), optionsOf(c)),
  },
  sigmoidFocalLoss: {
    value: (c) => binaryFocalLoss(vector(c.inputs.t), vector(c.inputs.logits), optionsOf(c)),
    gradient: (c) =>
      binaryFocalLossGradient(vector(c.inputs.t), vector(c.inputs.logits), optionsOf(c)),
  },
  focalLoss: {
    value: (c) => focalLoss(vector(c.inputs.target), rows(c.inputs.logits), optionsOf(c)),
    gradient: (c) =>
      focalLossGradient(vector(c.inputs.target), rows(c.inputs.logits), optionsOf(c)),
  },
  logLoss: { value: logLossOf },
  perplexity: { value: ({ inputs }) => perplexity(Number(inputs.crossEntropy)) },
};
