import { logSumExp, sigmoid } from "../../losses/index.js";
import { near } from "./alike.js";
import { peak, steep, veryLow } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber } from "./forms.js";

const gapBelowOne = Number.EPSILON / 2;

const computeTheCeiling: Exercise = exercise({
  id: "09-compute-the-ceiling",
  kind: "compute",
  minutes: 3,
  prompt: {
    en: "What is the largest finite value of −ln(1 − p), for doubles p below 1?",
    zh: "p 为小于 1 的双精度数时，−ln(1 − p) 的最大有限值是多少？",
  },
  gives: aNumber,
  right: () => -Math.log(gapBelowOne),
  rules: [
    {
      says: {
        en: "e to the power of minus your answer must be the distance from 1 to the largest double below 1.",
        zh: "设答案为 a，则 e^(−a) 应等于 1 与小于 1 的最大双精度数之间的距离。",
      },
      holds: (loss) => near(Math.exp(-loss) / gapBelowOne, 1),
    },
  ],
  slips: [
    {
      says: {
        en: "Number.EPSILON is the distance from 1 to the next double above it. Below 1 the doubles are closer together.",
        zh: "Number.EPSILON 是 1 与比它大的下一个双精度数之间的距离。在 1 以下，双精度数更密。",
      },
      like: () => -Math.log(Number.EPSILON),
    },
    {
      says: {
        en: "This uses the smallest positive double. But for doubles p below 1, 1 − p is much larger than that.",
        zh: "这里用的是最小的正双精度数。但对小于 1 的双精度数 p，1 − p 远大于它。",
      },
      like: () => -Math.log(Number.MIN_VALUE),
    },
    {
      says: {
        en: "At a score of 37 the computed sigmoid is already 1, so the naive loss is infinite.",
        zh: "得分为 37 时，算出的 Sigmoid 已经等于 1，所以直接计算的损失是无穷大。",
      },
      like: () => 37,
    },
  ],
  hints: [
    {
      en: "The loss is largest for the largest p below 1. How far is this p from 1?",
      zh: "p 是小于 1 的最大双精度数时，损失最大。这个 p 离 1 有多远？",
    },
    {
      en: "Just below 1, doubles are half as far apart as just above it. So the distance is half of Number.EPSILON, which the lesson has printed.",
      zh: "紧靠 1 的下方，双精度数的间距是上方的一半。所以距离是 Number.EPSILON 的一半，本课已经打印过这个数。",
    },
  ],
  insight: {
    en: "The next larger p is 1, with an infinite loss. So the curve of the naive loss stops just below 37.",
    zh: "再大的 p 就是 1，损失为无穷大。所以直接计算的损失曲线在 37 之前一点就中断了。",
  },
});

const predictTheSlope: Exercise = exercise({
  id: "09-predict-the-slope",
  kind: "predict",
  minutes: 2,
  prompt: {
    en: "A program clips p to [0.0001, 0.9999] and then computes the loss for the target 0. What is the slope of its result in the score, at a score of 20?",
    zh: "某程序先把 p 裁剪到 [0.0001, 0.9999]，再计算期望输出为 0 时的损失。得分为 20 时，结果对得分的导数是多少？",
  },
  gives: aNumber,
  right: () => 0,
  rules: [
    {
      says: {
        en: "At slightly larger and slightly smaller scores the program returns the same loss. The slope must agree with this.",
        zh: "得分稍大或稍小时，程序给出的损失都相同。导数应与此相符。",
      },
      holds: (slope) => slope === 0,
    },
  ],
  slips: [
    {
      says: {
        en: "This is the slope of the loss without clipping. The program computes another function.",
        zh: "这是不做裁剪时损失的导数。而程序计算的是另一个函数。",
      },
      like: () => 1,
    },
    {
      says: {
        en: "This is the slope of the loss without clipping. The program computes another function.",
        zh: "这是不做裁剪时损失的导数。而程序计算的是另一个函数。",
      },
      like: () => sigmoid(20),
    },
    {
      says: {
        en: "This is the slope in p at the clip. But there the clipped p no longer changes with the score.",
        zh: "这是裁剪处对 p 的导数。但裁剪后的 p 在那里不再随得分变化。",
      },
      like: () => 1 / (1 - 0.9999),
    },
  ],
  hints: [
    {
      en: "What is p after clipping, for a score of 20? And for 21?",
      zh: "得分为 20 时，裁剪后的 p 是多少？得分为 21 呢？",
    },
  ],
  insight: {
    en: "The program reports a loss of 9.21, but its slope is 0, so training does not correct the mistake.",
    zh: "程序报告的损失是 9.21，但导数是 0，所以训练不会纠正这个错误。",
  },
});

