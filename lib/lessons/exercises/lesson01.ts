import { argMax, oneHot, sigmoid } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Draw, ramp } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber, yesOrNo } from "./forms.js";
import { countedFromOne, indexForOneHot } from "./slips.js";

const features = 2048;
const nodes = 1000;

const countTheWeights: Exercise = exercise({
  id: "01-count-the-weights",
  kind: "compute",
  minutes: 2,
  prompt: {
    en: "ResNet-50 gives 2048 features to its last layer of 1000 nodes. How many weights and biases does this layer have?",
    zh: "ResNet-50 把 2048 个特征交给含 1000 个结点的最后一层。这一层共有多少个权重和偏置？",
  },
  gives: aNumber,
  right: () => nodes * (features + 1),
  rules: [
    {
      says: {
        en: "Without its bias, every node must have exactly one weight for each feature.",
        zh: "除去偏置后，每个结点对每个特征应恰好有一个权重。",
      },
      holds: (count) => (count - nodes) / nodes === features,
    },
  ],
  slips: [
    {
      says: { en: "These are the weights. The biases are missing.", zh: "这只是权重，还缺偏置。" },
      like: () => nodes * features,
    },
    {
      says: {
        en: "Here every feature has a bias, but a bias belongs to a node.",
        zh: "偏置属于结点，这里却给每个特征各配了一个。",
      },
      like: () => (nodes + 1) * features,
    },
    {
      says: { en: "This is the number for a single node.", zh: "这只是一个结点的参数个数。" },
      like: () => features + 1,
    },
  ],
  hints: [
    {
      en: "How many numbers does one node need to compute its score? Multiply by the number of nodes.",
      zh: "先数一个结点计算得分需要多少个数，再乘以结点数。",
    },
  ],
  insight: {
    en: "The last layer alone has two million numbers. They do nothing but turn features into scores.",
    zh: "仅最后一层就有两百万个数，它们只用来把特征变成得分。",
  },
});

const writeOneHot: Exercise = exercise<[index: number, classes: number], number[]>({
  id: "01-write-one-hot",
  kind: "write",
  minutes: 5,
  prompt: {
    en: "Write the one-hot vector of a class index, counted from 0.",
    zh: "写出类别序号（从 0 数起）的 one-hot 向量。",
  },
  inputs: (draw) => {
    const classes = draw.whole(2, 6);
    return [draw.whole(0, classes - 1), classes];
  },
  edges: [
    [0, 1],
    [0, 2],
    [1, 2],
    [9, 10],
    [0, 50],
    [49, 50],
  ],
  gives: aList,
  mayCall: [],
  right: oneHot,
  rules: [
    {
      says: { en: "There must be one entry for each class.", zh: "每个类别应有一个分量。" },
      holds: (target, [, classes]) => target.length === classes,
    },
    {
      says: { en: "Every entry must be 0 or 1.", zh: "每个分量应是 0 或 1。" },
      holds: (target) => target.every((t) => t === 0 || t === 1),
    },
    {
      says: {
        en: "The entries must add up to 1.",
        zh: "各分量之和应为 1。",
      },
      holds: (target) => target.reduce((sum, t) => sum + t, 0) === 1,
    },
    {
      says: {
        en: "argMax of the vector must be the class index.",
        zh: "向量的 argMax 应等于类别序号。",
      },
      holds: (target, [index]) => argMax(target) === index,
    },
  ],
  slips: [
    countedFromOne(oneHot),
    indexForOneHot(oneHot),
    {
      says: {
        en: "The entry at the index is the index itself. In a one-hot vector it is 1.",
        zh: "该位置上写的是序号本身；在 one-hot 向量里应当是 1。",
      },
      like: (index, classes) => oneHot(index, classes).map((t) => t * index),
    },
  ],
  hints: [
    {
      en: "Begin with as many zeros as there are classes: new Array(classes).fill(0).",
      zh: "先写出和类别一样多的 0：new Array(classes).fill(0)。",
    },
  ],
  insight: {
    en: "A one-hot vector is a probability distribution that is certain of one class. So it can be compared with a predicted distribution.",
    zh: "one-hot 向量是一个确信某一类别的概率分布，所以可以与预测的分布相比较。",
  },
});

const decide = (score: number): boolean => score > 0;

