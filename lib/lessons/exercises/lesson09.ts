import { logSumExp, sigmoid } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber } from "./forms.js";

const gapBelowOne = Number.EPSILON / 2;

const computeTheCeiling: Exercise = exercise({
  id: "09-compute-the-ceiling",
  kind: "compute",
  prompt: {
    en: "What is the largest finite value that −ln(1 − p) can take, for doubles p?",
    zh: "p 为双精度数时，−ln(1 − p) 能取到的最大有限值是多少？",
  },
  gives: aNumber,
  right: () => -Math.log(gapBelowOne),
  rules: [
    {
      says: {
        en: "e to the power of minus the loss must be the distance from 1 to the largest double below it.",
        zh: "e 的（负损失）次方必须等于 1 与它以下最大的双精度数的距离。",
      },
      holds: (loss) => near(Math.exp(-loss) / gapBelowOne, 1),
    },
  ],
  slips: [
    {
      says: {
        en: "Number.EPSILON is the distance from 1 to the next double above it. Below 1 doubles lie closer.",
        zh: "Number.EPSILON 是 1 与它上面下一个双精度数的距离。在 1 以下，双精度数更密。",
      },
      like: () => -Math.log(Number.EPSILON),
    },
    {
      says: {
        en: "That is the loss of the smallest double. But 1 − p never is that small, unless it is 0.",
        zh: "那是最小的双精度数的损失。但 1 − p 除非为 0，不会小到那个程度。",
      },
      like: () => -Math.log(Number.MIN_VALUE),
    },
    {
      says: {
        en: "That is a score at which sigmoid is 1 already; its loss is infinite.",
        zh: "在这个得分处，Sigmoid 已经等于 1，损失是无穷。",
      },
      like: () => 37,
    },
  ],
  hints: [
    {
      en: "The largest p below 1 counts. How far is it from 1?",
      zh: "关键是 1 以下最大的 p。它离 1 有多远？",
    },
    {
      en: "The first cell of the lesson has printed that distance.",
      zh: "本课第一个单元格已经打印出这个距离。",
    },
  ],
  insight: {
    en: "Between this loss and infinity there is nothing. Whoever plots a naive loss sees it stop just below 37.",
    zh: "在这个损失与无穷之间什么也没有。把直接计算的损失画出来，就会看到它停在 37 之前。",
  },
});

const predictTheSlope: Exercise = exercise({
  id: "09-predict-the-slope",
  kind: "predict",
  prompt: {
    en: "A program clips p to [0.0001, 0.9999], then computes the loss of a no. What is its slope at a score of 20?",
    zh: "某程序先把 p 截断到 [0.0001, 0.9999]，再计算答案为“否”的损失。得分为 20 时，它的导数是多少？",
  },
  gives: aNumber,
  right: () => 0,
  rules: [
    {
      says: {
        en: "A little above and a little below this score the program gives the same loss, and the slope must say so.",
        zh: "在这个得分上下一点点，程序给出的损失都相同，导数必须说明这一点。",
      },
      holds: (slope) => slope === 0,
    },
  ],
  slips: [
    {
      says: {
        en: "This is the slope of the true loss. The program computes another.",
        zh: "这是真正损失的导数。而程序计算的是另一个量。",
      },
      like: () => 1,
    },
    {
      says: {
        en: "This is the slope of the true loss. The program computes another.",
        zh: "这是真正损失的导数。而程序计算的是另一个量。",
      },
      like: () => sigmoid(20),
    },
    {
      says: {
        en: "This is the slope in p at the clip. But p has stopped moving there.",
        zh: "这是截断处对 p 的导数。但 p 在那里已经不再变化。",
      },
      like: () => 1 / (1 - 0.9999),
    },
  ],
  hints: [
    {
      en: "What is p after clipping, for a score of 20? And for 21?",
      zh: "得分为 20 时，截断后的 p 是多少？得分为 21 呢？",
    },
  ],
  insight: {
    en: "A loss of 9.21 on the screen, and nothing to learn from it: a clip hides an error even from training.",
    zh: "屏幕上显示损失 9.21，却学不到任何东西：截断连训练也一并瞒过。",
  },
});

const softplus = (y: number): number => Math.max(y, 0) + Math.log1p(Math.exp(-Math.abs(y)));