const softplus = (y: number): number => Math.max(y, 0) + Math.log1p(Math.exp(-Math.abs(y)));

const writeTheSoftplus: Exercise = exercise<[y: number], number>({
  id: "09-write-the-softplus",
  kind: "write",
  minutes: 5,
  prompt: {
    en: "Write ln(1 + e^y) so that it is right for every finite score: without overflow, and with all its digits where it is tiny.",
    zh: "写出 ln(1 + e^y)，使它对任何有限的得分都正确：不溢出，而且结果极小时也不丢失有效数字。",
  },
  inputs: (draw) => [draw.oneOf([draw.number(-5, 5), 800, -800, draw.number(20, 700)])],
  edges: [0, 1e-9, 9e-7, 7, 9, 12, 15, 17, 26, 36, 37, 40, 709, 710, 746, 1000, 1e300].flatMap(
    (y) => [[y], [-y]],
  ),
  gives: aNumber,
  mayCall: [],
  right: softplus,
  rules: [
    {
      says: {
        en: "For a moderate score, e to the power of the answer must be 1 + e^y.",
        zh: "得分适中时，设结果为 r，则 e^r 应等于 1 + e^y。",
      },
      inputs: (draw) => [draw.number(-5, 5)],
      holds: (value, [y]) => near(Math.exp(value), 1 + Math.exp(y)),
    },
    {
      says: {
        en: "It must be finite for every finite score.",
        zh: "对任何有限的得分都应是有限的。",
      },
      inputs: (draw) => [draw.number(700, 2000)],
      holds: (value) => Number.isFinite(value),
    },
    {
      says: {
        en: "The value at y minus the value at −y must be y.",
        zh: "在 y 处的值减去在 −y 处的值，应等于 y。",
      },
      inputs: (draw) => [draw.number(-2000, 2000)],
      holds: (value, [y], answer) => near(value - answer(-y), y, 1e-14),
    },
    {
      says: {
        en: "For a positive score, the value must exceed y by ln(1 + e^(−y)), as far as doubles near y can show it.",
        zh: "得分为正时，结果应比 y 大 ln(1 + e^(−y))，精确到 y 附近的双精度数所能表示的程度。",
      },
      inputs: (draw) => [draw.oneOf([18.5, 22, draw.number(8, 24), draw.number(24, 29)])],
      holds: (value, [y]) => near(value - y, Math.log1p(Math.exp(-y)), 2e-14),
    },
    {
      says: {
        en: "For a score below −746, e^y is less than half of the smallest positive double, so the result must be 0.",
        zh: "得分小于 −746 时，e^y 不到最小的正双精度数的一半，所以结果应为 0。",
      },
      inputs: (draw) => [draw.number(-2000, -747)],
      holds: (value) => value === 0,
    },
    {
      says: {
        en: "For a negative score, e to the power of the answer, less 1, must be e^y to all its digits, however small.",
        zh: "得分为负时，设结果为 L，则 e^L − 1 应等于 e^y，无论多小都不能丢失有效数字。",
      },
      inputs: (draw) => [
        draw.oneOf([
          -16,
          -18,
          -700,
          draw.number(-27, -18),
          draw.number(-40, -8),
          draw.number(-700, -40),
        ]),
      ],
      holds: (value, [y]) => near(Math.expm1(value) / Math.exp(y), 1, 1e-12),
    },
  ],
  slips: [
    {
      says: {
        en: "e^y overflows for large scores, and the logarithm of infinity is infinity.",
        zh: "得分很大时 e^y 会溢出，而无穷大的对数还是无穷大。",
      },
      like: (y) => Math.log(1 + Math.exp(y)),
    },
    {
      says: {
        en: "This uses the second form for every score. Now e^(−y) overflows for very negative scores.",
        zh: "这里对所有得分都用了第二种写法。得分为绝对值很大的负数时，e^(−y) 会溢出。",
      },
      like: (y) => y + Math.log1p(Math.exp(-y)),
    },
    {
      says: {
        en: "This is only the straight part. Near 0 the term ln(1 + e^(−|y|)) is missing.",
        zh: "这只是直线部分。0 附近还缺 ln(1 + e^(−|y|)) 这一项。",
      },
      like: (y) => Math.max(y, 0),
    },
  ],
  hints: [
    {
      en: "There are two ways to write it, y + ln(1 + e^(−y)) and ln(1 + e^y). Which one is safe for which sign of y?",
      zh: "有两种写法：y + ln(1 + e^(−y)) 和 ln(1 + e^y)。y 为正或为负时，各用哪一种才安全？",
    },
    {
      en: "1 plus something tiny is rounded to 1. Math.log1p(x) computes ln(1 + x) without this addition.",
      zh: "1 加上一个极小的数会被舍入成 1。Math.log1p(x) 计算 ln(1 + x)，但不做这个加法。",
    },
  ],
  insight: {
    en: "This function is called softplus. The binary loss of a score is softplus(y) − t·y.",
    zh: "这个函数叫 softplus。由得分计算的二值损失就是 softplus(y) − ty。",
  },
});