const findTheThreshold: Exercise = exercise<[score: number], boolean>({
  id: "01-find-the-threshold",
  kind: "find-the-bug",
  minutes: 4,
  prompt: {
    en: "This function decides from the score of a mail filter with one output whether a mail is spam. For some scores it decides wrongly. Change it so that it is right.",
    zh: "这个函数根据单输出邮件过滤器的得分判断邮件是不是垃圾邮件。它对某些得分判断错误。请把它改正确。",
  },
  inputs: (draw) => [draw.oneOf([-1, 1]) * draw.number(0.01, 2)], // at 0, either answer will do
  edges: [[0.25], [-0.25], [0.5], [-0.5], [1e-12], [-1e-12], [1000], [-1000]],
  gives: yesOrNo,
  right: decide,
  given: `(score) => { return score > 0.5; }`,
  rules: [
    {
      says: {
        en: "Unless it is 0, a score y and the score −y must get different answers.",
        zh: "除非得分为 0，得分 y 与 −y 应得到不同的判断。",
      },
      holds: (yes, [score], answer) => yes !== answer(-score),
    },
    {
      says: {
        en: "The answer must be yes when the sigmoid of the score is above one half, and only then.",
        zh: "当且仅当得分的 Sigmoid 大于二分之一时，答案应为“是”。",
      },
      holds: (yes, [score]) => yes === sigmoid(score) > 0.5,
    },
  ],
  slips: [
    {
      says: {
        en: "A sigmoid is always above 0, so the answer is always yes.",
        zh: "Sigmoid 总是大于 0，所以答案总是“是”。",
      },
      like: (score) => sigmoid(score) > 0,
    },
    {
      says: {
        en: "Yes and no are exchanged.",
        zh: "“是”与“否”对调了。",
      },
      like: (score) => score < 0,
    },
    {
      says: {
        en: "This threshold is −0.5. It must be the score whose sigmoid is one half.",
        zh: "这个阈值是 −0.5。它应当是 Sigmoid 等于二分之一的那个得分。",
      },
      like: (score) => score > -0.5,
    },
  ],
  hints: [
    {
      en: "What is compared with 0.5: the score, or its sigmoid?",
      zh: "与 0.5 比较的是什么：得分，还是它的 Sigmoid？",
    },
    {
      en: "Which score has the sigmoid 0.5?",
      zh: "哪个得分的 Sigmoid 等于 0.5？",
    },
  ],
  insight: {
    en: "The decision needs no sigmoid: comparing the score with 0 gives the same answer.",
    zh: "做判断并不需要计算 Sigmoid：把得分与 0 比较，答案相同。",
  },
});

type Batch = [rows: number[][], labels: number[]];

/** The index of the highest score, where the search begins with a first guess and its score. */
const answerFrom = (scores: readonly number[], first: number, score: number): number =>
  scores.reduce(
    ([best, highest], y, k) => (y > highest ? [k, y] : [best, highest]),
    [first, score],
  )[0];
const countRight = (rows: number[][], labels: number[], answerTo: (y: number[]) => number) =>
  rows.filter((y, n) => answerTo(y) === labels[n]).length;
/** The mistake of the given code: no score below 0 is ever the highest. */
const fromZero = (y: readonly number[]): number => answerFrom(y, 0, 0);
const shareOfRight = (...[rows, labels]: Batch): number =>
  countRight(rows, labels, (y) => argMax(y)) / rows.length;

/** Scores of samples without ties: about half of them are all below 0, and some answers are right. */
function scoredBatch(draw: Draw): Batch {
  const classes = draw.oneOf([2, 3, 5]);
  const samples = Array.from({ length: draw.oneOf([1, 4, 7]) });
  const rows = samples.map(() => {
    const shift = draw.oneOf([0, -20]);
    return draw.logits(classes).map((y, k) => y + shift + k / 1000);
  });
  return [rows, rows.map((y) => draw.oneOf([argMax(y), draw.whole(0, classes - 1)]))];
}

