import type { Language, Text } from "../text/text.js";

/** A technical term of the course, with its symbol and the functions that compute it. */
export interface Term {
  readonly id: string;
  /** The term; `zh` is the article's own word, or the usual one if the article has none. */
  readonly term: Text;
  /** Other names for it that a reader may meet or search for. */
  readonly also?: Readonly<Record<Language, readonly string[]>>;
  /** The symbol in TeX, if there is a usual one. */
  readonly symbol?: string;
  /** The meaning in one or two sentences. */
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
    id: "loss",
    term: { en: "loss function", zh: "损失函数" },
    also: { en: ["cost function"], zh: [] },
    symbol: "L",
    means: {
      en: "A number that says how bad a prediction was; training makes it smaller.",
      zh: "表示预测有多差的一个数；训练使它变小。",
    },
    lesson: "00",
    mentions: ["loss functions"],
  },
  {
    id: "node",
    term: { en: "node", zh: "结点" },
    also: { en: ["neuron"], zh: ["神经元", "节点"] },
    means: {
      en: "A part of a layer that computes one number: a weighted sum of its inputs and a bias. An activation function may follow.",
      zh: "层中算出一个数的部分：输入的加权和加上偏置，之后可以再作用激活函数。",
    },
    lesson: "01",
    mentions: ["nodes", "neurons"],
  },
  {
    id: "output-layer",
    term: { en: "output layer", zh: "输出层" },
    means: {
      en: "The last layer of a network: one score for each class, or a single score for yes or no.",
      zh: "网络的最后一层：每个类别一个得分；二分类时也可以只有一个得分。",
    },
    lesson: "01",
  },
  {
    id: "feature",
    term: { en: "feature", zh: "特征" },
    symbol: "h_k",
    means: {
      en: "A number that describes an input. A network computes features in its hidden layers; its last layer weighs them.",
      zh: "描述输入的一个数。网络在隐藏层里算出特征，最后一层再对它们加权。",
    },
    lesson: "01",
    mentions: ["features"],
  },
  {
    id: "weight",
    term: { en: "weight and bias", zh: "权重与偏置" },
    symbol: "y_i = b_i + \\sum_k w_{ik} h_k",
    means: {
      en: "The numbers of a node that training changes: the node multiplies each feature by a weight, adds the products, and adds the bias.",
      zh: "一个结点中由训练调整的数：每个特征乘以它的权重，相加，再加上偏置。",
    },
    lesson: "01",
    mentions: ["weights", "bias", "biases"],
  },
  {
    id: "fully-connected",
    term: { en: "fully connected", zh: "全连接" },
    also: { en: ["dense"], zh: ["稠密"] },
    means: {
      en: "Said of a layer in which every node has a weight for every feature.",
      zh: "指每个结点对每个特征都有一个权重的层。",
    },
    lesson: "01",
  },
  {
    id: "hidden-layer",
    term: { en: "hidden layer", zh: "隐藏层" },
    also: { en: ["hidden unit"], zh: [] },
    means: {
      en: "A layer between the inputs and the scores, which computes features.",
      zh: "位于输入与得分之间、计算特征的层。",
    },
    lesson: "01",
    mentions: ["hidden layers", "hidden units"],
  },
  {
    id: "logit",
    term: { en: "logit", zh: "logit" },
    also: { en: ["score", "raw score", "raw output"], zh: ["得分", "原始得分", "原始输出"] },
    symbol: "y_i",
    means: {
      en: "The number that a node of the last layer computes: any real number, before an activation function makes probabilities.",
      zh: "最后一层的结点算出的数，可以是任意实数；激活函数再把它变成概率。",
    },
    lesson: "01",
    mentions: ["logits", "scores", "raw scores"],
  },
  {
    id: "activation",
    term: { en: "activation function", zh: "激活函数" },
    means: {
      en: "The function that is applied to the outputs of a layer: in the last layer of a classifier, softmax or the sigmoid.",
      zh: "作用在一层输出上的函数；分类器的最后一层用 Softmax 或 Sigmoid。",
    },
    functions: ["softmax", "sigmoid"],
    lesson: "01",
    mentions: ["activation functions"],
  },
  {
    id: "relu",
    term: { en: "ReLU", zh: "ReLU" },
    also: { en: ["rectified linear unit"], zh: ["修正线性单元"] },
    symbol: "\\max(0, x)",
    means: {
      en: "The activation that replaces a negative number by 0 and keeps any other.",
      zh: "把负数变为 0、其余保持不变的激活函数。",
    },
    lesson: "01",
  },
  {
    id: "distribution",
    term: { en: "probability distribution", zh: "概率分布" },
    symbol: "\\sum_i p_i = 1",
    means: {
      en: "Probabilities for all classes: none is negative, and they sum to 1.",
      zh: "所有类别的概率：都不小于 0，总和为 1。",
    },
    lesson: "01",
    mentions: ["probability distributions"],
  },
  {
    id: "target",
    term: { en: "target", zh: "期望输出" },
    also: { en: ["label", "ground truth"], zh: ["标签", "真实标签"] },
    symbol: "t",
    means: {
      en: "What the prediction is compared with: the true class, its one-hot vector, or a distribution.",
      zh: "与预测比较的对象：真实类别、它的 one-hot 向量，或一个概率分布。",
    },
    lesson: "01",
    mentions: ["targets", "labels", "target distribution"],
  },
  {
    id: "one-hot",
    term: { en: "one-hot", zh: "one-hot" },
    also: { en: [], zh: ["独热编码"] },
    symbol: "T",
    means: {
      en: "A class written as a distribution: 1 for the true class and 0 for all others.",
      zh: "把类别写成分布：真实类别为 1，其余为 0。",
    },
    functions: ["oneHot"],
    lesson: "01",
    mentions: ["one-hot encoding", "one-hot vector", "one-hot vectors", "one-hot list"],
  },
  {
    id: "surprisal",
    term: { en: "surprisal", zh: "自信息" },
    also: { en: ["self-information", "information content"], zh: ["信息量", "惊讶程度"] },
    symbol: "-\\log p",
    means: {
      en: "How surprising an event of probability p is: 0 if it was certain, without bound as p approaches 0.",
      zh: "概率为 p 的事件有多令人惊讶：必然发生时为 0；p 趋于 0 时无限增大。",
    },
    functions: ["surprisal"],
    lesson: "01",
  },
  {
    id: "softmax",
    term: { en: "softmax", zh: "Softmax" },
    also: { en: ["normalised exponential function"], zh: [] },
    symbol: "p_i = \\frac{e^{y_i}}{\\sum_j e^{y_j}}",
    means: {
      en: "Turns scores into a distribution: e to the power of each score, divided by the sum of all these powers.",
      zh: "把得分变成分布：各得分取 e 的幂，再除以它们的和。",
    },
    functions: ["softmax", "logSoftmax", "softmaxJacobian"],
    lesson: "02",
  },
  {
    id: "temperature",
    term: { en: "temperature", zh: "温度" },
    symbol: "p_i \\propto e^{y_i / \\tau}",
    means: {
      en: "A number by which the scores are divided before softmax: above 1 it evens the probabilities out, below 1 it sharpens them.",
      zh: "Softmax 之前用来除得分的数：大于 1 使概率更平均，小于 1 使概率更悬殊。",
    },
    functions: ["softmax"],
    lesson: "02",
  },
  {
    id: "sigmoid",
    term: { en: "sigmoid", zh: "Sigmoid" },
    also: { en: ["logistic function"], zh: ["逻辑函数"] },
    symbol: "\\sigma(y) = \\frac{1}{1 + e^{-y}}",
    means: {
      en: "Turns one score into a probability: the second probability that softmax gives to the scores 0 and y.",
      zh: "把一个得分变成概率：等于 [0, y] 的 Softmax 的第二个分量。",
    },
    functions: ["sigmoid", "logSigmoid"],
    lesson: "03",
  },
  {
    id: "log-odds",
    term: { en: "log-odds", zh: "对数几率" },
    symbol: "\\ln \\frac{p}{1 - p}",
    means: {
      en: "The logarithm of the odds p : (1 − p). The sigmoid turns log-odds into a probability.",
      zh: "几率 p : (1 − p) 的对数。Sigmoid 把对数几率变成概率。",
    },
    lesson: "03",
  },
  {
    id: "logistic-regression",
    term: { en: "logistic regression", zh: "逻辑回归" },
    also: { en: [], zh: ["对数几率回归"] },
    means: {
      en: "A single weighted sum of the inputs with a sigmoid, trained with cross-entropy. Its log-odds are linear in the inputs.",
      zh: "对输入做一次加权和，再用 Sigmoid，并用交叉熵训练。它的对数几率是输入的线性函数。",
    },
    lesson: "03",
  },
  {
    id: "likelihood",
    term: { en: "likelihood", zh: "似然" },
    symbol: "p^t (1 - p)^{1 - t}",
    means: {
      en: "The probability that a model gives to what was observed, as a function of the model.",
      zh: "模型给观测结果的概率，看作模型的函数。",
    },
    lesson: "04",
    mentions: ["likelihoods"],
  },
  {
    id: "bernoulli",
    term: { en: "Bernoulli distribution", zh: "伯努利分布" },
    also: { en: [], zh: ["两点分布"] },
    means: {
      en: "The distribution of a single yes or no: yes has the probability p, no has 1 − p.",
      zh: "一次“是”或“否”的分布：“是”的概率为 p，“否”的概率为 1 − p。",
    },
    lesson: "04",
    mentions: ["Bernoulli likelihood"],
  },
  {
    id: "independent",
    term: { en: "independent", zh: "独立" },
    also: { en: ["statistically independent"], zh: ["相互独立"] },
    means: {
      en: "Samples are independent if knowing some of them does not change the probabilities of the others. Their likelihoods are then multiplied.",
      zh: "若知道一些样本并不改变其他样本的概率，则称这些样本独立；它们的似然可以相乘。",
    },
    lesson: "04",
  },
  {
    id: "maximum-likelihood",
    term: { en: "maximum likelihood", zh: "最大似然" },
    also: { en: [], zh: ["极大似然"] },
    means: {
      en: "The choice of a model under which the observed data are most probable. It is the model with the least negative log-likelihood.",
      zh: "选取使观测数据概率最大的模型；它也就是负对数似然最小的模型。",
    },
    lesson: "04",
    mentions: ["maximum likelihood estimation"],
  },
  {
    id: "nll",
    term: { en: "negative log-likelihood", zh: "负对数似然" },
    also: { en: ["NLL"], zh: [] },
    symbol: "-\\ln \\prod_n p_n = \\sum_n -\\ln p_n",
    means: {
      en: "Minus the logarithm of the likelihood. For classes, its mean over the samples is the cross-entropy loss.",
      zh: "对数似然的相反数。对分类问题，按样本取平均就是交叉熵损失。",
    },
    lesson: "04",
  },
  {
    id: "binary-cross-entropy",
    term: { en: "binary cross-entropy", zh: "二值交叉熵" },
    also: { en: ["log loss", "logistic loss", "BCE"], zh: ["二元交叉熵", "对数损失"] },
    symbol: "L(p, t) = -[t \\log p + (1 - t) \\log(1 - p)]",
    means: {
      en: "The loss of a predicted probability p if the target t is yes (1) or no (0).",
      zh: "标签 t 为“是”（1）或“否”（0）、预测概率为 p 时的损失。",
    },
    functions: ["binaryCrossEntropy", "binaryCrossEntropyWithLogits"],
    lesson: "04",
  },
  {
    id: "categorical",
    term: { en: "categorical distribution", zh: "类别分布" },
    also: { en: ["multinoulli distribution"], zh: ["分类分布"] },
    symbol: "\\prod_i p_i^{t_i}",
    means: {
      en: "The distribution of one of C classes: class i has the probability pᵢ. With two classes, it is the Bernoulli distribution.",
      zh: "C 个类别中出现哪一个的分布：类别 i 的概率为 pᵢ；只有两个类别时，就是伯努利分布。",
    },
    lesson: "05",
    mentions: ["categorical", "categorical likelihood"],
  },
  {
    id: "cross-entropy",
    term: { en: "cross-entropy", zh: "交叉熵" },
    also: {
      en: ["categorical cross-entropy", "softmax loss", "multinomial logistic loss"],
      zh: ["Softmax 损失函数", "分类交叉熵"],
    },
    symbol: "H(T, P) = -\\sum_i t_i \\log p_i",
    means: {
      en: "The mean surprisal of the prediction P, if classes occur with the probabilities of the target T.",
      zh: "类别按期望输出 T 的概率出现时，预测 P 的平均自信息。",
    },
    functions: ["crossEntropy", "crossEntropyWithLogits"],
    lesson: "05",
  },
  {
    id: "soft-target",
    term: { en: "soft target", zh: "软标签" },
    also: { en: ["soft label"], zh: ["软目标"] },
    means: {
      en: "A target that gives probability to several classes, for example the shares of several people's answers.",
      zh: "把概率分给多个类别的期望输出，例如多人回答中各类别的比例。",
    },
    lesson: "05",
    mentions: ["soft targets"],
  },
  {
    id: "batch",
    term: { en: "batch", zh: "批次" },
    means: {
      en: "Samples whose losses are computed together, and usually averaged.",
      zh: "一起计算损失的一组样本，其损失通常取平均。",
    },
    functions: ["reduce"],
    lesson: "05",
    mentions: ["batches"],
  },
  {
    id: "entropy",
    term: { en: "entropy", zh: "熵" },
    also: { en: ["Shannon entropy"], zh: ["香农熵", "信息熵"] },
    symbol: "H(T) = -\\sum_i t_i \\log t_i",
    means: {
      en: "The mean surprisal of the best prediction, the target T itself: the least value of the cross-entropy.",
      zh: "最好的预测（即期望输出 T 本身）的平均自信息：交叉熵的最小值。",
    },
    functions: ["entropy"],
    lesson: "06",
  },
  {
    id: "kl-divergence",
    term: { en: "KL divergence", zh: "KL 散度" },
    also: { en: ["Kullback–Leibler divergence", "relative entropy"], zh: ["相对熵"] },
    symbol: "\\mathrm{KL}(T \\,\\|\\, P) = H(T, P) - H(T)",
    means: {
      en: "Cross-entropy minus entropy: what the prediction P costs beyond the least possible. It is not a distance.",
      zh: "交叉熵减去熵：预测 P 超出最小值的部分；它不是距离。",
    },
    functions: ["klDivergence"],
    lesson: "06",
    mentions: ["KL"],
  },
  {
    id: "perplexity",
    term: { en: "perplexity", zh: "困惑度" },
    symbol: "b^{H}",
    means: {
      en: "A loss, expressed as a number of equally likely choices.",
      zh: "把损失换算成等可能选项的个数。",
    },
    functions: ["perplexity"],
    lesson: "06",
  },
  {
    id: "base",
    term: { en: "nat, bit and hartley", zh: "奈特、比特与哈特利" },
    also: { en: ["shannon (bit)", "ban, dit (hartley)"], zh: ["纳特"] },
    symbol: "\\log_b x = \\frac{\\ln x}{\\ln b}",
    means: {
      en: "The units of a loss: the base of its logarithm is e, 2 or 10. The article's is 10; deep-learning libraries use e.",
      zh: "损失的单位：对数的底分别为 e、2、10。原文用 10，深度学习库用 e。",
    },
    functions: ["changeBase", "unitName"],
    lesson: "06",
    mentions: ["nats", "hartleys", "hartley"],
  },
  {
    id: "gradient",
    term: { en: "gradient", zh: "梯度" },
    symbol: "\\partial H / \\partial y_i = p_i - t_i",
    means: {
      en: "The slopes of a loss in all its variables. For cross-entropy after softmax, the slope in a score is prediction minus target.",
      zh: "损失对所有变量的导数。Softmax 之后的交叉熵，对得分的导数是预测减去期望输出。",
    },
    functions: ["crossEntropyGradient", "crossEntropyWithLogitsGradient"],
    lesson: "07",
    mentions: ["gradients"],
  },
  {
    id: "chain-rule",
    term: { en: "chain rule", zh: "链式法则" },
    symbol: "\\frac{dL}{dy} = \\frac{dL}{dp} \\cdot \\frac{dp}{dy}",
    means: {
      en: "The slope of a function of a function is the product of both slopes.",
      zh: "复合函数的导数等于各层导数之积。",
    },
    lesson: "07",
  },
  {
    id: "backpropagation",
    term: { en: "backpropagation", zh: "反向传播" },
    also: { en: ["backprop"], zh: [] },
    means: {
      en: "The chain rule, applied layer by layer from the loss back to every weight of a network.",
      zh: "从损失出发，逐层用链式法则往回求出对网络每个权重的导数。",
    },
    lesson: "07",
  },
  {
    id: "jacobian",
    term: { en: "Jacobian", zh: "雅可比矩阵" },
    also: { en: ["Jacobian matrix"], zh: [] },
    symbol: "\\partial p_j / \\partial y_i",
    means: {
      en: "The table of all slopes of several outputs in several inputs; for softmax, how each score moves each probability.",
      zh: "多个输出对多个输入的全部导数；对 Softmax，就是每个得分对每个概率的影响。",
    },
    functions: ["softmaxJacobian"],
    lesson: "07",
  },
  {
    id: "finite-difference",
    term: { en: "finite difference", zh: "有限差分" },
    also: { en: ["numerical gradient"], zh: ["数值梯度"] },
    means: {
      en: "A slope measured instead of derived: the change of a function over a small step, divided by the step.",
      zh: "不推导而直接测量的导数：函数在一小步上的变化，除以步长。",
    },
    functions: ["numericalGradient"],
    lesson: "07",
    mentions: ["finite differences"],
  },
  {
    id: "gradient-descent",
    term: { en: "gradient descent", zh: "梯度下降" },
    also: { en: ["steepest descent"], zh: [] },
    symbol: "y \\leftarrow y - \\eta \\, \\partial L / \\partial y",
    means: {
      en: "Training by small steps against the gradient, each as long as the learning rate says.",
      zh: "沿梯度的反方向一小步一小步地训练，步长由学习率决定。",
    },
    lesson: "07",
    mentions: ["learning rate"],
  },
  {
    id: "convex",
    term: { en: "convex", zh: "凸" },
    means: {
      en: "Said of a function that never bends downwards along a straight line, so that a local minimum is a global one. Cross-entropy is convex in the scores.",
      zh: "指图像上任意两点间的线段都不低于图像的函数（有的微积分教材称之为“凹”）。它的局部最小值就是全局最小值。交叉熵是得分的凸函数。",
    },
    lesson: "07",
    mentions: ["convexity"],
  },
  {
    id: "separable",
    term: { en: "separable data", zh: "可分的数据" },
    also: { en: ["linearly separable"], zh: ["线性可分"] },
    means: {
      en: "Samples that a weighted sum can classify without a mistake. Trained on them with cross-entropy, its weights grow without limit.",
      zh: "用一个加权和就能全部分对的样本。用交叉熵在这些样本上训练，权重会无限增长。",
    },
    lesson: "07",
    mentions: ["separable"],
  },
  {
    id: "regularisation",
    term: { en: "regularisation", zh: "正则化" },
    also: { en: ["weight decay", "regularization"], zh: ["权重衰减"] },
    symbol: "L + \\lambda \\sum w^2",
    means: {
      en: "Adding a penalty for large weights to the loss, so that the weights do not grow without limit.",
      zh: "在损失上加一项对大权重的惩罚，使权重不会无限增长。",
    },
    lesson: "07",
  },
  {
    id: "early-stopping",
    term: { en: "early stopping", zh: "提前停止" },
    also: { en: [], zh: ["早停"] },
    means: {
      en: "Ending training when the loss on separate data, which training does not use, begins to rise.",
      zh: "留出一部分不参与训练的数据，当它的损失开始上升时就结束训练。",
    },
    lesson: "07",
  },
  {
    id: "learning-slowdown",
    term: { en: "learning slowdown", zh: "学习变慢" },
    means: {
      en: "The state of a neuron that is confident and wrong, and hardly learns: with squared error, its slope has the slope of the sigmoid as a factor.",
      zh: "神经元有把握却错了，又几乎学不动：平方误差的导数里含有 Sigmoid 的导数这个因子。",
    },
    lesson: "08",
  },
  {
    id: "saturation",
    term: { en: "saturation", zh: "饱和" },
    means: {
      en: "A sigmoid is saturated where it is close to 0 or 1: it is nearly flat, so its slope is nearly 0.",
      zh: "Sigmoid 接近 0 或 1 时称为饱和：曲线几乎是平的，导数几乎为 0。",
    },
    lesson: "08",
    mentions: ["saturated"],
  },
  {
    id: "squared-error",
    term: { en: "squared error", zh: "平方误差" },
    also: {
      en: ["quadratic cost", "Brier score", "MSE (its mean)"],
      zh: ["均方误差（其平均）", "Brier 分数"],
    },
    symbol: "(p - t)^2",
    means: {
      en: "The square of the difference between prediction and target; with the factor ½ in many books.",
      zh: "预测与期望输出之差的平方；不少书里还带因子 ½。",
    },
    lesson: "08",
    mentions: ["mean squared error"],
  },
  {
    id: "epoch",
    term: { en: "epoch", zh: "训练轮次" },
    means: {
      en: "One pass of training over all samples.",
      zh: "训练时把所有样本用过一遍。",
    },
    lesson: "08",
    mentions: ["epochs"],
  },
  {
    id: "floating-point",
    term: { en: "floating point", zh: "浮点数" },
    also: {
      en: ["double (64 bits)", "float (32 bits)"],
      zh: ["双精度（64 位）", "单精度（32 位）"],
    },
    means: {
      en: "How a computer stores a number: a fixed number of digits and an exponent. A double has about 16 decimal digits.",
      zh: "计算机存储数的方式：固定位数的有效数字加一个指数。双精度数约有 16 位十进制有效数字。",
    },
    lesson: "09",
    mentions: ["floating-point", "double precision", "single precision"],
  },
  {
    id: "overflow",
    term: { en: "overflow and underflow", zh: "上溢与下溢" },
    means: {
      en: "A result that is too large becomes infinite, one that is too close to 0 becomes 0.",
      zh: "结果太大时变成无穷，太接近 0 时变成 0。",
    },
    lesson: "09",
    mentions: ["overflow", "overflows", "underflow", "underflows"],
  },
  {
    id: "cancellation",
    term: { en: "cancellation", zh: "相近数相减" },
    also: { en: ["catastrophic cancellation"], zh: ["灾难性抵消"] },
    means: {
      en: "The loss of digits when two nearly equal numbers are subtracted.",
      zh: "两个几乎相等的数相减时，会丢失有效数字。",
    },
    lesson: "09",
  },
  {
    id: "log-sum-exp",
    term: { en: "log-sum-exp", zh: "log-sum-exp" },
    also: { en: ["LSE"], zh: ["指数和的对数"] },
    symbol: "\\ln \\sum_j e^{y_j}",
    means: {
      en: "The logarithm of softmax's denominator. Subtracting the largest score first keeps it from overflowing.",
      zh: "指数和的对数，即 Softmax 分母的对数；先减去最大的得分，就不会溢出。",
    },
    functions: ["logSumExp"],
    lesson: "09",
  },
  {
    id: "softplus",
    term: { en: "softplus", zh: "softplus" },
    symbol: "\\ln(1 + e^{y})",
    means: {
      en: "The loss of a single score for a no, ln(1 + e^y): log-sum-exp of 0 and y.",
      zh: "答案为“否”时一个得分的损失 ln(1 + e^y)，即 0 与 y 的 log-sum-exp。",
    },
    functions: ["logSigmoid"],
    lesson: "09",
  },
  {
    id: "clipping",
    term: { en: "clipping", zh: "裁剪" },
    also: { en: ["clamping"], zh: ["截断到 [ε, 1 − ε]"] },
    means: {
      en: "Keeping a probability at least ε away from 0 and 1. It prevents infinite losses, and gives wrong ones near both ends.",
      zh: "使概率与 0、1 至少相差 ε。它避免了无穷大的损失，但在两端给出错误的损失。",
    },
    lesson: "09",
    mentions: ["clips", "clipped"],
  },
  {
    id: "test-set",
    term: { en: "test set", zh: "测试集" },
    also: { en: ["held-out data"], zh: [] },
    means: {
      en: "Samples that are kept out of training, to see how good the answers for new samples will be.",
      zh: "不参与训练的样本，用来检验网络对新样本的表现。",
    },
    lesson: "10",
    mentions: ["test samples", "test pictures"],
  },
  {
    id: "validation-set",
    term: { en: "validation set", zh: "验证集" },
    also: { en: ["validation data"], zh: [] },
    means: {
      en: "Samples kept out of training, on which choices such as the learning rate or the number of epochs are made.",
      zh: "不参与训练的样本，用来选择学习率、训练轮次等。",
    },
    lesson: "10",
    mentions: ["validation"],
  },
  {
    id: "softmax-regression",
    term: { en: "softmax regression", zh: "Softmax 回归" },
    also: { en: ["multinomial logistic regression"], zh: ["多项逻辑回归"] },
    means: {
      en: "A network without hidden layers: each score is a weighted sum of the inputs, with softmax and cross-entropy.",
      zh: "没有隐藏层的网络：每个得分是输入的加权和，配以 Softmax 和交叉熵。",
    },
    lesson: "10",
  },
  {
    id: "standardisation",
    term: { en: "standardisation", zh: "标准化" },
    also: { en: ["standardization", "z-score"], zh: [] },
    means: {
      en: "Subtracting from a feature its mean and dividing by its standard deviation, both of the training samples.",
      zh: "把特征减去均值，再除以标准差，二者都由训练样本算出。",
    },
    lesson: "10",
    mentions: ["standardise", "standardised"],
  },
  {
    id: "mini-batch",
    term: { en: "mini-batch", zh: "小批量" },
    also: { en: ["stochastic gradient descent", "SGD"], zh: ["随机梯度下降"] },
    means: {
      en: "A few samples, drawn at random, whose mean slope is used for one step of training.",
      zh: "随机抽取的少量样本，用它们的平均导数走一步。",
    },
    lesson: "10",
    mentions: ["mini-batches"],
  },
  {
    id: "momentum",
    term: { en: "momentum", zh: "动量" },
    means: {
      en: "A share of the last step that is taken again with the next one, so that steps in one direction grow.",
      zh: "每一步都带上前一步的一部分，使同方向的步子越来越大。",
    },
    lesson: "10",
  },
  {
    id: "adam",
    term: { en: "Adam", zh: "Adam" },
    means: {
      en: "An optimiser that divides the mean of the recent slopes of each weight by the root of their mean square.",
      zh: "一种优化方法：把每个权重近期导数的均值除以其均方根。",
    },
    lesson: "10",
  },
  {
    id: "confusion-matrix",
    term: { en: "confusion matrix", zh: "混淆矩阵" },
    means: {
      en: "A table of counts with a row for each true class and a column for each predicted one.",
      zh: "计数表：每行是一个真实类别，每列是一个预测类别。",
    },
    lesson: "10",
  },
  {
    id: "top-k",
    term: { en: "top-k accuracy", zh: "前 k 名准确率" },
    also: { en: ["top-5 accuracy", "top-1 accuracy"], zh: ["top-5 准确率"] },
    means: {
      en: "The share of the samples whose label is among the k classes with the highest scores.",
      zh: "标签位于得分最高的 k 个类别之中的样本所占的比例。",
    },
    lesson: "11",
    mentions: ["top five", "top k"],
  },
  {
    id: "vocabulary",
    term: { en: "vocabulary", zh: "词表" },
    also: { en: ["token"], zh: ["词元"] },
    means: {
      en: "The words, or pieces of words, among which a model of text predicts the next one: its classes.",
      zh: "文本模型预测下一个词时可选的词或词的片段，也就是它的类别。",
    },
    lesson: "11",
    mentions: ["vocabularies", "tokens"],
  },
  {
    id: "laplace-smoothing",
    term: { en: "Laplace smoothing", zh: "拉普拉斯平滑" },
    also: { en: ["add-one smoothing", "additive smoothing"], zh: ["加一平滑"] },
    means: {
      en: "Adding 1 to every count before shares are computed, so that what never occurred does not get the probability 0.",
      zh: "计算比例之前给每个计数加 1，使从未出现的情形概率不为 0。",
    },
    lesson: "11",
  },
  {
    id: "label-smoothing",
    term: { en: "label smoothing", zh: "标签平滑" },
    symbol: "t_i' = (1 - \\varepsilon) t_i + \\varepsilon / C",
    means: {
      en: "Gives every class a small part of the target, so that no class has to reach probability 1.",
      zh: "把期望输出的一小部分分给每个类别，不再要求任何类别的概率达到 1。",
    },
    functions: ["smoothLabels"],
    lesson: "13",
  },
  {
    id: "focal-loss",
    term: { en: "focal loss", zh: "焦点损失" },
    symbol: "-(1 - p)^\\gamma \\log p",
    means: {
      en: "A cross-entropy in which samples that are already predicted well count less.",
      zh: "已经预测得好的样本权重较小的交叉熵。",
    },
    functions: ["focalLoss", "binaryFocalLoss"],
    lesson: "13",
  },
  {
    id: "calibration",
    term: { en: "calibration", zh: "校准" },
    means: {
      en: "Agreement between confidence and correctness: of the answers given with the probability 0.9, nine of ten are right.",
      zh: "置信度与答对的比例一致：以概率 0.9 给出的回答，十个里有九个正确。",
    },
    lesson: "13",
    mentions: ["calibrated"],
  },
  {
    id: "proper-score",
    term: { en: "proper scoring rule", zh: "恰当评分规则" },
    means: {
      en: "A score whose expected value no prediction makes better than the true probabilities do; strictly proper if every other prediction makes it worse.",
      zh: "期望值在如实预测时最优的评分规则；若其他任何预测都更差，则称为严格恰当的。",
    },
    functions: ["brierScore"],
    lesson: "13",
    mentions: ["strictly proper"],
  },
  {
    id: "mutant",
    term: { en: "mutant", zh: "变异体" },
    also: { en: ["mutation testing"], zh: ["变异测试"] },
    means: {
      en: "A program into which one bug was put on purpose. A test that fails with it, and passes with the right program, kills it.",
      zh: "故意放入一个错误的程序。若测试对正确的程序通过，对它不通过，就说测试发现了它。",
    },
    lesson: "14",
    mentions: ["mutants"],
  },
  {
    id: "metamorphic-test",
    term: { en: "metamorphic test", zh: "蜕变测试" },
    also: { en: ["property-based test"], zh: ["基于性质的测试"] },
    means: {
      en: "A test that needs no known result: it checks a law that several results obey together.",
      zh: "不需要已知结果的测试：它检查若干结果之间应满足的规律。",
    },
    lesson: "14",
    mentions: ["metamorphic tests"],
  },
];
