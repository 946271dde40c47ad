import { binaryCrossEntropy } from "../../losses/binaryCrossEntropy.js";
import { binaryCrossEntropyWithLogits } from "../../losses/binaryCrossEntropyWithLogits.js";
import { crossEntropyWithLogits } from "../../losses/crossEntropyWithLogits.js";
import { reduce } from "../../losses/reduce.js";
import { softmax } from "../../losses/softmax.js";
import { surprisal } from "../../losses/surprisal.js";
import type { Convention } from "./convention.js";

const scores = [2, 1, 0];
/** What a certain wrong answer costs where nothing is clipped. */
const unclipped = (): number => surprisal(0);

/** What an input is taken for, and what is clipped. */
export const inputConventions: readonly Convention[] = [
  {
    topic: "logits",
    framework: "PyTorch",
    call: "F.cross_entropy(softmax(scores), label)",
    does: {
      en: "The input is always taken for scores: probabilities go through a second softmax, without an error.",
      zh: "输入总被当作得分：若传入概率，会再做一次 Softmax，而且不报错。",
    },
    gives: 0.79719,
    here: () => crossEntropyWithLogits(0, softmax(scores)),
    otherwise: () => crossEntropyWithLogits(0, scores),
    source: "https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
  },
  {
    topic: "logits",
    framework: "PyTorch",
    call: "F.nll_loss(softmax(scores), label)",
    does: {
      en: "The input is taken for log-probabilities: with probabilities the loss is −p, a negative number, without an error.",
      zh: "输入被当作概率的对数：若传入概率，损失是负数 −p，而且不报错。",
    },
    gives: -0.665241,
    here: () => -softmax(scores)[0],
    otherwise: () => crossEntropyWithLogits(0, scores),
    source: "https://pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html",
  },
  {
    topic: "logits",
    framework: "Keras",
    call: "CategoricalCrossentropy()([1, 0, 0], [2, 1, 0])",
    does: {
      en: "The default from_logits=False takes scores for probabilities and divides them by their sum, without an error; here 2/3 in place of 0.665, a difference that is easily overlooked.",
      zh: "默认 from_logits=False，把得分当作概率，除以它们的和，而且不报错；这里得到 2/3 而不是 0.665，相差很小，不易察觉。",
    },
    gives: 0.405465,
    here: () => surprisal(2 / 3),
    otherwise: () => crossEntropyWithLogits(0, scores),
    source: "https://keras.io/api/losses/probabilistic_losses/#categoricalcrossentropy-class",
  },
  {
    topic: "clipping",
    framework: "PyTorch",
    call: "F.binary_cross_entropy(tensor([0.0]), tensor([1.0]))",
    does: {
      en: "The logarithm is cut off at −100, so a certain wrong answer costs 100 and has a finite slope.",
      zh: "规定对数不小于 −100，所以十足把握却错误的预测，损失为 100，导数有限。",
    },
    gives: 100,
    here: () => Math.min(100, binaryCrossEntropy(1, 0)),
    otherwise: unclipped,
    ran: { version: "PyTorch 1.13.1", golden: "bce/saturated-wrong" },
    source: "https://pytorch.org/docs/stable/generated/torch.nn.BCELoss.html",
  },
  {
    topic: "clipping",
    framework: "Keras",
    call: "CategoricalCrossentropy()([1, 0], [0, 1])",
    does: {
      en: "Probabilities are clipped to [1e-7, 1 − 1e-7].",
      zh: "概率被裁剪到 [1e-7, 1 − 1e-7]。",
    },
    gives: 16.118096,
    here: () => surprisal(1e-7),
    otherwise: unclipped,
    source: "https://keras.io/api/losses/probabilistic_losses/#categoricalcrossentropy-class",
  },
  {
    topic: "clipping",
    framework: "scikit-learn",
    call: "log_loss([0, 1], [1, 0])",
    does: {
      en: "Probabilities are clipped to [ε, 1 − ε], with the spacing of doubles above 1 for ε; before version 1.2 it was 1e-15.",
      zh: "概率被裁剪到 [ε, 1 − ε]，ε 是 1 与比它大的下一个双精度数之差；1.2 版之前是 1e-15。",
    },
    gives: 36.04365338911715,
    here: () => surprisal(Number.EPSILON),
    otherwise: () => surprisal(1e-15),
    ran: { version: "scikit-learn 1.2.1", golden: "logLoss/wrong" },
    source: "https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.log_loss.html",
  },
  {
    topic: "clipping",
    framework: "TensorFlow.js",
    call: "tf.losses.logLoss([0, 1, 0, 1, 0, 1], [1, 1, 1, 0, 0, 0])",
    does: {
      en: "1e-7 is added to each probability and nothing is clipped, so a certain right answer costs about −1e-7.",
      zh: "给每个概率加上 1e-7，不做裁剪，所以十足把握而且正确的预测，损失约为 −1e-7。",
    },
    gives: 10.745397,
    // Four of the six answers are certain and wrong.
    here: () => {
      const [wrong, right] = [surprisal(1e-7), -Math.log1p(1e-7)];
      return reduce([wrong, right, wrong, wrong, right, wrong], "mean");
    },
    otherwise: unclipped,
    source: "https://github.com/tensorflow/tfjs/blob/master/tfjs-core/src/ops/losses/log_loss.ts",
  },
  {
    topic: "clipping",
    framework: "XGBoost",
    call: 'eval_metric="mlogloss", for a true class with probability 0',
    does: {
      en: "A probability below 1e-16 counts as 1e-16, in single precision.",
      zh: "小于 1e-16 的概率按 1e-16 计算，用单精度。",
    },
    gives: 36.841361,
    here: () => surprisal(1e-16),
    otherwise: unclipped,
    source: "https://github.com/dmlc/xgboost/blob/master/src/metric/multiclass_metric.cu",
  },
  {
    topic: "clipping",
    framework: "Optax",
    call: "sigmoid_binary_cross_entropy(jnp.array(-800.0), jnp.array(1.0))",
    does: {
      en: "The loss is computed from the score, and nothing is clipped.",
      zh: "损失直接由得分计算，不做裁剪。",
    },
    gives: 800,
    here: () => binaryCrossEntropyWithLogits(1, -800),
    otherwise: () => surprisal(1e-7),
    source: "https://optax.readthedocs.io/en/latest/api/losses.html",
  },
];