const findTheLostAnswers: Exercise = exercise<Batch, number>({
  id: "01-find-the-lost-answers",
  kind: "find-the-bug",
  minutes: 6,
  prompt: {
    en: "The function should return the share of samples whose highest score is at the label. Sometimes it returns more than 1, and where all scores are negative it misses right answers. Correct both faults.",
    zh: "这个函数应返回最高得分恰在标签处的样本所占的比例。它有时返回大于 1 的数；得分全为负数时，又漏掉一些判对的样本。请改正这两个错误。",
  },
  inputs: scoredBatch,
  edges: [
    [[[7]], [0]],
    [[[-7]], [0]],
    [[[-3, -1, -2]], [1]],
    [[[-3, -1, -2]], [0]],
    [[[-1.7e308, -1.6e308]], [1]], // below every number that a search could begin with
    [
      [
        [2, 1],
        [1, 2],
        [3, 1],
        [0.5, 0.25],
      ],
      [0, 1, 0, 0],
    ],
    [
      [
        [-1, 0],
        [900, 1000],
        [-1000, -900],
        [-1000, -1001],
      ],
      [1, 1, 1, 1],
    ],
    [
      [ramp(50).map((k) => k - 100), ramp(50).map((k) => -k)],
      [49, 0],
    ],
    [ramp(12).map((k) => [-k, -k - 1, -k - 2]), ramp(12).map((k) => k % 3)],
    [
      [
        [1.2, 1.4],
        [1.4, 1.2],
      ],
      [0, 0],
    ], // equal if they are rounded
    [[[1, 1 + 1e-9]], [1]],
    [[[1010, 5000]], [1]],
    [ramp(50).map((k) => [-k, k]), ramp(50).map((k) => (k < 50 ? 1 : 0))],
  ],
  gives: aNumber,
  mayCall: [],
  right: shareOfRight,
  given: `(rows, labels) => {
    let right = 0;
    rows.forEach((scores, n) => {
      let [answer, highest] = [0, 0];
      scores.forEach((score, k) => {
        if (score > highest) [answer, highest] = [k, score];
      });
      if (answer === labels[n]) right += 1;
    });
    return right / rows[0].length;
  }`,
  rules: [
    {
      says: { en: "A share lies between 0 and 1.", zh: "比例应在 0 和 1 之间。" },
      holds: (share) => share >= 0 && share <= 1,
    },
    {
      says: {
        en: "If every sample is given twice, the share must stay the same.",
        zh: "每个样本都重复一次时，比例不应改变。",
      },
      holds: (share, [rows, labels], answer) =>
        near(answer([...rows, ...rows], [...labels, ...labels]), share),
    },
    {
      says: {
        en: "If 100 is subtracted from all scores, every sample keeps its highest score, so the share must stay the same.",
        zh: "所有得分都减去 100，每个样本最高得分的位置不变，所以比例不应改变。",
      },
      holds: (share, [rows, labels], answer) => {
        const lower = rows.map((y) => y.map((score) => score - 100));
        return near(answer(lower, labels), share);
      },
    },
    {
      says: {
        en: "If each label is the index of the highest score, the share must be 1.",
        zh: "若每个标签都是最高得分的序号，比例应为 1。",
      },
      inputs: (draw) => {
        const [rows] = scoredBatch(draw);
        return [rows, rows.map((y) => argMax(y))];
      },
      holds: (share) => near(share, 1),
    },
  ],
  slips: [
    {
      says: {
        en: "One fault is left: among scores that are all below 0, none is found to be the highest.",
        zh: "还剩一个错误：得分全小于 0 时，找不到最高的一个。",
      },
      like: (rows, labels) => countRight(rows, labels, fromZero) / rows.length,
    },
    {
      says: {
        en: "One fault is left: this divides by the number of classes.",
        zh: "还剩一个错误：这里除以了类别数。",
      },
      like: (rows, labels) => (shareOfRight(rows, labels) * rows.length) / rows[0].length,
    },
    {
      says: {
        en: "This is the number of right answers. Their share was asked for.",
        zh: "这是判对的个数，而题目要求的是比例。",
      },
      like: (rows, labels) => shareOfRight(rows, labels) * rows.length,
    },
    {
      says: {
        en: "This is the share of wrong answers.",
        zh: "这是判错的比例。",
      },
      like: (rows, labels) => 1 - shareOfRight(rows, labels),
    },
  ],
  hints: [
    {
      en: "Go through the code by hand for one sample with the scores −3 and −1. What is `highest` at the start?",
      zh: "取一个得分为 −3 和 −1 的样本，手工走一遍代码。highest 一开始是多少？",
    },
    {
      en: "Four samples, two classes, all answers right: the function returns 2. By what does it divide?",
      zh: "四个样本、两个类别，全部判对，函数却返回 2。它除以了什么？",
    },
  ],
  insight: {
    en: "This share is the accuracy. A maximum that begins at 0 is right as long as some score is positive, so a test with friendly numbers never finds it.",
    zh: "这个比例就是准确率。最大值从 0 开始，只要有得分为正就没有问题，所以用“好看”的数来测试，永远发现不了它。",
  },
});

export const lesson01: readonly Exercise[] = [
  countTheWeights,
  writeOneHot,
  findTheThreshold,
  findTheLostAnswers,
];
