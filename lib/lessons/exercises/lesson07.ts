import { binaryCrossEntropyCurvature } from "../../derivations/course/curvature.js";
import { crossEntropyWithLogits, numericalGradient, softmax } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, oneOf } from "./forms.js";
import { nextLineExercise } from "./nextLine.js";
import { meanForSum, signTurned } from "./slips.js";

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const minus = (p: readonly number[], t: readonly number[]): number[] => p.map((pk, k) => pk - t[k]);

const said = [0.2, 0.5, 0.3];
const pulls = (): number[] => minus(said, [1, 0, 0]);

const computeThePulls: Exercise = exercise({
  id: "07-compute-the-pulls",
  kind: "compute",
  prompt: {
    en: "Softmax gives [0.2, 0.5, 0.3], and the first class is right. What is the gradient of the loss in the scores?",
    zh: "Softmax 给出 [0.2, 0.5, 0.3]，而第一类是正确的。损失对各得分的梯度是什么？",
  },
  gives: aList,
  right: pulls,
  rules: [
    {
      says: { en: "There must be one slope for each score.", zh: "每个得分都必须有一个导数。" },
      holds: (slopes) => slopes.length === 3,
    },
    {
      says: {
        en: "Pushes and pulls must balance: the slopes sum to 0.",
        zh: "推力与拉力必须平衡：各导数之和为 0。",
      },
      holds: (slopes) => near(sum(slopes), 0),
    },
    {
      says: {
        en: "A wrong class must be pushed down by as much as it was given.",
        zh: "错误的类别得到多少概率，就必须被压下多少。",
      },
      holds: ([, second, third]) => near(second, said[1]) && near(third, said[2]),
    },
  ],
  slips: [
    signTurned(pulls),
    {
      says: {
        en: "These are the probabilities; the target has not been subtracted.",
        zh: "这是各概率；还没有减去期望输出。",
      },
      like: () => said,
    },
    {
      says: {
        en: "This is the gradient in the probabilities; the scores were asked for.",
        zh: "这是对各概率的梯度，而题目问的是对各得分的梯度。",
      },
      like: () => [-1 / said[0], 0, 0],
    },
  ],
  hints: [
    {
      en: "Write the target as a list, too: one number per class.",
      zh: "把期望输出也写成列表：每个类别一个数。",
    },
  ],
  insight: {
    en: "The loss itself was not needed. Training can do without ever computing it.",
    zh: "整个过程并不需要损失的值。训练甚至可以从不计算它。",
  },
});

const slopeOfSecond = (scores: readonly number[]): number => softmax(scores)[1] - 1;
const directions = ["closer to 0", "the same", "closer to -1"] as const;
const whenDoubled = (scores: readonly number[]): string => {
  const change = slopeOfSecond(scores.map((y) => 2 * y)) - slopeOfSecond(scores);
  return directions[1 - Math.sign(change)];
};

const predictDoubling: Exercise = exercise({
  id: "07-predict-doubling",
  kind: "predict",
  prompt: {
    en: "The highest score is on a wrong class, and all scores are doubled. Where does the slope of the right class's score go?",
    zh: "得分最高的是一个错误的类别，现在所有得分都乘以 2。正确类别得分的导数会怎样变化？",
  },
  gives: oneOf(...directions),
  right: () => whenDoubled([3, 1, 0]),
  rules: [
    {
      says: {
        en: "It must be what happens with the scores [3, 1, 0] and the second class right, and with [5, 4, 4].",
        zh: "对于得分 [3, 1, 0]（第二类正确），以及 [5, 4, 4]，结果都必须如此。",
      },
      holds: (direction) =>
        [
          [3, 1, 0],
          [5, 4, 4],
        ].every((scores) => whenDoubled(scores) === direction),
    },
  ],
  slips: [
    {
      says: {
        en: "Adding the same to all scores would change nothing; multiplying them widens the gaps.",
        zh: "所有得分加上同一个数不会改变什么；乘以同一个数却会拉大差距。",
      },
      like: () => "the same",
    },
    {
      says: {
        en: "A surer model is not a better one: it is surer of the wrong class.",
        zh: "更有把握并不等于更正确：它是对错误的类别更有把握。",
      },
      like: () => "closer to 0",
    },
  ],
  hints: [
    {
      en: "The slope is p − 1 with p the probability of the right class. What does doubling do to p?",
      zh: "导数是 p − 1，其中 p 是正确类别的概率。得分加倍会让 p 怎样变化？",
    },
  ],
  insight: {
    en: "The surer of a wrong class, the stronger the pull. It never exceeds 1, though: no sample shouts.",
    zh: "对错误类别越有把握，拉力越大。但它不会超过 1：没有哪个样本能一声压倒其余。",
  },
});

