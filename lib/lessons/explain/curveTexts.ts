import type { Text } from "../../text/text.js";

/** What a curve of losses can show. */
export type CurveKind =
  | "not finite"
  | "below zero"
  | "starts above chance"
  | "stuck"
  | "rises while accuracy rises"
  | "rises";

/** The likely causes of what a curve shows, best first, and what to try. */
export interface Advice {
  readonly causes: readonly Text[];
  readonly tries: Text;
}

type Advices<Case extends string> = Readonly<Record<Case, Advice>>;

const useScores: Text = {
  en: "Compute the loss from scores (from logits), and stop at the first step whose loss or gradient is not finite.",
  zh: "请由得分（logit）计算损失，并在损失或梯度第一次不是有限数时停下来。",
};

const badInput: Text = {
  en: "A sample holds NaN or a label that does not exist, or a batch is empty, so that its mean is 0/0.",
  zh: "某个样本含有 NaN，或标签不存在；也可能批次为空，求平均成了 0/0。",
};

const zeroProbability: Text = {
  en: "A probability was rounded to 0: its logarithm is −∞, and 0 · ∞ is NaN.",
  zh: "某个概率被舍入成 0：其对数为 −∞，而 0 × ∞ 是 NaN。",
};

const tooFast: Text = {
  en: "The learning rate is too large: the loss rose before it, as scores and weights grow without bound.",
  zh: "学习率过大：此前损失已在上升，得分和权重会无限增大。",
};

/** For a loss that is NaN or infinite. */
export const notFinite: Advices<"first" | "afterRise" | "sudden"> = {
  first: {
    causes: [badInput, zeroProbability],
    tries: {
      en: "Nothing has been trained yet, so check the first batch: its inputs, its labels and its predictions.",
      zh: "此时还没有训练，请检查第一个批次的输入、标签和预测。",
    },
  },
  afterRise: {
    causes: [tooFast, zeroProbability],
    tries: {
      en: "Divide the learning rate by ten, or clip the gradients, and compute the loss from scores.",
      zh: "请把学习率除以 10，或裁剪梯度，并由得分计算损失。",
    },
  },
  sudden: { causes: [zeroProbability, badInput], tries: useScores },
};

const minusProbability: Text = {
  en: "A loss that takes log-probabilities got probabilities, so it shows −p, which lies between −1 and 0.",
  zh: "要求输入对数概率的损失得到的是概率，于是显示 −p，在 −1 和 0 之间。",
};

const minusScore: Text = {
  en: "A loss that takes log-probabilities got raw scores, so it shows −y, which falls without end.",
  zh: "要求输入对数概率的损失得到的是原始得分，于是显示 −y，会一直下降。",
};

const impossibleTargets: Text = {
  en: "Targets lie outside of [0, 1], such as labels 1 and 2, or −1 and 1, in binary cross-entropy.",
  zh: "期望输出不在 [0, 1] 之内，例如二值交叉熵用了标签 1 和 2，或 −1 和 1。",
};

const lostSign: Text = {
  en: "The minus sign of −log p is lost, or another term is subtracted from the loss.",
  zh: "丢了 −log p 的负号，或从损失里减去了别的项。",
};

const checkBelowZero: Text = {
  en: "Compute one sample by hand. No cross-entropy of probabilities is negative: take log-softmax before the loss, or the loss that takes scores.",
  zh: "请手算一个样本。概率的交叉熵不会为负：请先取 log-softmax，或改用由得分计算的损失。",
};

/** For a loss below zero. */
export const belowZero: Advices<"above" | "beyond" | "crossing"> = {
  above: { causes: [minusProbability, lostSign, impossibleTargets], tries: checkBelowZero },
  beyond: { causes: [minusScore, impossibleTargets, lostSign], tries: checkBelowZero },
  crossing: { causes: [impossibleTargets, minusScore, lostSign], tries: checkBelowZero },
};

const tooLarge: Text = {
  en: "The first scores are large, so the untrained network is certain, and wrong: initial weights that are too large, or inputs that are not scaled.",
  zh: "初始得分过大，所以未经训练的网络十足把握却错了：初始权重过大，或输入没有缩放。",
};

const summed: Text = {
  en: "The losses of a batch were added in place of the mean: the start is a multiple of chance.",
  zh: "一个批次的损失求了和，没有求平均：开头是均匀猜测损失的倍数。",
};

const otherCount: Text = {
  en: "The number of classes or the base of the logarithm is another one.",
  zh: "类别数或对数的底与所给的不同。",
};

const checkStart: Text = {
  en: "Print the scores of the first batch: they should be near 0. Scale the inputs, and start the last layer with small weights.",
  zh: "请打印第一个批次的得分，它们应接近 0。请缩放输入，并让最后一层的初始权重很小。",
};

/** For a loss that starts above chance. */
export const startsAbove: Advices<"multiple" | "other"> = {
  multiple: {
    causes: [summed, tooLarge, otherCount],
    tries: {
      en: "Change the size of the batch: a sum changes with it, a mean does not.",
      zh: "请改变批次大小：和会随之改变，平均不会。",
    },
  },
  other: { causes: [tooLarge, summed, otherCount], tries: checkStart },
};

const overconfident: Text = {
  en: "More samples are right, and the few that are wrong are predicted with more and more certainty: accuracy counts mistakes, the loss weighs them.",
  zh: "预测对的样本更多了，而少数错的样本越来越有把握：准确率只数错误的个数，损失还看错得多严重。",
};

const wrongLabels: Text = {
  en: "Some labels are wrong, or a few samples are not like the others.",
  zh: "有些标签是错的，或少数样本与众不同。",
};

/** For a loss that rises while the accuracy rises, too, or does not fall. */
export const risesWithAccuracy: Advice = {
  causes: [overconfident, wrongLabels],
  tries: {
    en: "Look at the samples with the largest losses. If probabilities matter, stop at the least validation loss, fit a temperature, or smooth the labels; if only decisions matter, go by the accuracy.",
    zh: "请看损失最大的那些样本。若看重概率，就在验证损失最小时停止，或调节温度，或平滑标签；若只看重分类结果，就以准确率为准。",
  },
};

const overfitting: Text = {
  en: "On data that is not trained on: the network learns its training set by heart (overfitting).",
  zh: "若是未参与训练的数据：网络在死记训练集（过拟合）。",
};

const uphill: Text = {
  en: "Slopes are not set to zero between steps, or the step goes uphill.",
  zh: "每步之间没有把梯度清零，或朝梯度的正方向走了。",
};

const fastRate: Text = {
  en: "The learning rate is too large, so that each step goes too far.",
  zh: "学习率过大，每一步都走过了头。",
};

/** For a loss that rises. */
export const risesAlone: Advices<"fell" | "fromStart"> = {
  fell: {
    causes: [overfitting, fastRate],
    tries: {
      en: "Compare it with the other curve, of training or validation. If only validation rises, stop earlier or use more data; if both rise, lower the learning rate.",
      zh: "请与另一条曲线（训练或验证）比较。若只有验证损失上升，就早些停止或增加数据；若两条都上升，就降低学习率。",
    },
  },
  fromStart: {
    causes: [fastRate, uphill],
    tries: {
      en: "Divide the learning rate by ten. If the loss still rises, check the sign of the step and that slopes are set to zero.",
      zh: "请把学习率除以 10。若损失仍上升，就检查更新的符号，以及梯度是否清零。",
    },
  },
};
