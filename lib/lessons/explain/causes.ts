import type { Text } from "../../text/text.js";

/** Something that gives a loss a value of its own. */
export interface Cause {
  readonly kind:
    | "chance"
    | "softmax twice"
    | "clipped"
    | "mean over entries"
    | "one sigmoid a class"
    | "sum of a batch"
    | "no loss";
  /** The value in nats. */
  readonly nats: number;
  /** The number of classes that it supposes. */
  readonly classes?: number;
  /** How common it is, from 1 to 10: a judgement, not a measurement. */
  readonly prior: number;
  readonly says: Text;
}

/** Numbers of classes of well-known data: pictures, digits, bytes, and the vocabularies of language models. */
const KNOWN = [2, 3, 4, 5, 10, 100, 256, 1000, 30522, 32000, 50257, 100277];

/** Where programs clip probabilities. */
const CLIPS: readonly (readonly [shown: string, epsilon: number])[] = [
  ...[5, 6, 7, 8, 10, 12, 15, 16].map((n) => [`1e-${n}`, Number(`1e-${n}`)] as const),
  ...[23, 52, 53, 126, 149, 1022, 1074].map((n) => [`2^-${n}`, 2 ** -n] as const),
];

/** All causes that are compared with a loss. */
export function causes(classes: number | undefined): readonly Cause[] {
  const counts = [...new Set([...KNOWN, ...(classes === undefined ? [] : [classes])])];
  return [
    ...counts.filter((c) => c > 1).flatMap((c) => [chance(c), softmaxTwice(c)]),
    ...CLIPS.map(([shown, epsilon]) => clipped(shown, epsilon)),
    ...fixed,
  ];
}

function chance(classes: number): Cause {
  return {
    kind: "chance",
    nats: Math.log(classes),
    classes,
    prior: classes === 2 || classes === 10 || classes === 1000 ? 10 : 6,
    says: {
      en: `This is ln ${classes}: all ${classes} classes get the same probability, so nothing has been learnt yet.`,
      zh: `这是 ln ${classes}：${classes} 个类别概率相同，说明网络还什么都没学到。`,
    },
  };
}

/** Scores in [0, 1] let no class have more than e / (e + C − 1). */
function softmaxTwice(classes: number): Cause {
  return {
    kind: "softmax twice",
    nats: Math.log1p((classes - 1) / Math.E),
    classes,
    prior: 5,
    says: {
      en: `This is the least loss of ${classes} classes if softmax is taken twice. Give the loss raw scores.`,
      zh: `这是 ${classes} 个类别做两次 Softmax 时的最小损失。请把原始得分交给损失函数。`,
    },
  };
}

function clipped(shown: string, epsilon: number): Cause {
  return {
    kind: "clipped",
    nats: -Math.log(epsilon),
    prior: shown.startsWith("1e") ? 5 : 3,
    says: {
      en: `This is −ln ${shown}: a certain wrong answer, whose probability is clipped at ${shown}. Compute the loss from scores.`,
      zh: `这是 −ln ${shown}：预测十足把握却错了，真实类别的概率被裁剪到 ${shown}。请由得分计算损失。`,
    },
  };
}

const fixed: readonly Cause[] = [
  {
    kind: "clipped",
    nats: 100,
    prior: 6,
    says: {
      en: "PyTorch's binary_cross_entropy cuts logarithms off at −100: a certain wrong answer. Use the loss from logits.",
      zh: "PyTorch 的 binary_cross_entropy 规定对数不小于 −100：这是预测十足把握却错了。请用由 logit 计算的损失。",
    },
  },
  {
    kind: "mean over entries",
    nats: Math.LN10 / 10,
    classes: 10,
    prior: 3,
    says: {
      en: "This is ln 10 / 10: the chance loss of ten classes, divided by samples times classes in place of samples.",
      zh: "这是 ln 10 / 10：十个类别均匀猜测的损失，求平均时除以了样本数乘类别数，而不是样本数。",
    },
  },
  {
    kind: "one sigmoid a class",
    nats: (Math.LN10 - 9 * Math.log(0.9)) / 10,
    classes: 10,
    prior: 3,
    says: {
      en: "This is the mean binary loss of ten classes with 0.1 each: one yes or no for each class, not one choice among ten.",
      zh: "这是十个类别的概率各为 0.1 时的平均二值损失：对每个类别分别判断“是”或“否”，而不是十选一。",
    },
  },
  ...[2, 10].map(
    (classes): Cause => ({
      kind: "sum of a batch",
      nats: 32 * Math.log(classes),
      classes,
      prior: 3,
      says: {
        en: `This is 32 ln ${classes}: the chance loss of ${classes} classes, summed over a batch of 32 in place of the mean.`,
        zh: `这是 32 ln ${classes}：${classes} 个类别均匀猜测的损失，对 32 个样本求了和，而没有求平均。`,
      },
    }),
  ),
  {
    kind: "no loss",
    nats: 1075 * Math.LN2,
    prior: 2,
    says: {
      en: "This is no loss: 1075 ln 2 is the gap of scores at which exp becomes 0 in double precision.",
      zh: "这不是损失：1075 ln 2 是双精度下 exp 变为 0 时的得分之差。",
    },
  },
];