const nextLine: Exercise = nextLineExercise({
  id: "07-next-line",
  prompt: {
    en: "The slope of the loss in y is p − t with p = σ(y). Write the line that follows from ∂(p − t)/∂y.",
    zh: "损失对 y 的导数是 p − t，其中 p = σ(y)。写出由 ∂(p − t)/∂y 推出的下一行。",
  },
  derivation: binaryCrossEntropyCurvature,
  line: 2,
  right: () => "p*(1 - p)",
  rules: [
    {
      says: { en: "No derivative may be left.", zh: "不应再有导数。" },
      holds: ({ text }) => !text.includes("D("),
    },
  ],
  slips: [
    {
      says: {
        en: "The target does not depend on y: its slope is 0.",
        zh: "期望输出与 y 无关：它的导数为 0。",
      },
      like: () => "p*(1 - p) - t",
    },
    {
      says: {
        en: "This is p itself; how it changes with y was asked for.",
        zh: "这是 p 本身；题目问的是它随 y 怎样变化。",
      },
      like: () => "p",
    },
    {
      says: { en: "The sign is turned around.", zh: "符号反了。" },
      like: () => "-p*(1 - p)",
    },
  ],
  hints: [
    {
      en: "Only p depends on y. Its slope is that of the sigmoid (lesson 3).",
      zh: "只有 p 依赖 y。它的导数就是 Sigmoid 的导数（第 3 课）。",
    },
    {
      en: "Write products with *, as in 2*p.",
      zh: "乘积用 *，例如 2*p。",
    },
  ],
  insight: {
    en: "It is never negative: with two classes, too, the loss is a bowl.",
    zh: "它从不为负：两类时，损失同样像一只碗。",
  },
});

const gradient = (target: number[], scores: number[]): number[] => minus(softmax(scores), target);

const writeTheGradient: Exercise = exercise<[target: number[], scores: number[]], number[]>({
  id: "07-write-the-gradient",
  kind: "write",
  prompt: {
    en: "Write the gradient of the cross-entropy of a target and scores, in the scores.",
    zh: "写出交叉熵对各得分的梯度，输入为期望输出和得分。",
  },
  inputs: (draw) => [draw.distribution(3), draw.logits(3)],
  gives: aList,
  right: gradient,
  rules: [
    {
      says: { en: "There must be one slope for each score.", zh: "每个得分都必须有一个导数。" },
      holds: (slopes, [, scores]) => slopes.length === scores.length,
    },
    {
      says: {
        en: "Pushes and pulls must balance: the slopes sum to 0.",
        zh: "推力与拉力必须平衡：各导数之和为 0。",
      },
      holds: (slopes) => near(sum(slopes), 0),
    },
    {
      says: {
        en: "Where the prediction is the target already, nothing must move.",
        zh: "预测已经等于期望输出时，什么都不应再动。",
      },
      inputs: (draw) => {
        const scores = draw.logits(4);
        return [softmax(scores), scores];
      },
      holds: (slopes) => slopes.every((slope) => near(slope, 0)),
    },
    {
      says: {
        en: "When a score is nudged, the loss must change by the slope times the nudge.",
        zh: "把一个得分稍稍推动一点，损失的变化必须等于导数乘以推动的量。",
      },
      holds: (slopes, [target, scores]) => {
        const loss = (y: readonly number[]): number => crossEntropyWithLogits(target, y);
        return numericalGradient(loss, scores).every((slope, k) => near(slope, slopes[k], 1e-6));
      },
    },
  ],
  slips: [
    signTurned(gradient),
    {
      says: {
        en: "These are the probabilities; the target has not been subtracted.",
        zh: "这是各概率；还没有减去期望输出。",
      },
      like: (_, scores) => softmax(scores),
    },
    {
      says: {
        en: "This is the gradient in the probabilities; the scores were asked for.",
        zh: "这是对各概率的梯度，而题目问的是对各得分的梯度。",
      },
      like: (target, scores) => softmax(scores).map((p, k) => -target[k] / p),
    },
    {
      says: {
        en: "The target is subtracted from the scores; it is the probabilities that it is compared with.",
        zh: "期望输出是从得分里减去的；它应当与概率相比较。",
      },
      like: (target, scores) => minus(scores, target),
    },
  ],
  hints: [
    {
      en: "Two steps: from the scores to what the model believes, and from there to how far off it is.",
      zh: "分两步：先由得分得到模型所相信的概率，再看它差多少。",
    },
    {
      en: "softmax is imported; the rest is one subtraction per class.",
      zh: "softmax 已经导入；其余只是每个类别做一次减法。",
    },
  ],
  insight: {
    en: "The library's crossEntropyWithLogitsGradient does the same without the subtraction, so that tiny slopes keep their digits (lesson 9).",
    zh: "课程库的 crossEntropyWithLogitsGradient 做的是同一件事，但避开了减法，使极小的导数也不丢数字（第 9 课）。",
  },
});

