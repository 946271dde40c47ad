import { binaryCrossEntropyCurvature } from "../../derivations/course/curvature.js";
import { crossEntropyWithLogits, numericalGradient, oneHot, softmax } from "../../losses/index.js";
import { near } from "./alike.js";
import { even, listOf, peak, ramp, veryLow } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, oneOf } from "./forms.js";
import { countParts, isDerivative, nextLineExercise } from "./nextLine.js";
import { meanForSum, signTurned } from "./slips.js";

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const minus = (p: readonly number[], t: readonly number[]): number[] => p.map((pk, k) => pk - t[k]);

const said = [0.2, 0.5, 0.3];
const pulls = (): number[] => minus(said, [1, 0, 0]);

const computeThePulls: Exercise = exercise({
  id: "07-compute-the-pulls",
  kind: "compute",
  minutes: 3,
  prompt: {
    en: "Softmax gives [0.2, 0.5, 0.3], and the first class is true. What is the gradient of the loss in the scores?",
    zh: "Softmax 给出 [0.2, 0.5, 0.3]，真实类别是第一类。损失对各得分的梯度是什么？",
  },
  gives: aList,
  right: pulls,
  rules: [
    {
      says: { en: "There must be one slope for each score.", zh: "每个得分都应有一个导数。" },
      holds: (slopes) => slopes.length === 3,
    },
    {
      says: {
        en: "The slopes must sum to 0, because p and t both sum to 1.",
        zh: "各导数之和应为 0，因为 p 与 t 的和都是 1。",
      },
      holds: (slopes) => near(sum(slopes), 0),
    },
    {
      says: {
        en: "For a class that is not true, the slope must be its probability.",
        zh: "对真实类别以外的类别，导数应等于它的概率。",
      },
      holds: ([, second, third]) => near(second, said[1]) && near(third, said[2]),
    },
  ],
  slips: [
    signTurned(pulls),
    {
      says: {
        en: "These are the probabilities. Subtract the target from them.",
        zh: "这是各概率。还要减去期望输出。",
      },
      like: () => said,
    },
    {
      says: {
        en: "This is the gradient in the probabilities. The question asks for the gradient in the scores.",
        zh: "这是对各概率的梯度，而题目问的是对各得分的梯度。",
      },
      like: () => [-1 / said[0], 0, 0],
    },
  ],
  hints: [
    {
      en: "Write the target as a list, too, with one number for each class.",
      zh: "把期望输出也写成列表：每个类别一个数。",
    },
  ],
  insight: {
    en: "You did not need the loss for this. Training can go on without computing it.",
    zh: "你并没有用到损失的值。训练也可以不计算它。",
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
  minutes: 2,
  prompt: {
    en: "The scores are [3, 1, 0], and the second class is true. All scores are doubled. Where does the slope of the loss in the second score move?",
    zh: "得分为 [3, 1, 0]，第二类是真实类别。现在所有得分都乘以 2。损失对第二个得分的导数会怎样变化？",
  },
  gives: oneOf(...directions),
  right: () => whenDoubled([3, 1, 0]),
  rules: [
    {
      says: {
        en: "It must be what happens to the slope if you compute it for both lists of scores.",
        zh: "应与分别用两组得分算出的导数变化一致。",
      },
      holds: (direction) => whenDoubled([3, 1, 0]) === direction,
    },
  ],
  slips: [
    {
      says: {
        en: "Adding the same number to all scores would change nothing. Multiplying them makes the differences larger.",
        zh: "所有得分加上同一个数，什么也不会变。乘以同一个数却会拉大差距。",
      },
      like: () => "the same",
    },
    {
      says: {
        en: "Doubling makes the network more certain, but here it is more certain of the wrong class.",
        zh: "加倍使网络更有把握，但这里它是对错误的类别更有把握。",
      },
      like: () => "closer to 0",
    },
  ],
  hints: [
    {
      en: "The slope is p − 1, where p is the probability of the second class. What does doubling do to p?",
      zh: "导数是 p − 1，其中 p 是第二类的概率。得分加倍会让 p 怎样变化？",
    },
  ],
  insight: {
    en: "Most of the probability moves to the first class, so p falls. This is not so for all scores that are wrong: for [0.1, 0, −1], doubling takes more from the third class than it gives to the first, and p rises.",
    zh: "大部分概率移到了第一类，所以 p 下降。但并非所有判错的得分都如此：对 [0.1, 0, −1]，加倍从第三类拿走的比给第一类的多，p 反而上升。",
  },
});

const nextLine: Exercise = nextLineExercise({
  id: "07-next-line",
  minutes: 5,
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
      holds: (line) => countParts(line, isDerivative) === 0,
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
        en: "This is p itself. The question is how p changes with y.",
        zh: "这是 p 本身；题目问的是它随 y 怎样变化。",
      },
      like: () => "p",
    },
    {
      says: { en: "The sign is reversed.", zh: "符号反了。" },
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
    en: "It is never negative, so the loss of two classes is convex in the score, too.",
    zh: "它不会为负，所以二分类的损失也是得分的凸函数。",
  },
});

