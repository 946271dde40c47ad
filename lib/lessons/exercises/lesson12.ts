import { logSumExp, softmax } from "../../losses/index.js";
import { alike, near } from "./alike.js";
import { type Draw, listOf, peak, ramp, steep, veryLow } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber } from "./forms.js";

const twoLosses = [0.5, 2];
const twoWeights = [1, 3];
const weightedSum = (): number => twoLosses[0] * twoWeights[0] + twoLosses[1] * twoWeights[1];

const computeTheWeightedMean: Exercise = exercise({
  id: "12-weighted-mean",
  kind: "compute",
  minutes: 2,
  prompt: {
    en: "Two samples have the losses 0.5 and 2, and their classes the weights 1 and 3. What is their mean in PyTorch?",
    zh: "两个样本的损失是 0.5 和 2，所属类别的权重是 1 和 3。PyTorch 给出的平均值是多少？",
  },
  gives: aNumber,
  right: () => weightedSum() / 4,
  rules: [
    {
      says: {
        en: "Times the sum of the weights, the mean must give the weighted sum of the losses.",
        zh: "平均值乘以权重之和，应等于损失的加权和。",
      },
      holds: (mean) => near(mean * (twoWeights[0] + twoWeights[1]), weightedSum()),
    },
    {
      says: {
        en: "A mean must lie between the two losses.",
        zh: "平均值应在两个损失之间。",
      },
      holds: (mean) => mean > 0.5 && mean < 2,
    },
  ],
  slips: [
    {
      says: {
        en: "This divides by the number of samples, as Keras does with sample weights.",
        zh: "这里除以了样本数，Keras 对样本权重就是这样做的。",
      },
      like: () => weightedSum() / 2,
    },
    {
      says: { en: "This is the weighted sum, not the mean.", zh: "这是加权和，不是平均值。" },
      like: weightedSum,
    },
    {
      says: { en: "The weights are missing.", zh: "没有用权重。" },
      like: () => (twoLosses[0] + twoLosses[1]) / 2,
    },
    {
      says: {
        en: "The weights are exchanged: the second sample has the weight 3.",
        zh: "权重用反了：权重 3 属于第二个样本。",
      },
      like: () => (twoLosses[0] * 3 + twoLosses[1]) / 4,
    },
  ],
  hints: [
    {
      en: "Multiply each loss by the weight of its class. By what does PyTorch divide the sum?",
      zh: "每个损失先乘以其类别的权重。PyTorch 把总和除以什么？",
    },
  ],
  insight: {
    en: "The second sample counts as three samples would, in the sum and in the divisor.",
    zh: "第二个样本相当于三个样本：分子和分母里都如此。",
  },
});

const amount = 0.1;
const classes = 10;

const computeTheSmoothedTarget: Exercise = exercise({
  id: "12-smoothed-target",
  kind: "compute",
  minutes: 2,
  prompt: {
    en: "With ε = 0.1 and ten classes, which probability does PyTorch's smoothed target give to the true class?",
    zh: "ε = 0.1，共十个类别。PyTorch 平滑后的期望输出给真实类别的概率是多少？",
  },
  gives: aNumber,
  right: () => 1 - amount + amount / classes,
  rules: [
    {
      says: {
        en: "The rest, shared equally by the nine other classes, must be ε/C for each.",
        zh: "其余概率由另外九类平分，每类应为 ε/C。",
      },
      holds: (share) => near((1 - share) / (classes - 1), amount / classes),
    },
    {
      says: { en: "A probability is at most 1.", zh: "概率不超过 1。" },
      holds: (share) => share <= 1,
    },
  ],
  slips: [
    {
      says: {
        en: "Here ε is shared by the wrong classes only. PyTorch shares it among all classes.",
        zh: "这里 ε 只分给了错误的类别，而 PyTorch 把它分给所有类别。",
      },
      like: () => 1 - amount,
    },
    {
      says: {
        en: "This is the share of a wrong class.",
        zh: "这是错误类别分到的那一份。",
      },
      like: () => amount / classes,
    },
    {
      says: {
        en: "The true class gives away all of ε, and gets one share of it back.",
        zh: "真实类别先让出整个 ε，再分回其中一份。",
      },
      like: () => 1 - amount / classes,
    },
  ],
  hints: [
    {
      en: "ε is taken from the true class. Then all ten classes get the same share of ε.",
      zh: "先从真实类别取走 ε，再把 ε 平均分给全部十个类别。",
    },
  ],
  insight: {
    en: "The two conventions are the same family: ε/C with ε is ε′/(C − 1) with ε′ = ε(C − 1)/C.",
    zh: "两种约定属于同一族：用 ε 的 ε/C，就是用 ε′ = ε(C − 1)/C 的 ε′/(C − 1)。",
  },
});

