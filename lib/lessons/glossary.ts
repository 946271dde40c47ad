import type { Text } from "../text/text.js";

/** A technical term of the course, with its symbol and the functions that compute it. */
export interface Term {
  readonly id: string;
  /** The term; `zh` is the article's own word, or the usual one if the article has none. */
  readonly term: Text;
  /** The symbol in TeX, if there is a usual one. */
  readonly symbol?: string;
  /** The meaning in one sentence. */
  readonly means: Text;
  /** The functions of `@course/lib` that compute it. */
  readonly functions?: readonly string[];
  /** The two digits of the lesson that explains it. */
  readonly lesson: string;
  /** Other English forms under which texts mention it. */
  readonly mentions?: readonly string[];
}

/** The terms in the order in which the course needs them. */
export const glossary: readonly Term[] = [
  {
    id: "output-layer",
    term: { en: "output layer", zh: "输出层" },
    means: {
      en: "The last layer of a network: one score for each class, or one for a yes or no.",
      zh: "网络的最后一层：每个类别一个得分；二分类时也可以只有一个得分。",
    },
    lesson: "01",
  },
  {
    id: "logit",
    term: { en: "logit", zh: "得分" },
    symbol: "y_i",
    means: {
      en: "A raw score, any real number, before an activation makes a probability of it.",
      zh: "原始得分，可以是任意实数；激活函数再把它变成概率。",
    },
    lesson: "01",
    mentions: ["logits", "raw score", "raw scores"],
  },
  {
    id: "activation",
    term: { en: "activation function", zh: "激活函数" },
    means: {
      en: "The function that a layer applies to its scores: softmax or sigmoid in a classifier's last layer.",
      zh: "一层对其得分所用的函数；分类器的最后一层用 Softmax 或 Sigmoid。",
    },
    functions: ["softmax", "sigmoid"],
    lesson: "01",
    mentions: ["activation functions"],
  },
  {
    id: "one-hot",
    term: { en: "one-hot", zh: "独热编码" },
    symbol: "T",
    means: {
      en: "A class written as a distribution: 1 for the true class and 0 for all others.",
      zh: "把类别写成分布：真实类别为 1，其余为 0。",
    },
    functions: ["oneHot"],
    lesson: "01",
    mentions: ["one-hot encoding", "one-hot vector", "one-hot list"],
  },
  {
    id: "softmax",
    term: { en: "softmax", zh: "Softmax" },
    symbol: "p_i = \\frac{e^{y_i}}{\\sum_j e^{y_j}}",
    means: {
      en: "Makes a distribution of any scores: each exponential, divided by the sum of all.",
      zh: "把任意得分变成分布：每个指数除以所有指数之和。",
    },
    functions: ["softmax", "logSoftmax", "softmaxJacobian"],
    lesson: "02",
  },
  {
    id: "temperature",
    term: { en: "temperature", zh: "温度" },
    symbol: "p_i \\propto e^{y_i / T}",
    means: {
      en: "A divisor of the scores before softmax: above 1 it evens the distribution out, below 1 it sharpens it.",
      zh: "Softmax 之前除在得分上的数：大于 1 使分布更平，小于 1 使分布更尖。",
    },
    functions: ["softmax"],
    lesson: "02",
  },
  {
    id: "sigmoid",
    term: { en: "sigmoid", zh: "Sigmoid" },
    symbol: "\\sigma(y) = \\frac{1}{1 + e^{-y}}",
    means: {
      en: "Makes a probability of one score: softmax of that score and a second one held at 0.",
      zh: "把一个得分变成概率：等于该得分与固定为 0 的第二个得分的 Softmax。",
    },
    functions: ["sigmoid", "logSigmoid"],
    lesson: "03",
  },
  {
    id: "likelihood",
    term: { en: "likelihood", zh: "似然" },
    symbol: "p^t (1 - p)^{1 - t}",
    means: {
      en: "The probability that a model gave to what then happened.",
      zh: "模型给实际发生的结果的概率。",
    },
    lesson: "04",
    mentions: ["likelihoods"],
  },
  {
    id: "binary-cross-entropy",
    term: { en: "binary cross-entropy", zh: "二值交叉熵" },
    symbol: "L(p, t) = -[t \\log p + (1 - t) \\log(1 - p)]",
    means: {
      en: "The loss of one probability p for a yes or no t.",
      zh: "对是否标签 t 预测概率 p 时的损失。",
    },
    functions: ["binaryCrossEntropy", "binaryCrossEntropyWithLogits"],
    lesson: "04",
  },
  {
    id: "cross-entropy",
    term: { en: "cross-entropy", zh: "交叉熵" },
    symbol: "H(T, P) = -\\sum_i t_i \\log p_i",
    means: {
      en: "The surprise to expect of a prediction P where the truth follows T.",
      zh: "当真实结果服从 T 时，预测 P 的期望惊讶程度。",
    },
    functions: ["crossEntropy", "crossEntropyWithLogits"],
    lesson: "05",
  },
  {
    id: "loss",
    term: { en: "loss function", zh: "损失函数" },
    symbol: "L",
    means: {
      en: "A number that says how wrong a prediction was; training makes it smaller.",
      zh: "表示预测错得多厉害的一个数；训练使它变小。",
    },
    lesson: "05",
    mentions: ["loss functions"],
  },
  {
    id: "surprisal",
    term: { en: "surprisal", zh: "自信息" },
    symbol: "-\\log p",
    means: {
      en: "How surprising an event of probability p is: 0 if it was certain, without bound as p goes to 0.",
      zh: "概率为 p 的事件有多令人惊讶：必然发生时为 0，p 趋于 0 时没有上界。",
    },
    functions: ["surprisal"],
    lesson: "06",
  },
  {
    id: "entropy",
    term: { en: "entropy", zh: "熵" },
    symbol: "H(T) = -\\sum_i t_i \\log t_i",
    means: {
      en: "The surprise to expect where the prediction is the truth itself: the floor of cross-entropy.",
      zh: "预测恰好等于真实分布时的期望惊讶程度：交叉熵的下限。",
    },
    functions: ["entropy"],
    lesson: "06",
  },
  {
    id: "kl-divergence",
    term: { en: "KL divergence", zh: "KL 散度" },
    symbol: "\\mathrm{KL}(T \\,\\|\\, P) = H(T, P) - H(T)",
    means: {
      en: "What a prediction costs beyond the entropy of the truth. It is not a distance.",
      zh: "预测在真实分布的熵之外多付的代价；它不是距离。",
    },
    functions: ["klDivergence"],
    lesson: "06",
    mentions: ["Kullback–Leibler divergence", "KL"],
  },
  {
    id: "perplexity",
    term: { en: "perplexity", zh: "困惑度" },
    symbol: "b^{H}",
    means: {
      en: "A loss as a number of equally likely choices.",
      zh: "把损失换算成等可能选项的个数。",
    },
    functions: ["perplexity"],
    lesson: "06",
  },
  {
    id: "base",
    term: { en: "nat, bit and hartley", zh: "奈特、比特与哈特利" },
    symbol: "\\log_b x = \\frac{\\ln x}{\\ln b}",
    means: {
      en: "The units of a loss: the base of its logarithm is e, 2 or 10. The article's is 10.",
      zh: "损失的单位：对数的底分别为 e、2、10。原文用的是 10。",
    },
    functions: ["changeBase", "unitName"],
    lesson: "06",
    mentions: ["nats", "bits", "hartleys", "hartley"],
  },
  {
    id: "gradient",
    term: { en: "gradient", zh: "梯度" },
    symbol: "\\partial H / \\partial y_i = p_i - t_i",
    means: {
      en: "How fast a loss changes with each score: for cross-entropy after softmax, what was predicted less what is true.",
      zh: "损失随每个得分变化的快慢：Softmax 之后的交叉熵，就是预测减去真实。",
    },
    functions: ["crossEntropyGradient", "crossEntropyWithLogitsGradient", "numericalGradient"],
    lesson: "07",
    mentions: ["gradients"],
  },
  {
    id: "learning-slowdown",
    term: { en: "learning slowdown", zh: "学习变慢" },
    means: {
      en: "A neuron that is badly wrong and hardly learns: squared error multiplies by the slope of the sigmoid.",
      zh: "错得厉害的神经元却几乎学不动：平方误差要乘上 Sigmoid 的斜率。",
    },
    lesson: "08",
  },
  {
    id: "log-sum-exp",
    term: { en: "log-sum-exp", zh: "对数和指数" },
    symbol: "\\ln \\sum_j e^{y_j}",
    means: {
      en: "The logarithm of softmax's denominator, computed so that it neither overflows nor loses its digits.",
      zh: "Softmax 分母的对数；计算时既不溢出，也不丢失有效数字。",
    },
    functions: ["logSumExp"],
    lesson: "09",
  },
  {
    id: "label-smoothing",
    term: { en: "label smoothing", zh: "标签平滑" },
    symbol: "t_i' = (1 - \\varepsilon) t_i + \\varepsilon / C",
    means: {
      en: "Gives every class a small share of the target, so that certainty is never asked for.",
      zh: "把目标的一小部分分给每个类别，不再要求绝对确定。",
    },
    functions: ["smoothLabels"],
    lesson: "10",
  },
  {
    id: "focal-loss",
    term: { en: "focal loss", zh: "焦点损失" },
    symbol: "-(1 - p)^\\gamma \\log p",
    means: {
      en: "A cross-entropy that counts what is already well predicted for less.",
      zh: "对已经预测得好的样本降低权重的交叉熵。",
    },
    functions: ["focalLoss", "binaryFocalLoss"],
    lesson: "10",
  },
];
