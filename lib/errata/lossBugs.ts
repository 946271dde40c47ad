import type { Bug } from "./bug.js";

/** Faults of the loss itself. */
export const lossBugs: readonly Bug[] = [
  {
    id: "negatives-forgotten",
    name: { en: "the term of t = 0 forgotten", zh: "漏掉 t = 0 的一项" },
    seen: {
      en: "The formula with many classes, used with one output. The two are easily confused: in January 2017 somebody took a right softmax loss for this fault (TensorFlow-Examples, issue 86).",
      zh: "只有一个输出，却用了多类别的公式。两者容易混淆：2017 年 1 月，有人把正确的 Softmax 损失当成了这个错误（TensorFlow-Examples，issue 86）。",
    },
    symptom: {
      en: "The loss falls to 0 while every sample is called positive.",
      zh: "损失降到 0，所有样本却都被判为正。",
    },
    faulty: "t * program.softplus(-y)",
    right: "t * self().softplus(-y) + (1 - t) * self().softplus(y)",
    change: (program) => ({ binaryLoss: (t, y) => t * program.softplus(-y) }),
    smallest: {
      call: "program.binaryLoss(0, 0)",
      run: (program) => program.binaryLoss(0, 0),
      wrong: 0,
      right: Math.LN2,
    },
  },
  {
    id: "base-ten",
    name: { en: "base 10 by default", zh: "默认以 10 为底" },
    seen: {
      en: "The article computes with base 10; programs take base e.",
      zh: "原文以 10 为底计算；程序库以 e 为底。",
    },
    symptom: {
      en: "All losses and slopes are 0.4343 times those of others.",
      zh: "损失与梯度都是别人的 0.4343 倍。",
    },
    faulty: "{ base: 10, ...settings }",
    right: "base = Math.E",
    change: ({ loss, gradient }) => ({
      loss: (label, y, settings) => loss(label, y, { base: 10, ...settings }),
      gradient: (label, y, settings) => gradient(label, y, { base: 10, ...settings }),
    }),
    smallest: {
      call: "program.loss(0, [0, 0])",
      run: (program) => program.loss(0, [0, 0]),
      wrong: Math.log10(2),
      right: Math.LN2,
    },
  },
  {
    id: "minus-lost",
    name: { en: "the minus sign lost", zh: "丢了负号" },
    seen: {
      en: "The formula, copied in a hurry; for example in the notes of the course CS231n, corrected in June 2019 (pull request 216).",
      zh: "抄公式时太匆忙，例如 CS231n 课程的讲义，2019 年 6 月有人改正（PR 216）。",
    },
    symptom: { en: "A negative loss that falls without end.", zh: "损失为负，并且无限下降。" },
    faulty: "t === 0 ? 0 : t * logP",
    right: "t === 0 ? 0 : 0 - t * logP",
    change: () => ({ term: (t, logP) => (t === 0 ? 0 : t * logP) }),
    smallest: {
      call: "program.loss(0, [0, 0])",
      run: (program) => program.loss(0, [0, 0]),
      wrong: -Math.LN2,
      right: Math.LN2,
    },
  },
  {
    id: "zero-times-infinity",
    name: { en: "0 · log 0 computed", zh: "直接计算 0 log 0" },
    seen: {
      en: "Sums over all classes, with a 0 in one, as in the divergence of TheAlgorithms/Python in October 2024 (issue 12233).",
      zh: "对所有类求和，其中某类为 0，例如 2024 年 10 月 TheAlgorithms/Python 的散度（issue 12233）。",
    },
    symptom: { en: "NaN for a perfect prediction.", zh: "完美的预测得到 NaN。" },
    faulty: "(t, logP) => 0 - t * logP",
    right: "t === 0 ? 0 : 0 - t * logP",
    change: () => ({ term: (t, logP) => 0 - t * logP }),
    smallest: {
      call: "program.crossEntropy([1, 0], [1, 0])",
      run: (program) => program.crossEntropy([1, 0], [1, 0]),
      wrong: Number.NaN,
      right: 0,
    },
  },
  {
    id: "zero-is-one",
    name: { en: "log(p || 1)", zh: "log(p || 1)" },
    seen: {
      en: "A repair of NaN that goes too far. In hmmlearn the logarithm of 0 became 0 in this way, as was reported in July 2017 (pull request 217).",
      zh: "为了消除 NaN，改过了头。hmmlearn 就曾这样让 0 的对数变成 0，2017 年 7 月有人报告（PR 217）。",
    },
    symptom: {
      en: "The worst prediction, p = 0, costs nothing.",
      zh: "最糟的预测 p = 0，损失却是 0。",
    },
    faulty: "Math.log(p || 1)",
    right: "Math.log(p)",
    change: (program) => ({ surprise: (t, p) => program.term(t, Math.log(p || 1)) }),
    smallest: {
      call: "program.crossEntropy([1], [0])",
      run: (program) => program.crossEntropy([1], [0]),
      wrong: 0,
      right: Number.POSITIVE_INFINITY,
    },
  },
  {
    id: "swapped",
    name: { en: "H(P, T) for H(T, P)", zh: "H(T, P) 写成 H(P, T)" },
    seen: {
      en: "The article writes both orders. Only the one with T first has the log of P.",
      zh: "原文两种次序都有；T 在前时，取对数的才是 P。",
    },
    symptom: {
      en: "∞ for nearly every one-hot target.",
      zh: "对几乎所有 one-hot 期望输出都是 ∞。",
    },
    faulty: "crossEntropy(P, T)",
    right: "T.map((t, i) => self().surprise(t, P[i]))",
    change: ({ crossEntropy }) => ({ crossEntropy: (T, P) => crossEntropy(P, T) }),
    smallest: {
      call: "program.crossEntropy([1, 0], [0.5, 0.5])",
      run: (program) => program.crossEntropy([1, 0], [0.5, 0.5]),
      wrong: Number.POSITIVE_INFINITY,
      right: Math.LN2,
    },
  },
  {
    id: "divergence-swapped",
    name: { en: "KL(P‖T) for KL(T‖P)", zh: "KL(T‖P) 写成 KL(P‖T)" },
    seen: {
      en: "Frameworks differ in the order of their arguments. PyTorch takes the prediction first, and its documentation says so since a report of May 2021 (issue 57459).",
      zh: "各框架参数的次序不同。PyTorch 先写预测；2021 年 5 月有人报告（issue 57459）之后，文档写明了这一点。",
    },
    symptom: { en: "0 at the right place, wrong elsewhere.", zh: "该为 0 处为 0，其余都不对。" },
    faulty: "klDivergence(P, T)",
    right: "t === 0 ? 0 : t * Math.log(t / P[i])",
    change: ({ klDivergence }) => ({ klDivergence: (T, P) => klDivergence(P, T) }),
    smallest: {
      call: "program.klDivergence([1, 0], [0.5, 0.5])",
      run: (program) => program.klDivergence([1, 0], [0.5, 0.5]),
      wrong: Number.POSITIVE_INFINITY,
      right: Math.LN2,
    },
  },
  {
    id: "no-logarithm",
    name: { en: "−p for −log p", zh: "−log p 写成 −p" },
    seen: {
      en: "Probabilities given to a negative log-likelihood that takes logarithms, such as PyTorch's NLLLoss; reported in ACGAN-PyTorch in March 2018 (pull request 4).",
      zh: "把概率交给了要求对数的负对数似然，例如 PyTorch 的 NLLLoss；2018 年 3 月有人在 ACGAN-PyTorch 中指出（PR 4）。",
    },
    symptom: { en: "The loss lies between −1 and 0.", zh: "损失在 −1 与 0 之间。" },
    faulty: "program.softmax(y)",
    right: "self().logSoftmax(self().cool(y, temperature))",
    change: (program) => ({ logSoftmax: (y) => program.softmax(y) }),
    smallest: {
      call: "program.loss(0, [0])",
      run: (program) => program.loss(0, [0]),
      wrong: -1,
      right: 0,
    },
  },
];
