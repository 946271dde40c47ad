import { binaryCrossEntropyWithLogits, numericalGradient, sigmoid } from "../../losses/index.js";
import { near } from "./alike.js";
import { listOf, ramp } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber, oneOf } from "./forms.js";
import { lostMinus, wrongBase } from "./slips.js";

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The least loss of cross-entropy if softmax is applied to probabilities of so many classes. */
const floor = (classes: number): number => -Math.log(Math.E / (Math.E + classes - 1));

const computeTheFloor: Exercise = exercise({
  id: "10-compute-the-floor",
  kind: "compute",
  minutes: 3,
  prompt: {
    en: "A network with five classes is trained with softmax applied twice. Below which loss, in nats, can its training never get?",
    zh: "一个五类网络在训练时误用了两次 Softmax。训练损失永远降不到多少奈特以下？",
  },
  gives: aNumber,
  right: () => floor(5),
  rules: [
    {
      says: {
        en: "It must be the loss of a prediction that softmax makes of the scores 1, 0, 0, 0 and 0.",
        zh: "应等于 Softmax 由得分 1、0、0、0、0 给出的预测的损失。",
      },
      holds: (loss) => near(Math.exp(-loss) * (Math.E + 4), Math.E),
    },
  ],
  slips: [
    {
      says: {
        en: "This is the loss of a uniform guess, at which training begins.",
        zh: "这是均匀猜测的损失，也就是训练开始时的损失。",
      },
      like: () => Math.log(5),
    },
    {
      says: { en: "This is the floor of ten classes.", zh: "这是十个类别时的下限。" },
      like: () => floor(10),
    },
    {
      says: {
        en: "This is the highest probability that the second softmax gives. Its loss was asked for.",
        zh: "这是第二次 Softmax 能给出的最高概率，而题目要求的是它的损失。",
      },
      like: () => Math.exp(-floor(5)),
    },
    {
      says: {
        en: "Count the classes again: four of the five scores are 0.",
        zh: "再数一数类别：五个得分里有四个是 0。",
      },
      like: () => floor(6),
    },
    lostMinus(() => floor(5)),
    wrongBase(() => floor(5), { asked: Math.E, used: 10 }),
  ],
  hints: [
    {
      en: "What are the best scores that the second softmax can get? They are themselves probabilities.",
      zh: "第二个 Softmax 能得到的最好的得分是什么？它们本身就是概率。",
    },
    {
      en: "The best is a 1 for the true class, and 0 for the other four.",
      zh: "最好的情形是：真实类别为 1，其余四个为 0。",
    },
  ],
  insight: {
    en: "It is ln(1 + 4/e). With C classes it is ln(1 + (C − 1)/e), so you can recognise it for any number of classes.",
    zh: "它等于 ln(1 + 4/e)。C 个类别时是 ln(1 + (C − 1)/e)，所以无论多少类别都认得出来。",
  },
});

const lossNames = ["cross-entropy", "squared error", "softmax twice"] as const;

const predictTheLoss: Exercise = exercise({
  id: "10-predict-the-loss",
  kind: "predict",
  minutes: 3,
  prompt: {
    en: "Ten classes, all scores 0 at the start. The first loss is 0.45. Which loss is it?",
    zh: "十个类别，开始时得分全为 0。第一个损失是 0.45。用的是哪种损失？",
  },
  gives: oneOf(...lossNames),
  right: () => lossNames[1],
  rules: [
    {
      says: {
        en: "This loss must be 0.45 for ten equal probabilities.",
        zh: "十个概率相等时，这种损失应为 0.45。",
      },
      holds: (name) => {
        const uniform = { "cross-entropy": Math.log(10), "softmax twice": Math.log(10) };
        return near({ ...uniform, "squared error": (0.9 ** 2 + 9 * 0.1 ** 2) / 2 }[name], 0.45);
      },
    },
  ],
  slips: [
    {
      says: {
        en: "Cross-entropy begins at ln 10, about 2.3.",
        zh: "交叉熵从 ln 10（约 2.3）开始。",
      },
      like: () => "cross-entropy",
    },
    {
      says: {
        en: "Softmax of equal probabilities gives equal probabilities again, so this loss begins at ln 10, too.",
        zh: "对相等的概率再做 Softmax，得到的仍是相等的概率，所以这种损失也从 ln 10 开始。",
      },
      like: () => "softmax twice",
    },
  ],
  hints: [
    {
      en: "Every class has the probability 0.1. Compute each loss of this prediction.",
      zh: "每个类别的概率都是 0.1。分别算出这个预测的各种损失。",
    },
  ],
  insight: {
    en: "If all scores start at 0, the first loss of a run often tells which loss it is, and how many classes there are. Check it before you wait for the rest.",
    zh: "若开始时得分全为 0，训练的第一个损失往往就能说明用的是哪种损失、有多少类别。先检查它，再等后面的结果。",
  },
});

