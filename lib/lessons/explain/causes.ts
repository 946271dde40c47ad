import type { Text } from "../../text/text.js";
import type { CauseKind } from "./causeKinds.js";

/** Something that gives a loss a value of its own. */
export interface Cause {
  readonly kind: CauseKind;
  /** The formula of the value in nats; no two causes have the same. */
  readonly formula: string;
  /** The value in nats. */
  readonly nats: number;
  /** The number of classes that it supposes. */
  readonly classes?: number;
  /** How common it is, from 1 to 10: a judgement, not a measurement. */
  readonly prior: number;
  readonly says: Text;
}

/** Numbers of classes of well-known data: pictures, digits, bytes, and the vocabularies of language models. */
const KNOWN = [2, 3, 4, 5, 10, 20, 50, 100, 200, 256, 1000, 30522, 32000, 50257, 100277];

/** Shares of label smoothing; the first is also tried with the number of classes that a caller knows. */
const SMOOTHED: readonly (readonly [epsilon: number, classes: number])[] = [
  ...[2, 10, 100, 1000, 50257].map((classes) => [0.1, classes] as const),
  [0.05, 10],
  [0.2, 10],
];

/** Where programs clip probabilities, with the name of the least one that is not 0, or of a framework. */
const CLIPS: readonly (readonly [shown: string, epsilon: number, where: Text])[] = [
  ...[5, 6, 8, 9, 10, 12].map((n) => tenTo(n)),
  tenTo(7, { en: " (Keras and TensorFlow.js)", zh: "（Keras 和 TensorFlow.js）" }),
  tenTo(15, { en: " (scikit-learn before 1.2)", zh: "（scikit-learn 1.2 之前的版本）" }),
  tenTo(16, { en: " (XGBoost)", zh: "（XGBoost）" }),
  twoTo(23, { en: " (the epsilon of single precision)", zh: "（单精度的 ε）" }),
  twoTo(24, { en: " (half the epsilon of single precision)", zh: "（单精度 ε 的一半）" }),
  twoTo(52, {
    en: " (2.2e-16, the epsilon of double precision; scikit-learn)",
    zh: "（2.2e-16，双精度的 ε；scikit-learn）",
  }),
  twoTo(53, { en: " (half the epsilon of double precision)", zh: "（双精度 ε 的一半）" }),
  twoTo(126, {
    en: " (the least normal number of single precision)",
    zh: "（单精度的最小正规数）",
  }),
  twoTo(149, { en: " (the least number of single precision)", zh: "（单精度的最小正数）" }),
  twoTo(1022, {
    en: " (the least normal number of double precision)",
    zh: "（双精度的最小正规数）",
  }),
  twoTo(1074, { en: " (the least number of double precision)", zh: "（双精度的最小正数）" }),
];

/** Sizes of batches and numbers of classes whose sums are known. */
const SUMS = [2, 10].map((classes) => [32, classes] as const);

/** All causes that are compared with a loss. */
export function causes(classes?: number): readonly Cause[] {
  const own = classes === undefined ? [] : [classes];
  const counts = [...new Set([...KNOWN, ...own])];
  const smoothings = [
    ...SMOOTHED,
    ...own.filter((c) => !SMOOTHED.some(([e, n]) => e === 0.1 && n === c)).map(ofATenth),
  ];
  return [
    ...counts.map(chance),
    ...counts.map(softmaxTwice),
    ...smoothings.map(([epsilon, c]) => smoothed(epsilon, c)),
    ...CLIPS.map(([shown, epsilon, where]) => clipped(shown, epsilon, where)),
    cutOff,
    meanOverEntries(10),
    oneSigmoidAClass(10),
    ...SUMS.map(([size, c]) => sumOfBatch(size, c)),
    noLoss,
  ];
}

function tenTo(n: number, where: Text = { en: "", zh: "" }): readonly [string, number, Text] {
  return [`1e-${n}`, Number(`1e-${n}`), where];
}

function twoTo(n: number, where: Text): readonly [string, number, Text] {
  return [`2^-${n}`, 2 ** -n, where];
}

function ofATenth(classes: number): readonly [number, number] {
  return [0.1, classes];
}

function chance(classes: number): Cause {
  return {
    kind: "chance",
    formula: `ln ${classes}`,
    nats: Math.log(classes),
    classes,
    prior: classes === 2 || classes === 10 || classes === 1000 ? 10 : 6,
    says: {
      en: `This is ln ${classes}: the loss if all ${classes} classes get the same probability. Usually nothing has been learnt yet.`,
      zh: `这是 ln ${classes}：${classes} 个类别概率相同时的损失，通常说明网络还什么都没学到。`,
    },
  };
}