const writeTheSoftplus: Exercise = exercise<[y: number], number>({
  id: "09-write-the-softplus",
  kind: "write",
  prompt: {
    en: "Write ln(1 + e^y), right for every finite score: without overflow, and with all its digits where it is tiny.",
    zh: "写出 ln(1 + e^y)，对任何有限的得分都正确：不溢出，而且在它极小时不丢数字。",
  },
  inputs: (draw) => [draw.oneOf([draw.number(-5, 5), 800, -800, draw.number(20, 700)])],
  gives: aNumber,
  right: softplus,
  rules: [
    {
      says: {
        en: "For a moderate score, e to the power of the answer must be 1 + e^y.",
        zh: "得分适中时，e 的（结果）次方必须等于 1 + e^y。",
      },
      inputs: (draw) => [draw.number(-5, 5)],
      holds: (value, [y]) => near(Math.exp(value), 1 + Math.exp(y)),
    },
    {
      says: {
        en: "It must be finite for every finite score.",
        zh: "对任何有限的得分都必须是有限的。",
      },
      inputs: (draw) => [draw.number(700, 2000)],
      holds: (value) => Number.isFinite(value),
    },
    {
      says: {
        en: "The value at y minus the value at −y must be y.",
        zh: "在 y 处的值减去在 −y 处的值，必须等于 y。",
      },
      inputs: (draw) => [draw.number(-2000, 2000)],
      holds: (value, [y], answer) => near(value - answer(-y), y),
    },
    {
      says: {
        en: "For a very negative score it must be e^y to all its digits, and not 0.",
        zh: "得分为很大的负数时，结果必须是 e^y，每一位都对，而不是 0。",
      },
      inputs: (draw) => [draw.number(-700, -40)],
      holds: (value, [y]) => near(value / Math.exp(y), 1),
    },
  ],
  slips: [
    {
      says: {
        en: "e^y overflows for large scores, and the logarithm of infinity is infinity.",
        zh: "得分很大时 e^y 会溢出，而无穷的对数还是无穷。",
      },
      like: (y) => Math.log(1 + Math.exp(y)),
    },
    {
      says: {
        en: "The other side was taken for every score: now e^(−y) overflows for very negative ones.",
        zh: "所有得分都用了另一种写法：这回是很小的得分让 e^(−y) 溢出。",
      },
      like: (y) => y + Math.log1p(Math.exp(-y)),
    },
    {
      says: {
        en: "Only the straight part is there; near 0 the curve is missing.",
        zh: "只有直线部分；0 附近的弯曲不见了。",
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
      en: "1 plus something tiny is 1. Math.log1p(x) is ln(1 + x) without that sum.",
      zh: "1 加上一个极小的数还是 1。Math.log1p(x) 就是 ln(1 + x)，但不做这个加法。",
    },
  ],
  insight: {
    en: "This one function carries the binary loss: softplus(y) − t·y.",
    zh: "二值损失全靠这一个函数：softplus(y) − t·y。",
  },
});

const shifted = (scores: readonly number[]): number => {
  const most = Math.max(...scores);
  return Math.log(scores.reduce((total, y) => total + Math.exp(y - most), 0));
};

const findTheShift: Exercise = exercise<[scores: number[]], number>({
  id: "09-find-the-shift",
  kind: "find-the-bug",
  prompt: {
    en: "This log-sum-exp never overflows, and it is hardly ever right. Mend it.",
    zh: "这个 log-sum-exp 从不溢出，但也几乎从不正确。请修好它。",
  },
  inputs: (draw) => [draw.oneOf([draw.logits(3), [1000, 999, 990], [-900, -905, -901]])],
  gives: aNumber,
  right: (scores) => logSumExp(scores),
  given: shifted,
  rules: [
    {
      says: {
        en: "Of a single score it must be that score.",
        zh: "只有一个得分时，结果必须就是这个得分。",
      },
      inputs: (draw) => [[draw.number(-5, 5)]],
      holds: (value, [[y]]) => near(value, y),
    },
    {
      says: {
        en: "e to the power of the answer must be the sum of all e^y, where those are not too large.",
        zh: "当各 e^y 不太大时，e 的（结果）次方必须等于它们的和。",
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
        zh: "每个得分都加 1000，结果也必须加 1000。",
      },
      inputs: (draw) => [draw.logits(3)],
      holds: (value, [scores], answer) => near(value + 1000, answer(scores.map((y) => y + 1000))),
    },
  ],
  slips: [
    {
      says: {
        en: "Without the shift it is right on paper, and overflows.",
        zh: "不做平移，在纸上是对的，但会溢出。",
      },
      like: (scores) => Math.log(scores.reduce((total, y) => total + Math.exp(y), 0)),
    },
    {
      says: {
        en: "The shift is taken away a second time instead of being given back.",
        zh: "平移量没有加回来，反而又减了一次。",
      },
      like: (scores) => shifted(scores) - Math.max(...scores),
    },
    {
      says: {
        en: "This is the largest score; the others have been left out.",
        zh: "这只是最大的得分；其余的都被漏掉了。",
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
      en: "Look at the last line of the derivation: what stands in front of the logarithm?",
      zh: "看推导的最后一行：对数前面还有什么？",
    },
  ],
  insight: {
    en: "Whatever is taken out of an exponent must come back outside the logarithm. Softmax forgives a forgotten shift, log-sum-exp does not.",
    zh: "从指数里取出的，必须在对数外面还回来。Softmax 会原谅被忘掉的平移，log-sum-exp 不会。",
  },
});

export const lesson09: readonly Exercise[] = [
  computeTheCeiling,
  predictTheSlope,
  writeTheSoftplus,
  findTheShift,
];