type Batch = [losses: number[], labels: number[], weights: number[]];

const ignored = -100;

/** A batch with three classes in which at least one sample counts. */
function batch(draw: Draw): Batch {
  const labels = Array.from({ length: draw.whole(1, 5) }, () => draw.oneOf([0, 1, 2, ignored]));
  labels.push(draw.whole(0, 2));
  return [
    labels.map(() => draw.number(0, 5)),
    labels,
    Array.from({ length: 3 }, () => draw.number(1, 9)),
  ];
}

/** The weights of the samples; that of an ignored sample is 0. */
const weightsOf = (labels: readonly number[], weights: readonly number[]): number[] =>
  labels.map((label) => (label === ignored ? 0 : weights[label]));
const sumOf = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0);
const sumOfBatch = (losses: number[], labels: number[], weights: number[]): number =>
  sumOf(weightsOf(labels, weights).map((weight, n) => weight * losses[n]));
const meanOfBatch = (losses: number[], labels: number[], weights: number[]): number =>
  sumOfBatch(losses, labels, weights) / sumOf(weightsOf(labels, weights));
const counted = (labels: readonly number[]): number =>
  labels.filter((label) => label !== ignored).length;

const writeTheMean: Exercise = exercise<Batch, number>({
  id: "12-write-the-mean",
  kind: "write",
  minutes: 8,
  prompt: {
    en: "Write PyTorch's mean of a batch, from the losses of the samples, their labels and the weights of the classes; the label −100 is ignored.",
    zh: "写出 PyTorch 对一个批次求的平均值。已知各样本的损失、标签以及各类别的权重；标签 −100 表示忽略。",
  },
  inputs: batch,
  edges: [
    [[2], [0], [5, 1, 1]],
    [
      [1, 2, 3],
      [-100, -100, 2],
      [1, 2, 10],
    ],
    [
      [1, 2],
      [2, 0],
      [0, 7, 4],
    ],
    [
      [0.4076, 2.1698, 1.0986, 0.1698],
      [0, 1, 2, 1],
      [1, 2, 10],
    ],
    [
      [9, 1],
      [-100, 0],
      [0.001, 1, 1],
    ],
    [[700], [1], [1, 2, 3]],
    [[0], [0], [2, 1]],
    [
      [0, 2],
      [0, 1],
      [1, 1],
    ],
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
      [0, 1, 2, -100, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0],
      [1, 2, 10],
    ],
    [ramp(50), listOf(50, (n) => (n % 9 === 3 ? ignored : n % 50)), ramp(50)],
    [
      [9, 1],
      [0, 1],
      [1e-9, 3e-9],
    ],
    [
      [9, 1, 2],
      [0, 1, 1],
      [0, 0.5],
    ],
  ],
  gives: aNumber,
  mayCall: ["reduce"],
  right: meanOfBatch,
  rules: [
    {
      says: {
        en: "If all class weights are multiplied by 10, the mean must stay the same.",
        zh: "所有类别的权重都乘以 10，平均值应保持不变。",
      },
      holds: (mean, [losses, labels, weights], answer) =>
        near(
          mean,
          answer(
            losses,
            labels,
            weights.map((weight) => 10 * weight),
          ),
        ),
    },
    {
      says: {
        en: "One more sample with the label −100 must not change the mean.",
        zh: "再加一个标签为 −100 的样本，平均值不应改变。",
      },
      holds: (mean, [losses, labels, weights], answer) =>
        near(mean, answer([...losses, 50], [...labels, ignored], weights)),
    },
    {
      says: {
        en: "If all samples are of one class, the mean must be that of the losses.",
        zh: "所有样本属于同一类时，应等于损失的普通平均值。",
      },
      inputs: (draw) => [
        Array.from({ length: 4 }, () => draw.number(0, 5)),
        [1, 1, 1, 1],
        [1, 3, 2],
      ],
      holds: (mean, [losses]) => near(mean, sumOf(losses) / 4),
    },
    {
      says: {
        en: "Times the sum of the weights of the samples, the mean must be the weighted sum.",
        zh: "平均值乘以各样本权重之和，应等于加权和。",
      },
      holds: (mean, [losses, labels, weights]) =>
        near(mean * sumOf(weightsOf(labels, weights)), sumOfBatch(losses, labels, weights)),
    },
  ],
  slips: [
    {
      says: {
        en: "This divides by the number of all samples, the ignored ones included.",
        zh: "这里除以了全部样本数，连被忽略的也算在内。",
      },
      like: (losses, labels, weights) => sumOfBatch(losses, labels, weights) / labels.length,
    },
    {
      says: {
        en: "This divides by the number of samples that count, not by the sum of their weights.",
        zh: "这里除以了未被忽略的样本数，而不是它们的权重之和。",
      },
      like: (losses, labels, weights) => sumOfBatch(losses, labels, weights) / counted(labels),
    },
    {
      says: { en: "This is the weighted sum, not the mean.", zh: "这是加权和，不是平均值。" },
      like: sumOfBatch,
    },
    {
      says: {
        en: "The label −100 has no weight in the list, so its product is NaN. Leave such samples out.",
        zh: "标签 −100 在列表中没有权重，乘积是 NaN。请略过这样的样本。",
      },
      like: (losses, labels, weights) =>
        sumOf(losses.map((loss, n) => loss * weights[labels[n]])) /
        sumOf(labels.map((label) => weights[label])),
    },
    {
      says: {
        en: "This divides by the weights of all classes. Each sample must bring the weight of its own class.",
        zh: "这里除以了所有类别的权重之和；应当是每个样本各加上自己类别的权重。",
      },
      like: (losses, labels, weights) => sumOfBatch(losses, labels, weights) / sumOf(weights),
    },
  ],
  hints: [
    {
      en: "Keep two sums in one loop: weight times loss, and weight.",
      zh: "在一个循环里累加两个和：权重乘损失，以及权重。",
    },
    {
      en: "What should the loop do with a sample whose label is −100?",
      zh: "遇到标签为 −100 的样本，循环应该怎么做？",
    },
  ],
  insight: {
    en: "A sample that is ignored is missing from both sums. If only the upper one leaves it out, the mean shrinks with every ignored sample.",
    zh: "被忽略的样本在两个和中都不出现。若只从分子中去掉，每忽略一个样本，平均值就变小一些。",
  },
});