const gradient = (target: number[], scores: number[]): number[] => minus(softmax(scores), target);

const writeTheGradient: Exercise = exercise<[target: number[], scores: number[]], number[]>({
  id: "07-write-the-gradient",
  kind: "write",
  minutes: 8,
  prompt: {
    en: "Write the gradient of the cross-entropy of a target and scores, in the scores.",
    zh: "写出交叉熵对各得分的梯度，输入为期望输出和得分。",
  },
  inputs: (draw) => [draw.distribution(3), draw.logits(3)],
  edges: [
    [[1], [3]],
    [
      [0, 1],
      [0, 0],
    ],
    [
      [0, 1],
      [1000, 0],
    ],
    [
      [1, 0],
      [1000, 0],
    ],
    [
      [1, 0],
      [1000, 999],
    ],
    [
      [0, 1],
      [-1001, -1000],
    ],
    [
      [0, 0, 0, 1],
      [1, 2, 3, 4],
    ],
    [
      [0.1, 0.2, 0.3, 0.2, 0.2],
      [0, 1, 0, -1, 2],
    ],
    [oneHot(49, 50), oneHot(0, 50)],
    [even(50), ramp(50).map((i) => i / 10)],
    [even(50), peak(49, 50)],
    [oneHot(0, 4), peak(3, 4)],
    [oneHot(0, 2), [...veryLow]],
    [
      [1 / 3, 2 / 3],
      [1 / 7, 1 / 7 + 1e-8],
    ],
    [
      [1e-7, 1 - 1e-7],
      [0, 0],
    ],
    [oneHot(0, 2), [1010, 5000]],
    // Nearly right, and still a slope.
    [oneHot(0, 2), [9, 0]],
    [oneHot(0, 2), [15, 0]],
    [oneHot(0, 2), [23, 0]],
  ],
  gives: aList,
  mayCall: ["softmax", "logSoftmax", "logSumExp", "oneHot"],
  right: gradient,
  rules: [
    {
      says: { en: "There must be one slope for each score.", zh: "每个得分都应有一个导数。" },
      holds: (slopes, [, scores]) => slopes.length === scores.length,
    },
    {
      says: {
        en: "The slopes must sum to 0, because p and t both sum to 1.",
        zh: "各导数之和应为 0，因为 p 与 t 的和都是 1。",
      },
      holds: (slopes) => near(sum(slopes), 0),
    },
    {
      says: {
        en: "Where the prediction equals the target, all slopes must be 0.",
        zh: "预测已经等于期望输出时，所有导数都应为 0。",
      },
      inputs: (draw) => {
        const scores = draw.logits(4);
        return [softmax(scores), scores];
      },
      holds: (slopes) => slopes.every((slope) => near(slope, 0)),
    },
    {
      says: {
        en: "When a score changes a little, the loss must change by the slope times this change.",
        zh: "得分稍有变化时，损失的变化应等于导数乘以得分的变化。",
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
        en: "These are the probabilities. Subtract the target from them.",
        zh: "这是各概率。还要减去期望输出。",
      },
      like: (_, scores) => softmax(scores),
    },
    {
      says: {
        en: "This is the gradient in the probabilities. The question asks for the gradient in the scores.",
        zh: "这是对各概率的梯度，而题目问的是对各得分的梯度。",
      },
      like: (target, scores) => softmax(scores).map((p, k) => -target[k] / p),
    },
    {
      says: {
        en: "This subtracts the target from the scores. Subtract it from the probabilities.",
        zh: "这里是从得分里减去期望输出。应当从概率里减。",
      },
      like: (target, scores) => minus(scores, target),
    },
  ],
  hints: [
    {
      en: "There are two steps: compute the probabilities from the scores, then their difference from the target.",
      zh: "分两步：先由得分算出概率，再求它与期望输出之差。",
    },
    {
      en: "softmax is imported. The rest is one subtraction for each class.",
      zh: "softmax 已经导入。其余只是每个类别做一次减法。",
    },
  ],
  insight: {
    en: "The library's crossEntropyWithLogitsGradient does the same without the subtraction, so that tiny slopes keep their digits (lesson 9).",
    zh: "课程库的 crossEntropyWithLogitsGradient 做的是同一件事，但避开了减法，使极小的导数也不丢失有效数字（第 9 课）。",
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
  minutes: 5,
  prompt: {
    en: "The biases of a layer do not learn, because their slopes are always 0. Correct the function.",
    zh: "某一层的偏置不变化，因为它们的导数总是 0。请改正这个函数。",
  },
  inputs: (draw) => {
    const samples = Array.from({ length: draw.oneOf([2, 3, 5]) });
    return [samples.map(() => draw.distribution(3)), samples.map(() => draw.logits(3))];
  },
  edges: [
    [[[0, 1]], [[2, 1]]],
    [
      [oneHot(0, 3), oneHot(1, 3), oneHot(2, 3)],
      [
        [1, 2, 3],
        [3, 1, 2],
        [0, 0, 5],
      ],
    ],
    [
      [oneHot(0, 5), oneHot(4, 5)],
      [
        [0, 0, 0, 0, 0],
        [1, 2, 3, 4, 1000],
      ],
    ],
    [[[0.5, 0.5]], [[3, 3]]], // all slopes are 0
    [
      [oneHot(0, 2), oneHot(0, 2)],
      [
        [1000, 999],
        [-1003, -1000],
      ],
    ],
    [
      Array.from({ length: 12 }, (_, n) => oneHot(n % 10, 10)),
      Array.from({ length: 12 }, (_, n) => ramp(10).map((y) => (n < 11 ? 0 : y))),
    ],
    [listOf(50, (n) => oneHot(n, 50)), listOf(50, () => ramp(50))],
    [listOf(50, (n) => oneHot(n % 2, 2)), listOf(50, (n) => [n, 0])],
    [[[1 / 3, 2 / 3]], [[1 / 7, 1 / 9]]], // numbers of many digits
    [[[1e-7, 1 - 1e-7]], [[1010, 5000]]],
    [[[1e-7, 1 - 1e-7]], [[0, 0]]],
    [[oneHot(0, 2)], [[15, 0]]], // nearly right, and still slopes
    [[oneHot(0, 2)], [[...veryLow]]],
    [[even(4)], [peak(2, 4)]],
  ],
  gives: aList,
  right: slopesOfBiases,
  given: `(targets, batch) => {
    const slopes = batch.map((row, n) => crossEntropyWithLogitsGradient(targets[n], row));
    return slopes.map((row) => row.reduce((a, b) => a + b));
  }`,
  rules: [
    {
      says: {
        en: "There must be one slope for each class, however many samples there are.",
        zh: "无论有多少样本，每个类别都应恰好有一个导数。",
      },
      inputs: (draw) => {
        const samples = Array.from({ length: 5 });
        return [samples.map(() => draw.distribution(3)), samples.map(() => draw.logits(3))];
      },
      holds: (slopes) => slopes.length === 3,
    },
    {
      says: {
        en: "For a single sample the slopes must be prediction minus target, class by class.",
        zh: "只有一个样本时，应是逐类的预测减去期望输出。",
      },
      inputs: (draw) => [[draw.distribution(3)], [draw.logits(3)]],
      holds: (slopes, [[target], [scores]]) =>
        gradient(target, scores).every((slope, k) => near(slope, slopes[k])),
    },
    {
      says: {
        en: "If two batches are put together, the slopes must be the sums of those of each batch.",
        zh: "两个批次合在一起时，导数应等于各批次导数之和。",
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
        en: "This adds everything into one number. Each bias needs a slope of its own.",
        zh: "这里把所有数都加成了一个。每个偏置都需要自己的导数。",
      },
      like: (...batch) => [sum(slopesOf(batch).map(sum))],
    },
  ],
  hints: [
    {
      en: "Print the table of slopes. What does a row of it mean, and what does a column? Which of the two sums to 0?",
      zh: "打印导数的表格。行代表什么，列代表什么？哪一种之和为 0？",
    },
    {
      en: "A bias belongs to a class, and every sample contributes to its slope.",
      zh: "一个偏置属于一个类别，每个样本对它的导数都有贡献。",
    },
  ],
  insight: {
    en: "Summed over the classes, the slopes are always 0, because p and t both sum to 1. So a sum along the wrong axis gives no error and no warning, and the biases do not learn.",
    zh: "沿类别求和，导数之和总是 0，因为 p 与 t 的和都是 1。所以沿错误的轴求和，既不报错也没有警告，偏置却学不到任何东西。",
  },
});

export const lesson07: readonly Exercise[] = [
  computeThePulls,
  predictDoubling,
  nextLine,
  writeTheGradient,
  findTheAxis,
];
