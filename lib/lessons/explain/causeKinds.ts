import type { Text } from "../../text/text.js";

/** The kinds of causes that give a loss a value of its own. */
export type CauseKind =
  | "chance"
  | "softmax twice"
  | "smoothed targets"
  | "clipped"
  | "mean over entries"
  | "one sigmoid a class"
  | "sum of a batch"
  | "no loss";

/** What is to be said of all causes of a kind. */
export interface AboutKind {
  readonly title: Text;
  /** Why the value is what it is, as a derivation in one line or two. */
  readonly because: Text;
  readonly tries: Text;
}

/** The kinds in the order in which the book shows them. */
export const causeKinds: Readonly<Record<CauseKind, AboutKind>> = {
  chance: {
    title: { en: "Chance: nothing has been learnt", zh: "均匀猜测：还什么都没学到" },
    because: {
      en: "If each of C classes gets the probability 1/C, then every sample costs −ln(1/C) = ln C, whatever its class.",
      zh: "若 C 个类别的概率都是 1/C，则无论真实类别是哪一个，每个样本的损失都是 −ln(1/C) = ln C。",
    },
    tries: {
      en: "Before training this is right. If it stays, try to overfit one batch. If that fails, look for a learning rate that is far too small or too large, gradients that do not reach the weights, or initial weights of 0. If that works, check that labels and inputs belong together.",
      zh: "训练之前，这是正常的。若一直如此，先试着让网络记住一个批次。做不到，就检查学习率是否过小或过大、梯度是否传到、初始权重是否全为 0；做得到，就检查标签与输入是否对应。",
    },
  },
  "softmax twice": {
    title: { en: "Softmax twice: the least loss", zh: "做了两次 Softmax：最小损失" },
    because: {
      en: "The second softmax takes probabilities for scores. They lie between 0 and 1, so the true class gets at most e/(e + C − 1), and the loss is at least ln(1 + (C − 1)/e).",
      zh: "第二个 Softmax 把概率当成得分。概率在 0 和 1 之间，所以真实类别的概率至多为 e/(e + C − 1)，损失至少为 ln(1 + (C − 1)/e)。",
    },
    tries: {
      en: "Remove the softmax from the network, or use the loss that takes probabilities.",
      zh: "去掉网络末尾的 Softmax，或改用接受概率的损失函数。",
    },
  },
  "smoothed targets": {
    title: { en: "Label smoothing: the least loss", zh: "标签平滑：最小损失" },
    because: {
      en: "Smoothing by ε gives each class ε/C and the true class 1 − ε more. No prediction costs less than the entropy of this target.",
      zh: "平滑系数为 ε 时，每个类别得到 ε/C，真实类别再多得 1 − ε。任何预测的损失都不小于这个期望输出的熵。",
    },
    tries: {
      en: "This is no mistake. Compare the loss with this number and not with 0, or measure without smoothing.",
      zh: "这不是错误。请拿损失与这个数比较，而不是与 0 比较；或在评估时不做平滑。",
    },
  },
  clipped: {
    title: { en: "Clipped: certain and wrong", zh: "被裁剪：十足把握却错了" },
    because: {
      en: "Because ln 0 is −∞, a program that computes −ln p takes ε for every smaller p. So a probability that was rounded to 0 costs −ln ε. A program that limits the logarithm itself shows that limit.",
      zh: "ln 0 是负无穷，所以计算 −ln p 的程序把小于 ε 的 p 都当作 ε。于是，概率被舍入成 0 时，损失为 −ln ε。若程序直接限制对数，显示的就是那个界限。",
    },
    tries: {
      en: "Use the loss that takes scores (from logits): it needs no clipping. Then look at the samples that are certain and wrong: a label, or scores that are far too large.",
      zh: "改用由得分（logit）计算的损失，它不需要裁剪。再看看那些十足把握却错了的样本：可能是标签错了，也可能是得分过大。",
    },
  },
  "mean over entries": {
    title: { en: "Divided by too much", zh: "除得太多" },
    because: {
      en: "A mean over all entries of the targets, and not over the samples, divides the loss by C once more. So chance shows ln C / C.",
      zh: "若对期望输出的所有分量求平均，而不是对样本求平均，损失就又除以了 C，于是均匀猜测显示 ln C / C。",
    },
    tries: { en: "Divide by the number of samples alone.", zh: "请只除以样本数。" },
  },
  "one sigmoid a class": {
    title: { en: "Binary loss over many classes", zh: "对多个类别用二值损失" },
    because: {
      en: "Binary cross-entropy asks of each class whether it is there. With 1/C for each class, one answer costs −ln(1/C), the other C − 1 cost −ln(1 − 1/C) each, and the mean divides by C.",
      zh: "二值交叉熵对每个类别分别问“是不是”。若每个类别的概率都是 1/C，则其中一个回答的损失为 −ln(1/C)，其余 C − 1 个各为 −ln(1 − 1/C)，再除以 C 求平均。",
    },
    tries: {
      en: "If exactly one class is true, use categorical cross-entropy. If several may be true, this is right.",
      zh: "若恰有一个类别为真，请用多类交叉熵；若可能有多个类别为真，这样是对的。",
    },
  },
  "sum of a batch": {
    title: { en: "A sum in place of a mean", zh: "求了和，没有求平均" },
    because: {
      en: "The losses of a batch of N samples were added and not divided by N. So chance shows N ln C.",
      zh: "一个批次里 N 个样本的损失相加后，没有除以 N，于是均匀猜测显示 N ln C。",
    },
    tries: {
      en: "Take the mean. If the sum is meant, divide the learning rate by the size of the batch.",
      zh: "请求平均。若有意求和，请把学习率除以批次大小。",
    },
  },
  "no loss": {
    title: { en: "A limit, and no loss", zh: "是界限，不是损失" },
    because: {
      en: "In double precision, the least positive number is 2^-1074, so −ln p is at most 1074 ln 2. At 1075 ln 2, the exponential is half of that number, and is rounded to 0.",
      zh: "双精度的最小正数是 2^-1074，所以 −ln p 至多为 1074 ln 2。而 e 的 −1075 ln 2 次方是它的一半，会被舍入成 0。",
    },
    tries: {
      en: "Subtract the largest score before exp, or use the loss that takes scores.",
      zh: "先减去最大的得分再取 exp，或改用由得分计算的损失。",
    },
  },
};
