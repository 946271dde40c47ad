import type { Text } from "../text/text.js";
import type { Program } from "./program.js";

/** A test that asks what holds for every right program, and needs no stored result. */
export interface GenericTest {
  readonly id: string;
  readonly says: Text;
  /** Whether the program passes. */
  readonly passes: (program: Program) => boolean;
}

/** Scores of two, three and four classes. */
const SCORES = [[0.3, -1.2], [1.7, 0.2, -0.6], [-2, 0.5, 1, 2.5], [3]];
const SOFT = [
  [0.2, 0.8],
  [0.6, 0.3, 0.1],
  [0.1, 0.2, 0.3, 0.4],
];

export const genericTests: readonly GenericTest[] = [
  {
    id: "sums-to-one",
    says: { en: "the probabilities of softmax sum to 1", zh: "Softmax 的概率之和为 1" },
    passes: (program) => SCORES.every((y) => near(program.sum(program.softmax(y)), 1)),
  },
  {
    id: "uniform",
    says: { en: "equal scores cost ln C", zh: "得分相等时损失为 ln C" },
    passes: (program) =>
      [2, 3, 10].every((C) => near(program.loss(0, Array(C).fill(0)), Math.log(C))) &&
      [0, 1].every((t) => near(program.binaryLoss(t, 0), Math.LN2)),
  },
  {
    id: "never-negative",
    says: { en: "no loss is negative", zh: "损失不为负" },
    passes: (program) =>
      SCORES.every((y) => program.loss(0, y) >= 0) &&
      program.crossEntropy([1, 0], [1, 0]) >= 0 &&
      [0, 1].every((t) => program.binaryLoss(t, 1) >= 0),
  },
  {
    id: "slope",
    says: { en: "slopes agree with finite differences", zh: "梯度与有限差分一致" },
    passes: slopesAgree,
  },
  {
    id: "shift",
    says: { en: "a shift of all scores changes nothing", zh: "所有得分平移，结果不变" },
    passes: (program) =>
      SCORES.every((y) =>
        [-1000, 5, 1000].every((shift) => {
          const shifted = y.map((v) => v + shift);
          return (
            near(program.loss(0, y), program.loss(0, shifted)) &&
            near(program.softmax(y)[0], program.softmax(shifted)[0])
          );
        }),
      ),
  },
  {
    id: "extreme",
    says: { en: "extreme scores give the limit", zh: "极端得分给出极限值" },
    passes: (program) =>
      near(program.loss(0, [0, 1000]), 1000) &&
      near(program.softmax([1000, 0])[0], 1) &&
      near(program.binaryLoss(0, 1000), 1000) &&
      program.loss(0, [40, 0]) > 0,
  },
  {
    id: "order",
    says: { en: "the more probable the class, the smaller its loss", zh: "概率越大的类，损失越小" },
    passes: (program) =>
      program.loss(0, [2, 1, 0]) < program.loss(1, [2, 1, 0]) &&
      program.loss(1, [2, 1, 0]) < program.loss(2, [2, 1, 0]) &&
      program.binaryLoss(0, -1) < program.binaryLoss(0, 1),
  },
  {
    id: "zero",
    says: {
      en: "p = 0 costs ∞ if t > 0, and nothing if t = 0",
      zh: "p = 0：t > 0 时损失为 ∞，t = 0 时为 0",
    },
    passes: (program) =>
      program.crossEntropy([0, 1], [1, 0]) === Number.POSITIVE_INFINITY &&
      program.crossEntropy([1, 0], [1, 0]) === 0,
  },
  {
    id: "least",
    says: { en: "the loss is least at P = T, where it is H(T)", zh: "P = T 时损失最小，等于 H(T)" },
    passes: (program) =>
      SOFT.every((t) => {
        const entropy = t.reduce((sum, v) => sum - v * Math.log(v), 0);
        return near(program.loss(t, t.map(Math.log)), entropy);
      }),
  },
  {
    id: "divergence",
    says: { en: "H(T, P) is H(T) + KL(T‖P)", zh: "H(T, P) 等于 H(T) + KL(T‖P)" },
    passes: (program) => {
      const [T, P] = [SOFT[1], [0.2, 0.3, 0.5]];
      const parts = program.crossEntropy(T, T) + program.klDivergence(T, P);
      return near(program.crossEntropy(T, P), parts);
    },
  },
  {
    id: "mean",
    says: { en: "the mean of a batch is that of its samples", zh: "批次的平均等于各样本的平均" },
    passes: (program) => {
      const rows = [SCORES[1], [0, 2, 1], [1, 1, -1]];
      const labels = [0, 2, 1];
      const each = labels.map((label, n) => program.loss(label, rows[n]));
      const mean = each.reduce((a, b) => a + b) / 3;
      return (
        near(program.batchLoss(labels, rows), mean) &&
        near(program.epochLoss(labels, rows, 2), mean)
      );
    },
  },
  {
    id: "perplexity",
    says: { en: "the log of the perplexity is the mean loss", zh: "困惑度的对数等于平均损失" },
    passes: (program) => near(Math.log(program.perplexity([0.3, 2.2])), 1.25),
  },
  {
    id: "weights",
    says: {
      en: "doubled weights and ignored samples change nothing",
      zh: "权重加倍、加入被忽略的样本，结果不变",
    },
    passes: (program) => {
      const rows = [SCORES[0], [1, 0]];
      const loss = (weights: number[]) => program.batchLoss([0, 1], rows, { weights });
      const ignoring = program.batchLoss([0, 1, -100], [...rows, [0, 0]]);
      return near(loss([1, 3]), loss([2, 6])) && near(ignoring, program.batchLoss([0, 1], rows));
    },
  },
];

/** Whether two numbers agree to nine digits; ∞ agrees with nothing but itself. */
export function near(a: number, b: number, tolerance = 1e-9): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a === b;
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}

function slopesAgree(program: Program): boolean {
  const settings = [{}, { base: 10 }, { smoothing: 0.1 }];
  const softmax = SCORES.slice(0, 3).every((y, n) =>
    [0, SOFT[n]].every((label) =>
      settings.every((one) =>
        agree((v) => program.loss(label, v, one), y, program.gradient(label, y, one)),
      ),
    ),
  );
  const binary = [0, 0.3, 1].every((t) =>
    agree(([y]) => program.binaryLoss(t, y), [0.4], [program.binaryGradient(t, 0.4)]),
  );
  const [rows, labels, biases] = [SCORES.slice(0, 1).concat([[1, 2]]), [0, 0], [0.5, -0.5]];
  const shifted = (b: readonly number[]) => rows.map((y) => y.map((v, c) => v + b[c]));
  const slopes = program.biasGradient(program.batchGradient(labels, shifted(biases)));
  return softmax && binary && agree((b) => program.batchLoss(labels, shifted(b)), biases, slopes);
}

/** Whether the slopes are those of f at x. */
function agree(
  f: (x: readonly number[]) => number,
  x: readonly number[],
  slopes: readonly number[],
): boolean {
  const h = 1e-5;
  return x.every((_, i) => {
    const moved = (by: number) => f(x.map((v, j) => (j === i ? v + by : v)));
    return near((moved(h) - moved(-h)) / (2 * h), slopes[i], 1e-6);
  });
}
