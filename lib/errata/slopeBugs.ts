import type { Bug } from "./bug.js";

/** Faults of slopes. */
export const slopeBugs: readonly Bug[] = [
  {
    id: "slope-sign",
    name: { en: "slope t − p", zh: "梯度写成 t − p" },
    seen: {
      en: "Texts that add the step in place of subtracting it, copied in part.",
      zh: "有的教程更新时做加法；只照抄一半就会这样。",
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
      en: "A loss in bits or hartleys whose slope is the one of nats.",
      zh: "损失用比特或哈特利，梯度却是奈特的。",
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
    seen: { en: "Slopes written by hand before smoothing came.", zh: "先手写梯度，后来才加平滑。" },
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
      en: "Backpropagation copied from squared error, where the factor belongs.",
      zh: "照搬平方误差的反向传播；那里确实有这个因子。",
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
    seen: { en: "Slopes of a batch written by hand.", zh: "手写的批次梯度。" },
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
    seen: { en: "Sums over an axis that is named by number.", zh: "求和的轴只用序号表示。" },
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
