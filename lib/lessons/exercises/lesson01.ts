import { argMax, oneHot, sigmoid, type Vector } from "../../losses/index.js";
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

const someScores: Vector = [-3, -1, -2];

const predictTheAnswer: Exercise = exercise({
  id: "01-predict-the-answer",
  kind: "predict",
  minutes: 2,
  prompt: {
    en: "A network gives the classes 0, 1 and 2 the scores −3, −1 and −2. What does argMax return?",
    zh: "网络给类别 0、1、2 的得分是 −3、−1、−2。argMax 返回什么？",
  },
  gives: aNumber,
  right: () => argMax(someScores),
  rules: [
    {
      says: {
        en: "The score at this position, counted from 0, must be the highest.",
        zh: "在这个位置（从 0 数起）上的得分应是最高的。",
      },
      holds: (position) => someScores[position] === Math.max(...someScores),
    },
  ],
  slips: [
    {
      says: {
        en: "This is the highest score. argMax returns its position.",
        zh: "这是最高的得分。argMax 返回的是它的位置。",
      },
      like: () => Math.max(...someScores),
    },
    countedFromOne(() => argMax(someScores)),
    {
      says: {
        en: "This score has the largest absolute value, but it is negative, so it is the lowest.",
        zh: "这个得分的绝对值最大，但它是负数，所以最低。",
      },
      like: () => argMax(someScores.map(Math.abs)),
    },
  ],
  hints: [
    {
      en: "Put the three scores in order, from the lowest to the highest.",
      zh: "把三个得分从低到高排一排。",
    },
  ],
  insight: {
    en: "It does not matter that the scores are negative. Only their order counts.",
    zh: "得分是负数也没关系，起作用的只是它们的顺序。",
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
  edges: [[0.25], [-0.25], [0.5], [-0.5], [1e-9], [-1e-9], [1000], [-1000]],
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

export const lesson01: readonly Exercise[] = [
  countTheWeights,
  predictTheAnswer,
  writeOneHot,
  findTheThreshold,
];