type Batch = [targets: number[][], scores: number[][]];

const slopesOf = ([targets, scores]: Batch): number[][] =>
  scores.map((row, n) => gradient(targets[n], row));
const slopesOfBiases = (...batch: Batch): number[] => {
  const slopes = slopesOf(batch);
  return slopes[0].map((_, k) => sum(slopes.map((row) => row[k])));
};

const findTheAxis: Exercise = exercise<Batch, number[]>({
  id: "07-find-the-axis",
  kind: "find-the-bug",
  prompt: {
    en: "The biases of a layer never learn: their slopes are always 0. Mend the function.",
    zh: "某一层的偏置怎么也学不动：它们的导数总是 0。请修好这个函数。",
  },
  inputs: (draw) => {
    const samples = Array.from({ length: draw.oneOf([2, 3, 5]) });
    return [samples.map(() => draw.distribution(3)), samples.map(() => draw.logits(3))];
  },
  gives: aList,
  right: slopesOfBiases,
  given: (...batch) => slopesOf(batch).map(sum),
  rules: [
    {
      says: {
        en: "There must be one slope for each class, however many samples there are.",
        zh: "无论有多少样本，每个类别都必须恰好有一个导数。",
      },
      inputs: (draw) => {
        const samples = Array.from({ length: 5 });
        return [samples.map(() => draw.distribution(3)), samples.map(() => draw.logits(3))];
      },
      holds: (slopes) => slopes.length === 3,
    },
    {
      says: {
        en: "For a single sample they must be prediction minus target, class by class.",
        zh: "只有一个样本时，必须是逐类的预测减去期望输出。",
      },
      inputs: (draw) => [[draw.distribution(3)], [draw.logits(3)]],
      holds: (slopes, [[target], [scores]]) =>
        gradient(target, scores).every((slope, k) => near(slope, slopes[k])),
    },
    {
      says: {
        en: "What two batches ask of a bias must add up when they are put together.",
        zh: "两个批次合在一起，对偏置的要求必须等于各自要求之和。",
      },
      holds: (slopes, [targets, scores], answer) => {
        const first = answer(targets.slice(0, 1), scores.slice(0, 1));
        const rest = answer(targets.slice(1), scores.slice(1));
        return slopes.every((slope, k) => near(slope, first[k] + rest[k]));
      },
    },
  ],
  slips: [
    signTurned(slopesOfBiases),
    meanForSum(slopesOfBiases, (targets) => targets.length),
    {
      says: {
        en: "Everything is added into one number; each bias needs its own.",
        zh: "所有数都加成了一个；而每个偏置都需要自己的导数。",
      },
      like: (...batch) => [sum(slopesOf(batch).map(sum))],
    },
  ],
  hints: [
    {
      en: "Print the table of slopes. What do its rows stand for, and what its columns? Which of them sum to 0?",
      zh: "打印导数的表格。行代表什么，列代表什么？哪一种之和为 0？",
    },
    {
      en: "A bias belongs to a class, and every sample pulls at it.",
      zh: "一个偏置属于一个类别，每个样本都在拉动它。",
    },
  ],
  insight: {
    en: "Summed over the classes the slopes are always 0, since p and t both sum to 1. No error, no warning, and a bias that never learns.",
    zh: "沿类别求和，导数之和永远为 0，因为 p 与 t 的和都是 1。没有报错，没有警告，偏置却永远学不动。",
  },
});

export const lesson07: readonly Exercise[] = [
  computeThePulls,
  predictDoubling,
  nextLine,
  writeTheGradient,
  findTheAxis,
];