type OneOfBatch = [labels: number[], rows: number[][], weights: number[], n: number];

/** The slopes of sample n with its weight, and not yet divided by anything; those of an ignored sample are 0. */
const weightedSlopes = (...[labels, rows, weights, n]: OneOfBatch): number[] =>
  softmax(rows[n]).map((p, k) =>
    labels[n] === ignored ? 0 : weights[labels[n]] * (p - (k === labels[n] ? 1 : 0)),
  );
const dividedBy =
  (divisor: (labels: number[], weights: number[]) => number) =>
  (...batch: OneOfBatch): number[] =>
    weightedSlopes(...batch).map((slope) => slope / divisor(batch[0], batch[2]));
const slopesOfMean = dividedBy((labels, weights) => sumOf(weightsOf(labels, weights)));

function oneOfBatch(draw: Draw): OneOfBatch {
  const [, labels, weights] = batch(draw);
  const n = draw.whole(0, labels.length - 1);
  return [labels, labels.map(() => draw.logits(3)), weights, n];
}

/** The mean of a batch whose score k of sample n is raised. */
const raisedMean = (
  ...[labels, rows, weights, n]: OneOfBatch
): ((k: number, by: number) => number) => {
  const losses = (all: number[][]) =>
    all.map((y, i) => (labels[i] === ignored ? 0 : logSumExp(y) - y[labels[i]]));
  return (k, by) => {
    const raised = rows.map((y, i) =>
      y.map((score, j) => (i === n && j === k ? score + by : score)),
    );
    return meanOfBatch(losses(raised), labels, weights);
  };
};

