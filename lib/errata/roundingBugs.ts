import type { Bug } from "./bug.js";
import type { Program } from "./program.js";

/** The logarithm of the program's own softmax, so that a fault of softmax reaches the loss. */
const logOfSoftmax =
  (program: Program) =>
  (y: readonly number[]): number[] =>
    program.softmax(y).map(Math.log);

/** Formulas that are right on paper and fail in double precision. */
export const roundingBugs: readonly Bug[] = [
  {
    id: "no-shift",
    name: { en: "no shift before exp", zh: "求 exp 之前没有平移" },
    seen: {
      en: "The formula, typed as it is written, as in NuPIC, reported in March 2018 (pull request 3819).",
      zh: "照公式原样写成的程序，例如 NuPIC，2018 年 3 月有人报告（PR 3819）。",
    },
    symptom: { en: "NaN once a score exceeds 709.", zh: "得分超过 709 后出现 NaN。" },
    faulty: "Array.from(y, (v) => Math.exp(v))",
    right: "Array.from(y, (v) => Math.exp(v - m))",
    change: (program) => ({
      softmax(y) {
        const e = Array.from(y, (v) => Math.exp(v));
        const total = e.reduce((a, b) => a + b);
        return e.map((v) => v / total);
      },
      logSoftmax: logOfSoftmax(program),
    }),
    smallest: {
      call: "program.softmax([710])[0]",
      run: (program) => program.softmax([710])[0],
      wrong: Number.NaN,
      right: 1,
    },
  },
  {
    id: "shift-by-first",
    name: { en: "shift by the first score", zh: "用第一个得分来平移" },
    seen: {
      en: "Programs that take another shift than the largest score, since every shift is right on paper. NNlib.jl took the larger of 0 and the largest score, until a correction of May 2018 (pull request 43).",
      zh: "有的程序用的平移量不是最大得分，因为在纸上怎样平移都对。NNlib.jl 曾用 0 与最大得分中较大的一个，2018 年 5 月有人改正（PR 43）。",
    },
    symptom: {
      en: "An infinite loss, only if the first score is far below the largest.",
      zh: "只有第一个得分远小于最大得分时，损失才变成无穷大。",
    },
    faulty: "v - y[0] - Math.log(total)",
    right: "v - m - Math.log1p(rest)",
    change: () => ({
      logSoftmax(y) {
        const total = y.reduce((sum, v) => sum + Math.exp(v - y[0]), 0);
        return Array.from(y, (v) => v - y[0] - Math.log(total));
      },
    }),
    smallest: {
      call: "program.loss(0, [0, 710])",
      run: (program) => program.loss(0, [0, 710]),
      wrong: Number.POSITIVE_INFINITY,
      right: 710,
    },
  },
  {
    id: "log-of-one-plus",
    name: { en: "log(1 + r) for log1p(r)", zh: "log(1 + r) 代替 log1p(r)" },
    seen: {
      en: "Programs that subtract the largest score and take a plain logarithm. For PyTorch's log_softmax it was reported in November 2023 (issue 113708).",
      zh: "有的程序减去最大得分之后直接取对数。2023 年 11 月有人就 PyTorch 的 log_softmax 报告了这一点（issue 113708）。",
    },
    symptom: {
      en: "A loss of exactly 0 for a prediction that is sure and right.",
      zh: "预测正确且很有把握时，损失恰好为 0。",
    },
    faulty: "v - m - Math.log(1 + rest)",
    right: "v - m - Math.log1p(rest)",
    change: (program) => ({
      logSoftmax(y) {
        const m = program.largest(y);
        const rest = y.reduce((sum, v) => sum + Math.exp(v - m), 0) - 1;
        return Array.from(y, (v) => v - m - Math.log(1 + rest));
      },
    }),
    smallest: {
      call: "program.loss(0, [37, 0])",
      run: (program) => program.loss(0, [37, 0]),
      wrong: 0,
      right: Math.exp(-37),
    },
  },
  {
    id: "clipped",
    name: { en: "probabilities clipped at 1e-15", zh: "概率裁剪到 1e-15" },
    seen: {
      en: "Losses that take probabilities clip them, to avoid log 0. In scikit-learn's log_loss, 1e-15 was the default before version 1.2.",
      zh: "接受概率的损失函数常做裁剪，以避免 log 0。scikit-learn 的 log_loss 在 1.2 版之前默认裁剪到 1e-15。",
    },
    symptom: {
      en: "No sample's loss exceeds 34.54, and such a sample has no slope.",
      zh: "单个样本的损失不超过 34.54，而且这样的样本没有梯度。",
    },
    faulty: "Math.log(Math.max(1e-15, p))",
    right: "v - m - Math.log1p(rest)",
    change: (program) => ({
      logSoftmax: (y) => program.softmax(y).map((p) => Math.log(Math.max(1e-15, p))),
    }),
    smallest: {
      call: "program.loss(0, [0, 40])",
      run: (program) => program.loss(0, [0, 40]),
      wrong: -Math.log(1e-15),
      right: 40,
    },
  },
  {
    id: "log-of-complement",
    name: { en: "log(1 − σ(y))", zh: "log(1 − σ(y))" },
    seen: {
      en: "The binary formula, typed as it is written, as in Candle, reported in October 2024 (issue 2561).",
      zh: "照二值公式原样写成的程序，例如 Candle，2024 年 10 月有人报告（issue 2561）。",
    },
    symptom: { en: "An infinite loss from the score 37 on.", zh: "得分到 37，损失变成无穷大。" },
    faulty: "0 - (1 - t) * Math.log(1 - p)",
    right: "t * self().softplus(-y) + (1 - t) * self().softplus(y)",
    change: (program) => ({
      binaryLoss(t, y) {
        const p = program.sigmoid(y);
        const whenOne = t === 0 ? 0 : 0 - t * Math.log(p);
        const whenZero = t === 1 ? 0 : 0 - (1 - t) * Math.log(1 - p);
        return whenOne + whenZero;
      },
    }),
    smallest: {
      call: "program.binaryLoss(0, 37)",
      run: (program) => program.binaryLoss(0, 37),
      wrong: Number.POSITIVE_INFINITY,
      right: 37,
    },
  },
];
