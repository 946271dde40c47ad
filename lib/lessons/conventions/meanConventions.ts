import { binaryCrossEntropy } from "../../losses/binaryCrossEntropy.js";
import { crossEntropyWithLogits } from "../../losses/crossEntropyWithLogits.js";
import { klDivergence } from "../../losses/klDivergence.js";
import { klDivergenceWithLogits } from "../../losses/klDivergenceWithLogits.js";
import type { Convention } from "./convention.js";
import {
  answers,
  answerWeights,
  chances,
  labels,
  ranLabels,
  ranScores,
  ranWeights,
  sampleWeights,
  scores,
  softTargets,
  total,
} from "./examples.js";

const weightedSum = (): number =>
  crossEntropyWithLogits(labels, scores, { sampleWeight: sampleWeights, reduction: "sum" });
/** The sum divided by the number of samples, and by the sum of their weights. */
const bySamples = (): number => weightedSum() / labels.length;
const byWeights = (): number => weightedSum() / total(sampleWeights);

/** The first weight is 0, so three of the four samples count. */
const firstLeftOut = [0, ...sampleWeights.slice(1)];
const sumWithoutFirst = (): number =>
  crossEntropyWithLogits(labels, scores, { sampleWeight: firstLeftOut, reduction: "sum" });

const weightedAnswers = (): number =>
  binaryCrossEntropy(answers, chances, { weight: answerWeights, reduction: "sum" });

/** Two divergences, of [0.1, 0.2, 0.7] from [0.3, 0.3, 0.4] and from the same with its ends exchanged. */
const divergences = (): number =>
  klDivergence([0.1, 0.2, 0.7], [0.3, 0.3, 0.4]) + klDivergence([0.1, 0.2, 0.7], [0.4, 0.3, 0.3]);

/** What "mean" divides by, and what weights multiply. */
export const meanConventions: readonly Convention[] = [
  {
    topic: "weights",
    framework: "PyTorch",
    call: "F.cross_entropy(scores, labels, weight=class_weights)",
    does: {
      en: "The mean divides by the sum of the weights of the labels, not by the number of samples.",
      zh: "求平均时除以各标签权重之和，而不是除以样本数。",
    },
    gives: 2.5499682196427953,
    here: () => crossEntropyWithLogits(ranLabels, ranScores, { weight: ranWeights }),
    otherwise: () =>
      crossEntropyWithLogits(ranLabels, ranScores, { weight: ranWeights, reduction: "sum" }) /
      ranLabels.length,
    ran: { version: "PyTorch 1.13.1", golden: "crossEntropy/idx-weight-mean" },
    source: "https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
  },
  {
    topic: "weights",
    framework: "Keras",
    call: "SparseCategoricalCrossentropy(from_logits=True)(labels, scores, sample_weight=weights)",
    does: {
      en: "The default sum_over_batch_size divides by the number of samples, whatever they weigh; mean_with_sample_weight divides by the sum of the weights.",
      zh: "默认的 sum_over_batch_size 除以样本数，与权重无关；mean_with_sample_weight 才除以权重之和。",
    },
    gives: 4.018278,
    here: bySamples,
    otherwise: byWeights,
    source: "https://github.com/keras-team/keras/blob/master/keras/src/losses/loss.py",
  },
  {
    topic: "weights",
    framework: "scikit-learn",
    call: "log_loss(answers, chances, sample_weight=weights)",
    does: {
      en: "The mean divides by the sum of the sample weights.",
      zh: "求平均时除以样本权重之和。",
    },
    gives: 0.2867713316000534,
    here: () => weightedAnswers() / total(answerWeights),
    otherwise: () => weightedAnswers() / answers.length,
    ran: { version: "scikit-learn 1.2.1", golden: "logLoss/sample_weight" },
    source: "https://scikit-learn.org/stable/modules/generated/sklearn.metrics.log_loss.html",
  },
  {
    topic: "weights",
    framework: "TensorFlow.js",
    call: "tf.losses.softmaxCrossEntropy(oneHot, scores, [0, 2, 10, 2])",
    does: {
      en: "The default SUM_BY_NONZERO_WEIGHTS divides by the number of samples whose weight is not 0; MEAN divides by the sum of the weights.",
      zh: "默认的 SUM_BY_NONZERO_WEIGHTS 除以权重不为 0 的样本数；MEAN 才除以权重之和。",
    },
    gives: 5.221836,
    here: () => sumWithoutFirst() / firstLeftOut.filter((weight) => weight !== 0).length,
    otherwise: () => sumWithoutFirst() / total(firstLeftOut),
    source:
      "https://github.com/tensorflow/tfjs/blob/master/tfjs-core/src/ops/losses/compute_weighted_loss.ts",
  },
  {
    topic: "weights",
    framework: "XGBoost",
    call: 'eval_metric="mlogloss", with DMatrix(…, weight=weights)',
    does: {
      en: "The mean divides by the sum of the sample weights.",
      zh: "求平均时除以样本权重之和。",
    },
    gives: 1.071541,
    here: byWeights,
    otherwise: bySamples,
    source: "https://github.com/dmlc/xgboost/blob/master/src/metric/multiclass_metric.cu",
  },
  {
    topic: "reduction",
    framework: "Optax",
    call: "softmax_cross_entropy_with_integer_labels(scores, labels)[0]",
    does: {
      en: "Nothing is reduced: each sample has its loss, and the caller takes the mean. The scores come first.",
      zh: "不做归约：每个样本各有一个损失，由调用者求平均。参数中得分在前。",
    },
    gives: 0.407606,
    here: () => crossEntropyWithLogits(labels[0], scores[0]),
    otherwise: () => crossEntropyWithLogits(labels, scores),
    source: "https://optax.readthedocs.io/en/latest/api/losses.html",
  },
  {
    topic: "divergence",
    framework: "PyTorch",
    call: "F.kl_div(log_q, p)",
    does: {
      en: 'So far, the default "mean" divides by the number of entries, samples times classes, which is no divergence; "batchmean" divides by the number of samples. The prediction comes first, as logarithms.',
      zh: "到目前为止，默认的“mean”除以元素个数（样本数乘类别数），得到的不是散度；“batchmean”除以样本数。参数中预测在前，而且要先取对数。",
    },
    gives: 0.09569380760062876,
    here: () => divergences() / 6,
    otherwise: () => divergences() / 2,
    ran: { version: "PyTorch 1.13.1", golden: "klDiv/torch-basic-mean" },
    source: "https://pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html",
  },
  {
    topic: "divergence",
    framework: "Keras",
    call: "KLDivergence()(targets, softmax(scores))",
    does: {
      en: "The classes are summed and the samples averaged, as with PyTorch's batchmean. The target comes first, and the prediction as probabilities; both are clipped to [1e-7, 1], so the sixth digit differs.",
      zh: "对类别求和、对样本求平均，与 PyTorch 的 batchmean 相同。参数中期望输出在前，预测用概率表示；二者都被裁剪到 [1e-7, 1]，所以第六位数字不同。",
    },
    gives: 0.27397,
    here: () => klDivergenceWithLogits(softTargets, scores),
    otherwise: () => klDivergenceWithLogits(softTargets, scores) / 3,
    source: "https://keras.io/api/losses/probabilistic_losses/#kldivergence-class",
  },
];
