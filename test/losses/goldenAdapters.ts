import {
  type Batch,
  type CrossEntropyOptions,
  crossEntropy,
  crossEntropyGradient,
  entropy,
  klDivergence,
  log,
  logit,
  logSigmoid,
  logSoftmax,
  logSumExp,
  perplexity,
  reduce,
  sigmoid,
  softmax,
  softmaxJacobian,
  softplus,
  type Target,
  type Vector,
} from "@course/lib";
import { type Adapter, adaptersOf } from "./duties/goldenValues.js";
import type { GoldenCase, Nested } from "./goldenCases.js";
import { losses } from "./table.js";

// How each function of the reference file is computed with this library. Losses are called as their rows in the
// table say. The functions below are parts of losses, or functions of frameworks that add a step of their own,
// such as a temperature, clipping or another axis: the adapter does that step, and the library the rest.

const vector = (x: Nested | undefined): Vector => x as Vector;
const rows = (x: Nested | undefined): Batch => x as Batch;
const isRows = (x: Nested | undefined): boolean => Array.isArray(x) && Array.isArray(x[0]);
const transpose = (x: Batch): number[][] => x[0].map((_, i) => x.map((row) => row[i]));
const dot = (a: Vector, b: Vector): number => a.reduce((sum, ai, i) => sum + ai * b[i], 0);
const times = (a: Batch, b: Batch): number[][] => a.map((r, n) => r.map((v, i) => v * b[n][i]));
const mean = (a: Vector, b: Vector): number[] => a.map((x, i) => (x + b[i]) / 2);

/** A softmax over the axis and at the temperature that the case asks for. */
function softmaxOf({ inputs: { x }, options }: GoldenCase): Nested {
  if (options.dim === 0) return transpose(softmax(transpose(rows(x))));
  if (isRows(x)) return softmax(rows(x));
  return softmax(vector(x).map((v) => v / Number(options.temperature ?? 1)));
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
  ...Object.assign({}, ...losses.map(adaptersOf)),
  sigmoid: {
    value: ({ inputs: { x } }) => sigmoid(vector(x)),
    gradient: ({ inputs: { x } }) => vector(x).map((y) => sigmoid(y) * sigmoid(-y)),
  },
  logSigmoid: {
    value: ({ inputs: { x } }) => logSigmoid(vector(x)),
    gradient: ({ inputs: { x } }) => vector(x).map((y) => sigmoid(-y)),
  },
  softplus: {
    value: ({ inputs: { x } }) => softplus(vector(x)),
    gradient: ({ inputs: { x } }) => sigmoid(vector(x)),
  },
  logit: { value: ({ inputs: { p } }) => logit(vector(p)) },
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
  logLoss: { value: logLossOf },
  perplexity: { value: ({ inputs }) => perplexity(Number(inputs.crossEntropy)) },
};