const shifted = (scores: readonly number[]): number => {
  const most = Math.max(...scores);
  return Math.log(scores.reduce((total, y) => total + Math.exp(y - most), 0));
};

const findTheShift: Exercise = exercise<[scores: number[]], number>({
  id: "09-find-the-shift",
  kind: "find-the-bug",
  minutes: 5,
  prompt: {
    en: "This log-sum-exp does not overflow, but for [1, 1] it returns 0.693 and not 1.693. Correct it.",
    zh: "这个 log-sum-exp 不会溢出，但对 [1, 1] 它返回 0.693，而不是 1.693。请改正它。",
  },
  inputs: (draw) => [draw.oneOf([draw.logits(3), [1000, 999, 990], [-900, -905, -901]])],
  edges: [
    [[7]],
    [[0]],
    [[0, 0]],
    [[0, 1000]],
    [[1000, 0]],
    [[-1000, -1000]],
    [[-746, -746]],
    [[0, -1000, 1000]],
    [[-5, -3, -9]],
    [new Array<number>(50).fill(1)],
    [steep(50)],
    [[...veryLow]],
    [peak(1, 4)],
    [peak(2, 6)],
    [[5000, 1]],
    [peak(44, 50)],
    // Terms that are small beside the largest.
    [[9, 0]],
    [[0, 15, 0, 15]],
    [[0, 20]],
  ],
  gives: aNumber,
  mayCall: [],
  right: (scores) => logSumExp(scores),
  given: `(y) => {
    const most = Math.max(...y);
    const rest = y.reduce((sum, yk) => sum + Math.exp(yk - most), 0);
    return Math.log(rest);
  }`,
  rules: [
    {
      says: {
        en: "For a single score, the answer must be this score.",
        zh: "只有一个得分时，结果应就是这个得分。",
      },
      inputs: (draw) => [[draw.number(-5, 5)]],
      holds: (value, [[y]]) => near(value, y),
    },
    {
      says: {
        en: "e to the power of the answer must be the sum of all e^y, where those are not too large.",
        zh: "当各 e^y 不太大时，设结果为 r，则 e^r 应等于它们的和。",
      },
      inputs: (draw) => [draw.logits(4)],
      holds: (value, [scores]) =>
        near(
          Math.exp(value),
          scores.reduce((total, y) => total + Math.exp(y), 0),
        ),
    },
    {
      says: {
        en: "Adding 1000 to every score must add 1000 to the answer.",
        zh: "每个得分都加 1000，结果也应加 1000。",
      },
      inputs: (draw) => [draw.logits(3)],
      holds: (value, [scores], answer) => near(value + 1000, answer(scores.map((y) => y + 1000))),
    },
  ],
  slips: [
    {
      says: {
        en: "Without the shift it is right on paper, but it overflows for large scores.",
        zh: "不做平移，在纸上是对的，但得分很大时会溢出。",
      },
      like: (scores) => Math.log(scores.reduce((total, y) => total + Math.exp(y), 0)),
    },
    {
      says: {
        en: "This subtracts the largest score a second time instead of adding it again.",
        zh: "这里没有把最大得分加回来，反而又减了一次。",
      },
      like: (scores) => shifted(scores) - Math.max(...scores),
    },
    {
      says: {
        en: "This is only the largest score. The others are missing.",
        zh: "这只是最大的得分，漏掉了其余的得分。",
      },
      like: (scores) => Math.max(...scores),
    },
  ],
  hints: [
    {
      en: "What does the function give for a single score of 5?",
      zh: "只有一个得分 5 时，函数给出什么？",
    },
    {
      en: "Look at the last line of the derivation. What is in front of the logarithm?",
      zh: "看推导的最后一行：对数前面还有什么？",
    },
  ],
  insight: {
    en: "A shift that is taken out of the exponents must be added again outside of the logarithm. Softmax is not changed by a shift, but log-sum-exp is.",
    zh: "从指数里取出的平移量，应在对数外面加回来。平移不改变 Softmax，却会改变 log-sum-exp。",
  },
});

export const lesson09: readonly Exercise[] = [
  computeTheCeiling,
  predictTheSlope,
  writeTheSoftplus,
  findTheShift,
];