const findTheDivisor: Exercise = exercise<OneOfBatch, number[]>({
  id: "12-find-the-divisor",
  kind: "find-the-bug",
  minutes: 8,
  prompt: {
    en: "The function should return the slopes of PyTorch's weighted mean in the scores of sample n. They are ten times as large if all weights are, and NaN if the label of the sample is −100. Correct both faults.",
    zh: "这个函数应返回 PyTorch 的加权平均损失对第 n 个样本各得分的导数。但权重都变为十倍时，导数也变为十倍；样本的标签为 −100 时，导数是 NaN。请改正这两个错误。",
  },
  inputs: oneOfBatch,
  edges: [
    [[0], [[0, 0]], [3, 1], 0],
    [
      [ignored, 0],
      [
        [1, 2],
        [0, 1],
      ],
      [3, 1],
      0,
    ],
    [
      [1, ignored],
      [
        [0, 0, 0],
        [1, 2, 3],
      ],
      [1, 2, 10],
      1,
    ],
    [
      [1, ignored],
      [
        [0, 0, 0],
        [1, 2, 3],
      ],
      [1, 2, 10],
      0,
    ],
    [
      [ignored, 2],
      [
        [5, 0, 1],
        [1000, 0, -1000],
      ],
      [1, 2, 10],
      1,
    ],
    [
      [0, 1, 2, 1],
      [
        [2, 1, 0],
        [0, 1, 3],
        [1, 1, 1],
        [0, 2, -1],
      ],
      [1, 2, 10],
      2,
    ],
    [
      [0, 1],
      [
        [1, 0],
        [0, 1],
      ],
      [0.001, 4],
      1,
    ],
    [
      [4, 0, ignored, 3, 1, 4, 2, 0, ignored, 1, 3, 4],
      Array.from({ length: 12 }, (_, i) => [i, 0, -i, 1, 2]),
      [1, 2, 3, 4, 5],
      5,
    ],
    [[0], [[15, 0]], [1, 1], 0], // nearly right, and still slopes
    [
      listOf(50, (n) => (n % 9 === 3 ? ignored : n)),
      listOf(50, (n) => listOf(50, (k) => (n * k) / 500)),
      ramp(50),
      47,
    ],
    [
      [0, 1, 1],
      [
        [1, 0],
        [0, 1],
        [2, 1],
      ],
      [1e-9, 3e-9],
      1,
    ],
    [
      [0, 1, 1],
      [
        [1, 0],
        [0, 1],
        [2, 1],
      ],
      [0, 0.25],
      0,
    ],
    [
      [0, 1, 1],
      [
        [1, 0],
        [0, 1],
        [15, 0],
      ],
      [0, 0.25],
      2,
    ],
  ],
  gives: aList,
  mayCall: ["softmax", "logSoftmax", "logSumExp", "oneHot"],
  right: slopesOfMean,
  given: `(...[labels, rows, weights, n]) => {
    const counted = labels.filter((label) => label !== -100);
    const weight = weights[labels[n]];
    return softmax(rows[n]).map((p, k) => {
      const target = k === labels[n] ? 1 : 0;
      return (weight * (p - target)) / counted.length;
    });
  }`,
  rules: [
    {
      says: {
        en: "There must be one finite slope for each score of the sample.",
        zh: "样本的每个得分应有一个有限的导数。",
      },
      holds: (slopes, [, rows, , n]) =>
        slopes.length === rows[n].length && slopes.every(Number.isFinite),
    },
    {
      says: {
        en: "If all weights are multiplied by 10, the slopes must stay the same.",
        zh: "所有权重都乘以 10，导数应保持不变。",
      },
      holds: (slopes, [labels, rows, weights, n], answer) =>
        alike(
          answer(
            labels,
            rows,
            weights.map((weight) => 10 * weight),
            n,
          ),
          slopes,
        ),
    },
    {
      says: {
        en: "The scores of an ignored sample change nothing.",
        zh: "被忽略的样本，得分变化不影响损失。",
      },
      inputs: (draw) => [[1, ignored], [draw.logits(3), draw.logits(3)], [1, 2, 3], 1],
      holds: (slopes) => slopes.every((slope) => slope === 0),
    },
    {
      says: {
        en: "They must agree with finite differences of the weighted mean.",
        zh: "应与加权平均损失的有限差分一致。",
      },
      holds: (slopes, input) => {
        const mean = raisedMean(...input);
        return slopes.every((slope, k) =>
          near(slope, (mean(k, 1e-5) - mean(k, -1e-5)) / 2e-5, 1e-6),
        );
      },
    },
  ],
  slips: [
    {
      says: {
        en: "One fault is left: this divides by the number of samples that count.",
        zh: "还剩一个错误：这里除以了计入的样本数。",
      },
      like: dividedBy((labels) => counted(labels)),
    },
    {
      says: {
        en: "This divides by the weights of all classes. Each sample must bring the weight of its own class.",
        zh: "这里除以了所有类别的权重之和；应当是每个样本各加上自己类别的权重。",
      },
      like: dividedBy((_, weights) => sumOf(weights)),
    },
    {
      says: {
        en: "These are the slopes of the weighted sum. Divide them as the mean is divided.",
        zh: "这是加权和的导数。平均值除以什么，导数也应除以什么。",
      },
      like: weightedSlopes,
    },
    {
      says: {
        en: "One fault is left: an ignored sample has no weight in the list, so its slopes are NaN.",
        zh: "还剩一个错误：被忽略的样本在列表中没有权重，所以导数是 NaN。",
      },
      like: (...input) =>
        slopesOfMean(...input).map((slope) =>
          input[0][input[3]] === ignored ? Number.NaN : slope,
        ),
    },
  ],
  hints: [
    {
      en: "The loss is a sum divided by something that does not depend on the scores. So its slopes are divided by the same. What does PyTorch divide by?",
      zh: "损失是一个和除以某个与得分无关的数，所以导数也除以同一个数。PyTorch 除以的是什么？",
    },
    {
      en: "What is `weights[-100]`, and what should the slopes of a sample be that does not count?",
      zh: "weights[-100] 是什么？不计入的样本，导数应是多少？",
    },
  ],
  insight: {
    en: "The printed loss was right all the time. Only the slopes had another divisor, and in plain gradient descent that is another learning rate for each batch.",
    zh: "打印出的损失一直是对的，只是导数的除数不同。对普通的梯度下降来说，这等于每个批次换一个学习率。",
  },
});

