import { binaryCrossEntropyWithLogits } from "../../losses/binaryCrossEntropyWithLogits.js";
import { crossEntropyWithLogits } from "../../losses/crossEntropyWithLogits.js";
import type { Convention } from "./convention.js";
import { labels, ranLabels, ranScores, ranWeights, scores, total } from "./examples.js";

/** The losses of the example, of which the last is ignored. */
const withoutLast = (): number =>
  total(crossEntropyWithLogits(labels, scores, { reduction: "none" }).slice(0, 3));

/** A one-hot target of which ε is spread over the wrong classes only. */
const spreadOverWrong = (label: number, classes: number, amount: number): number[] =>
  Array.from({ length: classes }, (_, i) => (i === label ? 1 - amount : amount / (classes - 1)));

/** Smoothing, and samples that are left out. */
export const targetConventions: readonly Convention[] = [
  {
    topic: "smoothing",
    framework: "PyTorch",
    call: "F.cross_entropy(scores, labels, label_smoothing=0.1)",
    does: {
      en: "ε is spread over all classes, the true one included: it keeps 1 − ε + ε/C. Some papers spread it over the wrong classes only.",
      zh: "ε 平均分给所有类别，包括真实类别，所以它保留 1 − ε + ε/C。有些论文只分给其他类别。",
    },
    gives: 2.8893309720863454,
    here: () => crossEntropyWithLogits(ranLabels, ranScores, { labelSmoothing: 0.1 }),
    otherwise: () =>
      crossEntropyWithLogits(
        ranLabels.map((label) => spreadOverWrong(label, 4, 0.1)),
        ranScores,
      ),
    ran: { version: "PyTorch 1.13.1", golden: "crossEntropy/idx-smooth-mean" },
    source: "https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
  },
  {
    topic: "smoothing",
    framework: "PyTorch",
    call: "F.cross_entropy(scores, labels, weight=class_weights, label_smoothing=0.1)",
    does: {
      en: "The share that smoothing gives to a class is multiplied by the weight of that class, and the mean divides by the weights of the labels.",
      zh: "平滑分给每个类别的那部分，乘以该类别自己的权重；求平均时除以各标签的权重之和。",
    },
    gives: 2.497737599238532,
    here: () =>
      crossEntropyWithLogits(ranLabels, ranScores, { weight: ranWeights, labelSmoothing: 0.1 }),
    otherwise: () => {
      const sampleWeight = ranLabels.map((label) => ranWeights[label]);
      const options = { sampleWeight, labelSmoothing: 0.1, reduction: "sum" } as const;
      return crossEntropyWithLogits(ranLabels, ranScores, options) / total(sampleWeight);
    },
    ran: { version: "PyTorch 1.13.1", golden: "crossEntropy/idx-smooth-weight-mean" },
    source: "https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
  },
  {
    topic: "smoothing",
    framework: "Keras",
    call: "BinaryCrossentropy(from_logits=True, label_smoothing=0.1)([1], [2])",
    does: {
      en: "A label of two answers is pulled towards ½: 1 becomes 1 − ε/2, not 1 − ε.",
      zh: "二值标签被拉向 ½：1 变为 1 − ε/2，而不是 1 − ε。",
    },
    gives: 0.226928,
    here: () => binaryCrossEntropyWithLogits(1, 2, { labelSmoothing: 0.1 }),
    otherwise: () => binaryCrossEntropyWithLogits(0.9, 2),
    source: "https://www.tensorflow.org/api_docs/python/tf/keras/losses/binary_crossentropy",
  },
  {
    topic: "smoothing",
    framework: "Optax",
    call: "softmax_cross_entropy(scores, smooth_labels(one_hot, 0.1)).mean()",
    does: {
      en: "Smoothing is a function of its own, and spreads ε over all classes.",
      zh: "平滑是一个单独的函数，把 ε 平均分给所有类别。",
    },
    gives: 1.019811,
    here: () => crossEntropyWithLogits(labels, scores, { labelSmoothing: 0.1 }),
    otherwise: () =>
      crossEntropyWithLogits(
        labels.map((label) => spreadOverWrong(label, 3, 0.1)),
        scores,
      ),
    source: "https://optax.readthedocs.io/en/latest/api/losses.html",
  },
  {
    topic: "ignored",
    framework: "PyTorch",
    call: "F.cross_entropy(scores, labels, ignore_index=-100)",
    does: {
      en: "An ignored sample is not counted in the mean either. −100 is the default.",
      zh: "被忽略的样本也不计入平均的分母。默认值是 −100。",
    },
    gives: 3.3877833618905213,
    here: () => crossEntropyWithLogits([0, -100, 1, -100, 3], ranScores, { ignoreIndex: -100 }),
    otherwise: () => {
      const options = { ignoreIndex: -100, reduction: "sum" } as const;
      return crossEntropyWithLogits([0, -100, 1, -100, 3], ranScores, options) / 5;
    },
    ran: { version: "PyTorch 1.13.1", golden: "crossEntropy/idx-ignore-default-mean" },
    source: "https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
  },
  {
    topic: "ignored",
    framework: "Keras",
    call: "SparseCategoricalCrossentropy(from_logits=True, ignore_class=-1)(labels, scores)",
    does: {
      en: "With TensorFlow or JAX below it, the loss class does not count ignored samples in the mean. A sample_weight of 0 leaves a sample out of the sum, and still counts it.",
      zh: "以 TensorFlow 或 JAX 为后端时，损失类求平均时不计被忽略的样本。而 sample_weight 为 0 的样本虽不计入总和，却仍计入分母。",
    },
    gives: 1.225355,
    here: () => withoutLast() / 3,
    otherwise: () => withoutLast() / 4,
    source: "https://github.com/keras-team/keras/blob/master/keras/src/losses/loss.py",
  },
];
