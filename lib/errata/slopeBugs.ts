import type { Bug } from "./bug.js";

/** Faults of slopes. */
export const slopeBugs: readonly Bug[] = [
  {
    id: "slope-sign",
    name: { en: "slope t − p", zh: "梯度写成 t − p" },
    seen: {
      en: "Derivations that lose a sign, as one in public notes on softmax and cross-entropy, reported in July 2020 (peterroelants.github.io, pull request 24).",
      zh: "推导时丢了一个负号，例如一份关于 Softmax 与交叉熵的公开笔记，2020 年 7 月有人报告（peterroelants.github.io，PR 24）。",
    },
    symptom: { en: "The loss rises from the first step on.", zh: "从第一步起损失就上升。" },
    faulty: "0 - slope",
    right: "self().inBase(p - T[i], base)",
    change: (program) => {
      const { gradient } = program;
      return {
        gradient: (label, y, settings) => gradient(label, y, settings).map((slope) => 0 - slope),
      };
    },
    smallest: {
      call: "program.gradient(0, [0, 0])[0]",
      run: (program) => program.gradient(0, [0, 0])[0],
      wrong: 0.5,
      right: -0.5,
    },
  },
  {
    id: "slope-without-base",
    name: { en: "slope without 1 / ln b", zh: "梯度漏了 1 / ln b" },
    seen: {
      en: "A loss in bits or hartleys whose slope is the one of nats. The package ad for Python had this fault in every logarithm with a base until a correction of April 2015 (pull request 10).",
      zh: "损失以比特或哈特利计，导数却是以奈特计的。Python 的 ad 包在 2015 年 4 月以前，所有指定底数的对数都有这个错误（PR 10）。",
    },
    symptom: {
      en: "None to see: training only takes larger steps.",
      zh: "看不出来：只是每一步更大。",
    },
    faulty: "program.softmax(y).map((p, i) => p - target(label, y, settings)[i])",
    right: "self().inBase(p - T[i], base)",
    change: (program) => ({
      gradient: (label, y, settings) =>
        program.softmax(y).map((p, i) => p - target(label, y, settings)[i]),
    }),
    smallest: {
      call: "program.gradient(0, [0, 0], { base: 10 })[0]",
      run: (program) => program.gradient(0, [0, 0], { base: 10 })[0],
      wrong: -0.5,
      right: -0.5 / Math.LN10,
    },
  },
  {
    id: "slope-unsmoothed",
    name: { en: "smoothing in the loss, not in the slope", zh: "损失做了平滑，梯度没有" },
    seen: {
      en: "Slopes written by hand before smoothing came. Darknet had the reverse: its slope was smoothed and its printed loss was not, as was reported in April 2020 (issue 5207).",
      zh: "导数先写好，后来才加上标签平滑。Darknet 则相反：导数平滑了，打印的损失却没有，2020 年 4 月有人报告（issue 5207）。",
    },
    symptom: {
      en: "The loss falls, then rises above its floor while scores grow.",
      zh: "损失先降，随后得分越来越大，损失又高于下限。",
    },
    faulty: "gradient(label, y, { ...settings, smoothing: 0 })",
    right: "self().smooth(self().target(label, y.length), smoothing)",
    change: ({ gradient }) => ({
      gradient: (label, y, settings) => gradient(label, y, { ...settings, smoothing: 0 }),
    }),
    smallest: {
      call: "program.gradient(0, [0, 0], { smoothing: 0.1 })[0]",
      run: (program) => program.gradient(0, [0, 0], { smoothing: 0.1 })[0],
      wrong: -0.5,
      right: -0.45,
    },
  },
  {
    id: "squared-error-slope",
    name: { en: "the factor p(1 − p) kept", zh: "保留了因子 p(1 − p)" },
    seen: {
      en: "Backpropagation copied from squared error, where the factor belongs. In October 2017 somebody proposed to put it into Nielsen's right program for cross-entropy (pull request 77).",
      zh: "照抄平方误差的反向传播，那里才有这个因子。2017 年 10 月，有人提议把它加进 Nielsen 本来正确的交叉熵程序（PR 77）。",
    },
    symptom: {
      en: "Samples that are surely wrong are learnt slowest.",
      zh: "错得最有把握的样本学得最慢。",
    },
    faulty: "(p - t) * p * (1 - p)",
    right: "self().sigmoid(y) - t",
    change: (program) => ({
      binaryGradient(t, y) {
        const p = program.sigmoid(y);
        return (p - t) * p * (1 - p);
      },
    }),
    smallest: {
      call: "program.binaryGradient(1, 0)",
      run: (program) => program.binaryGradient(1, 0),
      wrong: -0.125,
      right: -0.5,
    },
  },
  {
    id: "slope-not-divided",
    name: { en: "loss a mean, slope a sum", zh: "损失取平均，梯度求和" },
    seen: {
      en: "Slopes of a batch written by hand, as for the softmax loss of Swift for TensorFlow, corrected in March 2019 (swift-apis, pull request 42).",
      zh: "手写批次的导数，例如 Swift for TensorFlow 的 Softmax 损失，2019 年 3 月有人改正（swift-apis，PR 42）。",
    },
    symptom: {
      en: "The right learning rate depends on the size of the batch.",
      zh: "合适的学习率随批次大小而变。",
    },
    faulty: "rows.map((y, n) => program.gradient(labels[n], y))",
    right: "self().gradient(labels[n], y).map((v) => v / rows.length)",
    change: (program) => ({
      batchGradient: (labels, rows) => rows.map((y, n) => program.gradient(labels[n], y)),
    }),
    smallest: {
      call: "program.batchGradient([0, 0], [[0, 0], [0, 0]])[0][0]",
      run: (program) =>
        program.batchGradient(
          [0, 0],
          [
            [0, 0],
            [0, 0],
          ],
        )[0][0],
      wrong: -0.5,
      right: -0.25,
    },
  },
  {
    id: "bias-axis",
    name: { en: "bias slope over the wrong axis", zh: "偏置的梯度沿错了轴求和" },
    seen: {
      en: "A sum over the wrong axis, or over all of them, as in the notebook of a university's course, reported in June 2022 (stat453-deep-learning-ss21, issue 5).",
      zh: "沿错误的轴求和，或者对所有的轴求和，例如一门大学课程的笔记本，2022 年 6 月有人报告（stat453-deep-learning-ss21，issue 5）。",
    },
    symptom: {
      en: "Biases never move: the slopes of one sample sum to 0.",
      zh: "偏置一动不动：一个样本的各个梯度之和为 0。",
    },
    faulty: "slopes[0].map(() => program.sum(slopes.flat()))",
    right: "slopes[0].map((_, c) => self().sum(slopes.map((row) => row[c])))",
    change: (program) => ({
      biasGradient: (slopes) => slopes[0].map(() => program.sum(slopes.flat())),
    }),
    smallest: {
      call: "program.biasGradient([[-0.5, 0.5]])[0]",
      run: (program) => program.biasGradient([[-0.5, 0.5]])[0],
      wrong: 0,
      right: -0.5,
    },
  },
];

/** The right target of the slope; only the base is forgotten. */
function target(
  label: number | readonly number[],
  y: readonly number[],
  settings: { smoothing?: number } = {},
): number[] {
  const epsilon = settings.smoothing ?? 0;
  return y.map((_, i) => {
    const t = typeof label === "number" ? Number(i === label) : label[i];
    return (1 - epsilon) * t + epsilon / y.length;
  });
}
