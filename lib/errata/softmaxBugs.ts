import type { Bug } from "./bug.js";
import type { Program } from "./program.js";

const LN3 = Math.log(3);

/** The logarithm of the program's own softmax, so that a fault of softmax reaches the loss. */
const logOfSoftmax =
  (program: Program) =>
  (y: readonly number[]): number[] =>
    program.softmax(y).map(Math.log);

/** Faults on the way from scores to probabilities. */
export const softmaxBugs: readonly Bug[] = [
  {
    id: "one-index",
    name: { en: "one index for two", zh: "两个下标写成一个" },
    seen: {
      en: "The article's formula of softmax sums e^yᵢ over j.",
      zh: "原文的 Softmax 公式：对 j 求和，被加的却是 e^yᵢ。",
    },
    symptom: {
      en: "All classes have the same probability, whatever the scores; the loss stays at ln C.",
      zh: "无论得分如何，各类概率都相同；损失停在 ln C。",
    },
    faulty: "e.map((v) => v / (v * e.length))",
    right: "e.map((v) => v / total)",
    change: (program) => ({
      softmax(y) {
        const m = program.largest(y);
        const e = Array.from(y, (v) => Math.exp(v - m));
        return e.map((v) => v / (v * e.length));
      },
      logSoftmax: logOfSoftmax(program),
    }),
    smallest: {
      call: "program.softmax([0, Math.log(3)])[1]",
      run: (program) => program.softmax([0, LN3])[1],
      wrong: 0.5,
      right: 0.75,
    },
  },
  {
    id: "softmax-of-one",
    name: { en: "softmax of each score alone", zh: "对每个得分单独做 Softmax" },
    seen: {
      en: "The article writes P = [softmax(y₁), softmax(y₂), …].",
      zh: "原文写作 P = [softmax(y₁), softmax(y₂), …]。",
    },
    symptom: {
      en: "Every probability is 1 and the loss is 0 before any training.",
      zh: "每个概率都是 1，还没训练损失就是 0。",
    },
    faulty: "Math.exp(v - v) / Math.exp(v - v)",
    right: "e.map((v) => v / total)",
    change: (program) => ({
      softmax: (y) => Array.from(y, (v) => Math.exp(v - v) / Math.exp(v - v)),
      logSoftmax: logOfSoftmax(program),
    }),
    smallest: {
      call: "program.softmax([0, 0])[0]",
      run: (program) => program.softmax([0, 0])[0],
      wrong: 1,
      right: 0.5,
    },
  },
  {
    id: "softmax-twice",
    name: { en: "softmax twice", zh: "做了两次 Softmax" },
    seen: {
      en: "A network that ends in softmax, with a loss that takes scores, such as PyTorch's CrossEntropyLoss. TFLearn removed it from an example in January 2017 (pull request 562).",
      zh: "网络末层已是 Softmax，损失却要求得分，例如 PyTorch 的 CrossEntropyLoss。TFLearn 于 2017 年 1 月改正过一处（PR 562）。",
    },
    symptom: {
      en: "Training works, but the loss of ten classes never falls below 1.4612.",
      zh: "训练看似正常，但十个类别的损失不会低于 1.4612。",
    },
    faulty: "loss(label, program.softmax(y), settings)",
    right: "self().logSoftmax(self().cool(y, temperature))",
    change: (program) => {
      const { loss } = program;
      return { loss: (label, y, settings) => loss(label, program.softmax(y), settings) };
    },
    smallest: {
      call: "program.loss(0, [1, 0])",
      run: (program) => program.loss(0, [1, 0]),
      wrong: Math.log1p(Math.exp(-Math.tanh(0.5))),
      right: Math.log1p(Math.exp(-1)),
    },
  },
  {
    id: "sigmoid-twice",
    name: { en: "sigmoid twice", zh: "做了两次 Sigmoid" },
    seen: {
      en: "Probabilities given to a binary loss that takes scores, as in an example of PyTorch Lightning, reported in April 2021 (pull request 7096).",
      zh: "把概率交给了要求得分的二值损失，例如 PyTorch Lightning 的一个示例，2021 年 4 月有人报告（PR 7096）。",
    },
    symptom: {
      en: "The loss of a negative sample never falls below ln 2.",
      zh: "负样本的损失不会低于 ln 2。",
    },
    faulty: "binaryLoss(t, program.sigmoid(y))",
    right: "t * self().softplus(-y) + (1 - t) * self().softplus(y)",
    change: (program) => {
      const { binaryLoss } = program;
      return { binaryLoss: (t, y) => binaryLoss(t, program.sigmoid(y)) };
    },
    smallest: {
      call: "program.binaryLoss(1, 0)",
      run: (program) => program.binaryLoss(1, 0),
      wrong: Math.log1p(Math.exp(-0.5)),
      right: Math.LN2,
    },
  },
  {
    id: "log-scores",
    name: { en: "log-softmax as scores: harmless", zh: "把 log-softmax 当得分：无害" },
    seen: {
      en: "A network that ends in log-softmax, with a loss that takes scores. PyTorch's examples removed the first of two log-softmaxes in March 2020 (pull request 721).",
      zh: "网络末层是 log-softmax，损失却要求得分：PyTorch 的示例于 2020 年 3 月去掉了多余的一次（PR 721）。",
    },
    symptom: {
      en: "None: log-softmax of log-softmax is log-softmax.",
      zh: "没有：对 log-softmax 再做一次 log-softmax，结果不变。",
    },
    faulty: "loss(label, program.logSoftmax(y), settings)",
    right: "self().logSoftmax(self().cool(y, temperature))",
    change: (program) => {
      const { loss } = program;
      return { loss: (label, y, settings) => loss(label, program.logSoftmax(y), settings) };
    },
    smallest: {
      call: "program.loss(0, [0, 0])",
      run: (program) => program.loss(0, [0, 0]),
      wrong: Math.LN2,
      right: Math.LN2,
    },
  },
];
