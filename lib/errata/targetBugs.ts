import type { Bug } from "./bug.js";

const LN3 = Math.log(3);

/** Faults of what the loss is told about the true class and the classes. */
export const targetBugs: readonly Bug[] = [
  {
    id: "mean-over-classes",
    name: { en: "divided by the classes too", zh: "还除以了类别数" },
    seen: {
      en: "A mean over all entries of a table, as in the distillation loss of a program for continual learning, reported in May 2019 (GMvandeVen/continual-learning, issue 5).",
      zh: "对整张表的所有元素求平均，例如一个持续学习程序的蒸馏损失，2019 年 5 月有人报告（GMvandeVen/continual-learning，issue 5）。",
    },
    symptom: { en: "Training starts at ln C / C.", zh: "训练从 ln C / C 开始。" },
    faulty: "loss(label, y, settings) / y.length",
    right: "self().sum(T.map((t, i) => self().term(t, logP[i])))",
    change: ({ loss }) => ({ loss: (label, y, settings) => loss(label, y, settings) / y.length }),
    smallest: {
      call: "program.loss(0, [0, 0])",
      run: (program) => program.loss(0, [0, 0]),
      wrong: Math.LN2 / 2,
      right: Math.LN2,
    },
  },
  {
    id: "label-off-by-one",
    name: { en: "labels counted from 1", zh: "标签从 1 数起" },
    seen: {
      en: "Labels of a file that counts from 1, as MATLAB does. In March 2018 somebody asked that Caffe should report them (issue 6318).",
      zh: "文件中的标签从 1 数起，例如由 MATLAB 写出的文件。2018 年 3 月有人希望 Caffe 能指出这个问题（issue 6318）。",
    },
    symptom: {
      en: "A perfect curve, and an accuracy of 0.",
      zh: "损失曲线很好，准确率却是 0。",
    },
    faulty: "i === label - 1 ? 1 : 0",
    right: "i === label ? 1 : 0",
    change: () => ({
      target: (label, C) =>
        typeof label === "number"
          ? Array.from({ length: C }, (_, i) => (i === label - 1 ? 1 : 0))
          : [...label],
    }),
    smallest: {
      call: "program.loss(0, [0, 0])",
      run: (program) => program.loss(0, [0, 0]),
      wrong: 0,
      right: Math.LN2,
    },
  },
  {
    id: "target-cut",
    name: { en: "a soft target cut to its largest class", zh: "软标签只留最大的一类" },
    seen: {
      en: "A loss for class indices, given distributions. In May 2021, DeiT was corrected, which chose that loss although CutMix had mixed the labels (pull request 91).",
      zh: "把分布交给了只接受类别序号的损失。例如 DeiT，CutMix 已把标签混合，它仍选用这种损失，2021 年 5 月有人改正（PR 91）。",
    },
    symptom: {
      en: "The loss falls below the entropy of the targets.",
      zh: "损失低于期望输出的熵。",
    },
    faulty: "label.indexOf(Math.max(...label))",
    right: "[...label]",
    change: () => ({
      target(label, C) {
        const k = typeof label === "number" ? label : label.indexOf(Math.max(...label));
        return Array.from({ length: C }, (_, i) => (i === k ? 1 : 0));
      },
    }),
    smallest: {
      call: "program.loss([0.25, 0.75], [Math.log(3), 0])",
      run: (program) => program.loss([0.25, 0.75], [LN3, 0]),
      wrong: Math.log(4),
      right: Math.log(4) - 0.25 * LN3,
    },
  },
  {
    id: "smoothing-others-only",
    name: { en: "ε/(C − 1) for ε/C", zh: "ε/C 写成 ε/(C − 1)" },
    seen: {
      en: "Both conventions exist; the fault is to compare their numbers. fastai changed from one to the other in March 2019 (pull request 1814).",
      zh: "两种约定都存在；错在拿它们的数值相比。fastai 于 2019 年 3 月改用另一种（PR 1814）。",
    },
    symptom: { en: "A floor of the loss a little too high.", zh: "损失的下限略高。" },
    faulty: "(1 - epsilon) * v + ((1 - v) * epsilon) / (t.length - 1)",
    right: "(1 - epsilon) * v + epsilon / t.length",
    change: () => ({
      smooth: (t, epsilon) =>
        t.map((v) =>
          epsilon === 0 ? v : (1 - epsilon) * v + ((1 - v) * epsilon) / (t.length - 1),
        ),
    }),
    smallest: {
      call: "program.smooth([1, 0], 0.1)[0]",
      run: (program) => program.smooth([1, 0], 0.1)[0],
      wrong: 0.9,
      right: 0.95,
    },
  },
];