const logSums = (rows: number[][]): number[] => rows.map((row) => logSumExp(row));
const oneMaximum = (rows: number[][]): number[] => {
  const most = Math.max(...rows.flat());
  return rows.map((row) => most + Math.log(sumOf(row.map((y) => Math.exp(y - most)))));
};

const findTheMaximum: Exercise = exercise<[rows: number[][]], number[]>({
  id: "12-find-the-maximum",
  kind: "find-the-bug",
  minutes: 4,
  prompt: {
    en: "For the scores [[0, 0], [1000, 999]] this log-sum-exp of each row begins with −Infinity. Change the function so that it is right.",
    zh: "得分为 [[0, 0], [1000, 999]] 时，逐行计算的 log-sum-exp 的第一个数是 −Infinity。请把这个函数改正确。",
  },
  inputs: (draw) => [
    [0, draw.oneOf([-2000, 2000]), draw.number(-5, 5)].map((shift) =>
      draw.logits(3).map((y) => y + shift),
    ),
  ],
  edges: [
    [
      [
        [0, 0],
        [1000, 999],
      ],
    ],
    [[[-1000, -1001]]],
    [[[5], [-900]]],
    [[[0, 800, 0]]],
    [[[0, 2000]]],
    [
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
    ],
    [[[1], [2], [3], [4], [5], [6], [7]]],
    [[[...veryLow], [0]]],
    [
      [
        [1, 2],
        [1, 2],
      ],
    ],
    [[ramp(50), steep(50), peak(49, 50), peak(1, 4)]],
    [listOf(50, (n) => [100 * n, 1])],
  ],
  gives: aList,
  mayCall: [],
  right: logSums,
  given: `(rows) => rows.map((row) => {
    const most = Math.max(...rows.flat());
    let sum = 0;
    for (const y of row) sum += Math.exp(y - most);
    return most + Math.log(sum);
  })`,
  rules: [
    {
      says: { en: "There must be one finite number for each row.", zh: "每一行应有一个有限的数。" },
      holds: (sums, [rows]) => sums.length === rows.length && sums.every(Number.isFinite),
    },
    {
      says: {
        en: "The number of a row must lie between its largest score and ln C more.",
        zh: "每一行的数应不小于该行最大得分，且最多大 ln C。",
      },
      holds: (sums, [rows]) =>
        rows.every((row, n) => {
          const excess = sums[n] - Math.max(...row);
          return excess > -1e-9 && excess < Math.log(row.length) + 1e-9;
        }),
    },
    {
      says: {
        en: "The number of a row must not depend on the other rows.",
        zh: "每一行的数不应受其他行影响。",
      },
      holds: (sums, [rows], answer) => rows.every((row, n) => near(sums[n], answer([row])[0])),
    },
  ],
  slips: [
    {
      says: {
        en: "Without any shift, the exponential of a large score overflows.",
        zh: "完全不减最大值时，较大得分的指数会上溢。",
      },
      like: (rows) => rows.map((row) => Math.log(sumOf(row.map((y) => Math.exp(y))))),
    },
    {
      says: {
        en: "The maximum was subtracted and must be added again.",
        zh: "减去的最大值还要加回来。",
      },
      like: (rows) => rows.map((row) => logSumExp(row) - Math.max(...row)),
    },
    {
      says: {
        en: "This is the largest score of each row, without the others.",
        zh: "这是每行的最大得分，没有算上其他得分。",
      },
      like: (rows) => rows.map((row) => Math.max(...row)),
    },
    {
      says: {
        en: "One maximum still serves all rows, so a row of much smaller scores underflows.",
        zh: "所有行仍共用一个最大值，得分小得多的行会下溢。",
      },
      like: oneMaximum,
    },
  ],
  hints: [
    {
      en: "What is Math.exp(0 − 1000)? Which row does the shift come from?",
      zh: "Math.exp(0 − 1000) 是多少？减去的数来自哪一行？",
    },
    {
      en: "Each row may be shifted by a number of its own.",
      zh: "每一行可以减去自己的一个数。",
    },
  ],
  insight: {
    en: "The shift is free, so each row takes its own maximum. In NumPy this is max(axis=1, keepdims=True).",
    zh: "减去什么数都可以，所以每行用自己的最大值。在 NumPy 中写作 max(axis=1, keepdims=True)。",
  },
});

export const lesson12: readonly Exercise[] = [
  computeTheWeightedMean,
  computeTheSmoothedTarget,
  writeTheMean,
  findTheDivisor,
  findTheMaximum,
];