type BatchStep = [weights: number[], inputs: number[][], labels: number[], rate: number];

const scoreOf = (w: readonly number[], x: readonly number[]): number =>
  sum(w.map((weight, i) => weight * x[i]));

const stepWith =
  (slope: (label: number, score: number) => number, divide = true) =>
  (...[weights, inputs, labels, rate]: BatchStep): number[] =>
    weights.map((weight, i) => {
      const slopes = inputs.map((x, n) => slope(labels[n], scoreOf(weights, x)) * x[i]);
      return weight - (rate * sum(slopes)) / (divide ? inputs.length : 1);
    });
const slopeInScore = (label: number, score: number): number => sigmoid(score) - label;
const batchStep = stepWith(slopeInScore);

const writeABatchStep: Exercise = exercise<BatchStep, number[]>({
  id: "10-write-a-batch-step",
  kind: "write",
  minutes: 10,
  prompt: {
    en: "Write one step of full-batch gradient descent for logistic regression: from the weights to the next weights.",
    zh: "写出逻辑回归的一步全批量梯度下降：由权重得到下一组权重。",
  },
  inputs: (draw) => {
    const rows = Array.from({ length: draw.oneOf([2, 3, 5]) });
    return [
      [draw.number(-2, 2), draw.number(-2, 2)],
      rows.map(() => [draw.number(-3, 3), draw.number(-3, 3)]),
      rows.map(() => draw.label()),
      draw.number(0.1, 1),
    ];
  },
  edges: [
    [[0], [[1]], [1], 0.5],
    [[1], [[1000], [-1000]], [0, 1], 0.5],
    [[1, 2], [[3, 4]], [0], 0],
    [
      [100, -100],
      [
        [5, 0],
        [0, 5],
      ],
      [0, 1],
      1,
    ],
    [
      [1, 2, 3, 4],
      [
        [1, 0, -1, 2],
        [0, 0, 0, 0],
        [2, 1, 1, 1],
      ],
      [1, 0, 0],
      10,
    ],
    [
      [0, 0],
      [
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      [1, 1, 1, 0, 0, 0, 0],
      0.25,
    ],
    [[0], [[1], [-1]], [1, 1], 0.5], // the slope is 0, and so is the next weight
    [
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2],
      Array.from({ length: 12 }, (_, n) => ramp(12).map((i) => (n === i - 1 ? 2 : 0))),
      [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0],
      0.5,
    ],
    [
      listOf(50, (i) => i / 50),
      listOf(50, (n) => listOf(50, (i) => (n === i ? 2 : 0))),
      listOf(50, (n) => n % 2),
      0.5,
    ],
    [[0], listOf(50, (n) => [n]), listOf(50, () => 1), 0.5],
    // Nearly right, and still a step.
    [[1], [[8]], [1], 100],
    [[1], [[15]], [1], 1e5],
  ],
  gives: aList,
  mayCall: ["sigmoid", "softmax", "logSigmoid"],
  right: batchStep,
  rules: [
    {
      says: { en: "There must be one new weight for each weight.", zh: "每个权重都应有一个新值。" },
      holds: (next, [weights]) => next.length === weights.length,
    },
    {
      says: {
        en: "If every sample is given twice, the step must stay the same, because the loss is a mean.",
        zh: "每个样本都重复一次时，这一步不应改变，因为损失是平均值。",
      },
      holds: (next, [w, inputs, labels, rate], answer) => {
        const twice = answer(w, [...inputs, ...inputs], [...labels, ...labels], rate);
        return next.every((weight, i) => near(weight, twice[i]));
      },
    },
    {
      says: {
        en: "A rate twice as large must make the step twice as long.",
        zh: "学习率加倍，步长也应加倍。",
      },
      holds: (next, [w, inputs, labels, rate], answer) => {
        const longer = answer(w, inputs, labels, 2 * rate);
        return next.every((weight, i) => near(longer[i] - w[i], 2 * (weight - w[i]), 1e-6));
      },
    },
    {
      says: {
        en: "The step must be minus the rate times the measured slopes of the mean loss.",
        zh: "这一步应等于平均损失的实测导数乘以负的学习率。",
      },
      holds: (next, [w, inputs, labels, rate]) => {
        const loss = (weights: readonly number[]): number =>
          binaryCrossEntropyWithLogits(
            labels,
            inputs.map((x) => scoreOf(weights, x)),
          );
        const slopes = numericalGradient(loss, w);
        return next.every((weight, i) => near(weight, w[i] - rate * slopes[i], 1e-6));
      },
    },
  ],
  slips: [
    {
      says: {
        en: "This steps uphill: subtract the slopes.",
        zh: "这一步在上坡：应当减去导数。",
      },
      like: (w, inputs, labels, rate) => batchStep(w, inputs, labels, -rate),
    },
    {
      says: {
        en: "This uses the sum of the slopes; the loss is a mean.",
        zh: "这里用的是导数之和，而损失是平均值。",
      },
      like: stepWith(slopeInScore, false),
    },
    {
      says: {
        en: "This is the step of squared error: the factor p(1 − p) should not be there.",
        zh: "这是平方误差的一步：不应有因子 p(1 − p)。",
      },
      like: stepWith((t, y) => (sigmoid(y) - t) * sigmoid(y) * (1 - sigmoid(y))),
    },
    {
      says: {
        en: "This compares the score with the label. Compare the probability.",
        zh: "这里把得分和标签相减。应当用概率。",
      },
      like: stepWith((t, y) => y - t),
    },
  ],
  hints: [
    {
      en: "For each sample: score, probability, p − t. The slope in a weight is p − t, times the input of that weight.",
      zh: "对每个样本：先算得分，再算概率，再算 p − t。对某个权重的导数是 p − t 乘以该权重的输入。",
    },
    {
      en: "Add up the slopes over all samples with the old weights, divide by their number, and change the weights only then.",
      zh: "用旧的权重把所有样本的导数加起来，除以样本数，最后才改变权重。",
    },
  ],
  insight: {
    en: "Repeat this step, and you have trained logistic regression. A mini-batch only shortens the list of samples.",
    zh: "重复这一步，就训练出了逻辑回归。小批量只是把样本列表变短。",
  },
});