/** Scores in [0, 1] let no class have more than e / (e + C − 1). */
function softmaxTwice(classes: number): Cause {
  return {
    kind: "softmax twice",
    formula: `ln(1 + ${classes - 1}/e)`,
    nats: Math.log1p((classes - 1) / Math.E),
    classes,
    prior: 5,
    says: {
      en: `This is the least loss of ${classes} classes if softmax is taken twice. Give the loss raw scores.`,
      zh: `这是 ${classes} 个类别做两次 Softmax 时的最小损失。请把原始得分交给损失函数。`,
    },
  };
}

/** The entropy of a target that gives each class ε/C, and the true class 1 − ε more. */
function smoothed(epsilon: number, classes: number): Cause {
  const other = epsilon / classes;
  const own = 1 - epsilon + other;
  return {
    kind: "smoothed targets",
    formula: `the entropy of targets smoothed by ${epsilon}, ${classes} classes`,
    nats: -(own * Math.log(own) + (classes - 1) * other * Math.log(other)),
    classes,
    prior: epsilon === 0.1 ? 5 : 3,
    says: {
      en: `This is the least loss of ${classes} classes with label smoothing of ${epsilon}: the entropy of the smoothed targets.`,
      zh: `这是 ${classes} 个类别、标签平滑系数为 ${epsilon} 时的最小损失，即平滑后的期望输出的熵。`,
    },
  };
}

function clipped(shown: string, epsilon: number, where: Text): Cause {
  return {
    kind: "clipped",
    formula: `−ln ${shown}`,
    nats: -Math.log(epsilon),
    prior: shown.startsWith("1e") ? 5 : 3,
    says: {
      en: `This is −ln ${shown}: a certain wrong answer, whose probability is clipped at ${shown}${where.en}. Compute the loss from scores.`,
      zh: `这是 −ln ${shown}：预测十足把握却错了，真实类别的概率被裁剪到 ${shown}${where.zh}。请由得分计算损失。`,
    },
  };
}

const cutOff: Cause = {
  kind: "clipped",
  formula: "100, PyTorch's limit",
  nats: 100,
  prior: 6,
  says: {
    en: "PyTorch's binary_cross_entropy cuts logarithms off at −100: a certain wrong answer. Use the loss from logits.",
    zh: "PyTorch 的 binary_cross_entropy 规定对数不小于 −100：这是预测十足把握却错了。请用由 logit 计算的损失。",
  },
};

function meanOverEntries(classes: 10): Cause {
  return {
    kind: "mean over entries",
    formula: `ln ${classes} / ${classes}`,
    nats: Math.log(classes) / classes,
    classes,
    prior: 3,
    says: {
      en: "This is ln 10 / 10: the chance loss of ten classes, divided by samples times classes in place of samples.",
      zh: "这是 ln 10 / 10：十个类别均匀猜测的损失，求平均时除以了样本数乘类别数，而不是样本数。",
    },
  };
}

function oneSigmoidAClass(classes: 10): Cause {
  return {
    kind: "one sigmoid a class",
    formula: "−(ln 0.1 + 9 ln 0.9) / 10",
    nats: (Math.log(classes) - (classes - 1) * Math.log1p(-1 / classes)) / classes,
    classes,
    prior: 3,
    says: {
      en: "This is the mean binary loss of ten classes with 0.1 each: one yes or no for each class, not one choice among ten.",
      zh: "这是十个类别的概率各为 0.1 时的平均二值损失：对每个类别分别判断“是”或“否”，而不是十选一。",
    },
  };
}

function sumOfBatch(size: number, classes: number): Cause {
  return {
    kind: "sum of a batch",
    formula: `${size} ln ${classes}`,
    nats: size * Math.log(classes),
    classes,
    prior: 3,
    says: {
      en: `This is ${size} ln ${classes}: the chance loss of ${classes} classes, summed over a batch of ${size} in place of the mean.`,
      zh: `这是 ${size} ln ${classes}：${classes} 个类别均匀猜测的损失，对 ${size} 个样本求了和，而没有求平均。`,
    },
  };
}

const noLoss: Cause = {
  kind: "no loss",
  formula: "1075 ln 2",
  nats: 1075 * Math.LN2,
  prior: 2,
  says: {
    en: "This is no loss: 1075 ln 2 is the gap of scores at which exp becomes 0 in double precision.",
    zh: "这不是损失：1075 ln 2 是双精度下 exp 变为 0 时的得分之差。",
  },
};
