import { argMax, oneHot, sigmoid, type Vector } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber, yesOrNo } from "./forms.js";
import { countedFromOne, indexForOneHot } from "./slips.js";

const features = 2048;
const nodes = 1000;

const countTheWeights: Exercise = exercise({
  id: "01-count-the-weights",
  kind: "compute",
  prompt: {
    en: "ResNet-50 hands 2048 features to a last layer of 1000 nodes. How many weights and biases does that layer have?",
    zh: "ResNet-50 把 2048 个特征交给含 1000 个结点的最后一层。这一层共有多少个权重和偏置？",
  },
  gives: aNumber,
  right: () => nodes * (features + 1),
  rules: [
    {
      says: {
        en: "Take one bias away from every node, and every node must be left with one weight for each feature.",
        zh: "每个结点去掉一个偏置之后，每个结点必须恰好剩下每个特征一个权重。",
      },
      holds: (count) => near((count - nodes) / nodes, features),
    },
  ],
  slips: [
    {
      says: { en: "These are the weights; the biases are missing.", zh: "这只是权重，还缺偏置。" },
      like: () => nodes * features,
    },
    {
      says: {
        en: "A bias belongs to a node, and here every feature got one.",
        zh: "偏置属于结点，这里却给每个特征各配了一个。",
      },
      like: () => (nodes + 1) * features,
    },
    {
      says: { en: "This is what a single node has.", zh: "这只是一个结点所拥有的。" },
      like: () => features + 1,
    },
  ],
  hints: [
    {
      en: "Count what one node needs to compute its score, and then the nodes.",
      zh: "先数一个结点计算得分需要多少个数，再乘以结点数。",
    },
  ],
  insight: {
    en: "Two million numbers, only to turn features into scores: the last layer of a large network is not small.",
    zh: "仅仅为了把特征变成得分，就用了两百万个数：大网络的最后一层并不小。",
  },
});

const someScores: Vector = [-3, -1, -2];

const predictTheAnswer: Exercise = exercise({
  id: "01-predict-the-answer",
  kind: "predict",
  prompt: {
    en: "A network gives the scores [−3, −1, −2]. What does argMax answer?",
    zh: "网络给出的得分是 [−3, −1, −2]。argMax 的答案是什么？",
  },
  gives: aNumber,
  right: () => argMax(someScores),
  rules: [
    {
      says: {
        en: "At that position, counted from 0, there must be a score that no other exceeds.",
        zh: "在这个位置（从 0 数起）上，必须有一个不低于其他任何一个的得分。",
      },
      holds: (position) => someScores[position] === Math.max(...someScores),
    },
  ],
  slips: [
    {
      says: {
        en: "This is the score itself; its position was asked for.",
        zh: "这是得分本身，而题目问的是它的位置。",
      },
      like: () => Math.max(...someScores),
    },
    countedFromOne(() => argMax(someScores)),
    {
      says: {
        en: "That score is the largest in size, but it is negative, and so the lowest.",
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
    en: "Whether a score is negative says nothing: only which is highest counts.",
    zh: "得分是不是负数并不重要：重要的只是哪一个最高。",
  },
});

const writeOneHot: Exercise = exercise<[index: number, classes: number], number[]>({
  id: "01-write-one-hot",
  kind: "write",
  prompt: {
    en: "Write the one-hot vector of a class index, counted from 0.",
    zh: "写出类别序号（从 0 数起）的 one-hot 向量。",
  },
  inputs: (draw) => {
    const classes = draw.whole(2, 6);
    return [draw.whole(0, classes - 1), classes];
  },
  gives: aList,
  right: oneHot,
  rules: [
    {
      says: { en: "There must be one entry for each class.", zh: "每个类别必须有一个分量。" },
      holds: (target, [, classes]) => target.length === classes,
    },
    {
      says: { en: "Every entry must be 0 or 1.", zh: "每个分量必须是 0 或 1。" },
      holds: (target) => target.every((t) => t === 0 || t === 1),
    },
    {
      says: {
        en: "As a distribution it must add up to 1.",
        zh: "作为一个分布，各分量之和必须为 1。",
      },
      holds: (target) => target.reduce((sum, t) => sum + t, 0) === 1,
    },
    {
      says: {
        en: "argMax must find the class index in it again.",
        zh: "用 argMax 必须能重新得到类别序号。",
      },
      holds: (target, [index]) => argMax(target) === index,
    },
  ],
  slips: [
    countedFromOne(oneHot),
    indexForOneHot(oneHot),
    {
      says: {
        en: "The index itself stands at its place; a one-hot vector holds a probability there.",
        zh: "该位置上写的是序号本身；one-hot 向量在那里放的应是概率。",
      },
      like: (index, classes) => oneHot(index, classes).map((t) => t * index),
    },
  ],
  hints: [
    {
      en: "Begin with as many zeros as there are classes: new Array(classes).fill(0).",
      zh: "先写出与类别数一样多的 0：new Array(classes).fill(0)。",
    },
  ],
  insight: {
    en: "A label is a distribution too, of someone who is certain. That is why it can be compared with a prediction.",
    zh: "标签也是一个分布，属于一个十分确定的人。正因如此，它才能与预测相比较。",
  },
});

const decide = (score: number): boolean => score > 0;

const findTheThreshold: Exercise = exercise<[score: number], boolean>({
  id: "01-find-the-threshold",
  kind: "find-the-bug",
  prompt: {
    en: "This function decides yes or no from the raw score of a single output, and is wrong too often. Mend it.",
    zh: "这个函数由单个输出的原始得分判断“是”或“否”，却常常判断错误。请修好它。",
  },
  inputs: (draw) => [draw.number(-2, 2)],
  gives: yesOrNo,
  right: decide,
  given: (score) => score > 0.5,
  rules: [
    {
      says: {
        en: "A score and its opposite must be decided differently, unless it is 0.",
        zh: "一个得分与它的相反数必须得到不同的判断，除非它是 0。",
      },
      holds: (yes, [score], answer) => score === 0 || yes !== answer(-score),
    },
    {
      says: {
        en: "The answer must be yes when the sigmoid of the score is above one half, and only then.",
        zh: "当且仅当得分的 Sigmoid 大于二分之一时，答案必须为“是”。",
      },
      holds: (yes, [score]) => yes === sigmoid(score) > 0.5,
    },
  ],
  slips: [
    {
      says: {
        en: "A sigmoid is always above 0, so the answer is always yes.",
        zh: "Sigmoid 总是大于 0，所以答案永远是“是”。",
      },
      like: (score) => sigmoid(score) > 0,
    },
    {
      says: {
        en: "Yes and no have changed places.",
        zh: "“是”与“否”对调了。",
      },
      like: (score) => score < 0,
    },
    {
      says: {
        en: "The threshold moved to the other side, but is still not where the sigmoid is one half.",
        zh: "阈值移到了另一边，但那里的 Sigmoid 仍不是二分之一。",
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
    en: "No sigmoid is needed for the decision: its threshold in the score is as good, and cheaper.",
    zh: "做判断并不需要计算 Sigmoid：直接用得分的阈值，效果相同而且更省。",
  },
});

export const lesson01: readonly Exercise[] = [
  countTheWeights,
  predictTheAnswer,
  writeOneHot,
  findTheThreshold,
];