type Hidden = [weights: number[][], slopes: number[], features: number[]];

const backwards = (...[weights, slopes]: Hidden): number[] =>
  weights[0].map((_, i) => sum(slopes.map((slope, k) => slope * weights[k][i])));
const hiddenSlopes = (...[weights, slopes, features]: Hidden): number[] =>
  backwards(weights, slopes, features).map((slope, i) => (features[i] > 0 ? slope : 0));

const findTheMissingZero: Exercise = exercise<Hidden, number[]>({
  id: "10-find-the-missing-zero",
  kind: "find-the-bug",
  minutes: 6,
  prompt: {
    en: "The function should return the slopes in the sums of a hidden layer, before ReLU. Correct it.",
    zh: "这个函数应返回损失对隐藏层加权和（ReLU 之前）的导数。请改正。",
  },
  inputs: (draw) => [
    Array.from({ length: 2 }, () => Array.from({ length: 3 }, () => draw.number(-2, 2))),
    [draw.number(-1, 1), draw.number(-1, 1)],
    [draw.number(0.01, 3), 0, draw.number(0.01, 3)],
  ],
  edges: [
    [[[2]], [0.5], [0]],
    [[[2]], [0.5], [Number.MIN_VALUE]],
    [[[1e-7]], [1], [1]],
    [[[2], [2]], [0.5, 0.5], [1]], // equal rows
    [[[1, 2, 3, 4]], [-1], [0, 0, 0, 0]],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [0.1, 0.2, -0.3],
      [1, 0],
    ],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
      [0, 0, 0, 0],
      [1, 1],
    ],
    [[[-1, 1, 2, 5, -3, 4]], [2], [0, 100, 0.5, 0, 1, 2]],
    [
      Array.from({ length: 12 }, (_, k) => ramp(12).map((i) => i - k)),
      ramp(12),
      [1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 7],
    ],
    [listOf(50, (k) => ramp(50).map((i) => i - k)), ramp(50), listOf(50, (i) => (i % 3) / 2)],
  ],
  gives: aList,
  right: hiddenSlopes,
  given: `(...[w, off, h]) => {
    const sums = h.map((_, i) => off.reduce((s, d, k) => s + d * w[k][i], 0));
    return sums;
  }`,
  rules: [
    {
      says: {
        en: "There must be one slope for each hidden unit.",
        zh: "每个隐藏单元都应有一个导数。",
      },
      holds: (slopes, [, , features]) => slopes.length === features.length,
    },
    {
      says: {
        en: "Where every feature is above 0, ReLU changes nothing, and the slope must be the sum over the scores.",
        zh: "特征都大于 0 时，ReLU 不起作用，导数应是对各得分求的和。",
      },
      inputs: (draw) => [
        [
          [draw.number(-2, 2), draw.number(-2, 2)],
          [draw.number(-2, 2), draw.number(-2, 2)],
        ],
        [draw.number(-1, 1), draw.number(-1, 1)],
        [1, 2],
      ],
      holds: (slopes, input) => backwards(...input).every((slope, i) => near(slope, slopes[i])),
    },
    {
      says: {
        en: "Where ReLU has made a feature 0, a small change of its sum changes nothing.",
        zh: "ReLU 把特征变为 0 的地方，加权和的微小变化不起作用。",
      },
      holds: (slopes, [, , features]) => features.every((h, i) => h > 0 || slopes[i] === 0),
    },
  ],
  slips: [
    {
      says: {
        en: "This multiplies by the features. ReLU has the slope 1 where the feature is above 0, whatever its size.",
        zh: "这里乘上了特征。特征大于 0 时，无论多大，ReLU 的导数都是 1。",
      },
      like: (...input) => backwards(...input).map((slope, i) => slope * input[2][i]),
    },
    {
      says: {
        en: "This sets negative slopes to 0. ReLU cut off negative sums, not negative slopes.",
        zh: "这里把负的导数变成了 0。ReLU 截掉的是负的加权和，不是负的导数。",
      },
      like: (...input) => backwards(...input).map((slope) => Math.max(0, slope)),
    },
  ],
  hints: [
    {
      en: "One of the hidden units had a negative sum. What does ReLU pass on of a small change of it?",
      zh: "有一个隐藏单元的加权和是负的。它稍有变化时，ReLU 会传下去多少？",
    },
    {
      en: "The values of `h` are not used, only its length.",
      zh: "h 的值没有用到，只用了它的长度。",
    },
  ],
  insight: {
    en: "With the mistake, training may still lower the loss. A gradient check shows it at once.",
    zh: "带着这个错误，训练仍可能降低损失。梯度检验能立刻发现它。",
  },
});

export const lesson10: readonly Exercise[] = [
  computeTheFloor,
  predictTheLoss,
  writeABatchStep,
  findTheMissingZero,
];
