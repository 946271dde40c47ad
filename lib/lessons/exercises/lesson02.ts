import { crossEntropyWithLogits, softmax, type Vector } from "../../losses/index.js";
import { alike, near } from "./alike.js";
import { peak, ramp, steep, veryLow } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber, oneOf } from "./forms.js";
import { softmaxOfDifferences } from "./linesToWrite.js";
import { countParts, isExponential, nextLineExercise } from "./nextLine.js";
import { lostMinus, otherClass } from "./slips.js";

const sum = (values: Vector): number => values.reduce((total, x) => total + x, 0);
const powersOf = (y: Vector): number[] => y.map((yi) => Math.exp(yi));
const shareOut = (values: Vector): number[] => values.map((x) => x / sum(values));

const share = (): number => softmax([0, Math.log(3)])[1];

const computeAShare: Exercise = exercise({
  id: "02-compute-a-share",
  kind: "compute",
  minutes: 3,
  prompt: {
    en: "Two classes have the scores 0 and ln 3. Which probability does softmax give to the second class?",
    zh: "两个类别的得分是 0 和 ln 3。Softmax 给第二个类别的概率是多少？",
  },
  gives: aNumber,
  right: share,
  rules: [
    {
      says: {
        en: "The logarithm of the odds, second class to first, must be the difference of the scores, ln 3.",
        zh: "第二类与第一类的几率的对数，应等于两个得分之差 ln 3。",
      },
      holds: (p) => near(Math.log(p / (1 - p)), Math.log(3)),
    },
  ],
  slips: [
    otherClass(share),
    {
      says: {
        en: "Here each score is divided by the sum of the scores. Softmax takes their exponentials first.",
        zh: "这里用每个得分直接除以得分之和；Softmax 要先取 e 的幂。",
      },
      like: () => shareOut([0, Math.log(3)])[1],
    },
    {
      says: {
        en: "This is the exponential. It must still be divided by the sum of both.",
        zh: "这只是 e 的幂，还要除以两个幂之和。",
      },
      like: () => Math.exp(Math.log(3)),
    },
  ],
  hints: [
    {
      en: "Both exponentials are whole numbers. What do they add up to?",
      zh: "两个 e 的幂都是整数。它们的和是多少？",
    },
  ],
  insight: {
    en: "A difference of scores is the logarithm of the odds: a class that is ahead by ln 3 is three times as probable.",
    zh: "得分之差就是几率的对数：得分高出 ln 3 的类别，概率是另一类的三倍。",
  },
});

const theirScores: Vector = [1, 2, 3];
const doubled: Vector = theirScores.map((y) => 2 * y);

const predictATemperature: Exercise = exercise({
  id: "02-predict-a-temperature",
  kind: "predict",
  minutes: 2,
  prompt: {
    en: "The weights of a network grow until every score is twice as large. Which temperature has the same effect: 0.5, 1 or 2?",
    zh: "网络的权重增大，使每个得分都变为两倍。哪个温度有同样的效果：0.5、1 还是 2？",
  },
  gives: oneOf(0.5, 1, 2),
  right: () => 0.5,
  rules: [
    {
      says: {
        en: "At that temperature the old scores must give the probabilities of the new ones.",
        zh: "在这个温度下，原来的得分应给出与新得分相同的概率。",
      },
      holds: (T) => alike(softmax(theirScores.map((y) => y / T)), softmax(doubled)),
    },
  ],
  slips: [
    {
      says: {
        en: "Scores are divided by the temperature: this one halves them.",
        zh: "得分要除以温度：这个温度会使它们减半。",
      },
      like: () => 2,
    },
    {
      says: {
        en: "Temperature 1 changes nothing. Adding a number to all scores changes nothing either, but doubling them does.",
        zh: "温度为 1 时，概率不变。给所有得分加上同一个数，概率也不变；得分加倍，概率就变了。",
      },
      like: () => 1,
    },
  ],
  hints: [
    {
      en: "Is the network more certain of its answer now, or less? Which temperatures do that, those above 1 or those below?",
      zh: "网络现在对答案更确定了，还是更不确定？哪些温度有这种效果，大于 1 的还是小于 1 的？",
    },
  ],
  insight: {
    en: "A network whose weights grow lowers its own temperature. It becomes more certain, and it may become more certain than its share of right answers justifies.",
    zh: "网络的权重增大，就等于降低自己的温度。它会越来越有把握，甚至可能把握过头，超出它实际的准确程度。",
  },
});

const writeTheLine: Exercise = nextLineExercise({
  id: "02-next-line",
  minutes: 5,
  prompt: {
    en: "Write the line that follows from exp(y_i/T)/Sum(j, 1, n, exp(y_j/T)) and has only one exponential.",
    zh: "写出由 exp(y_i/T)/Sum(j, 1, n, exp(y_j/T)) 推出的下一行，其中只有一个 exp。",
  },
  derivation: softmaxOfDifferences,
  line: 1,
  right: () => "1/Sum(j, 1, n, exp((y_j - y_i)/T))",
  rules: [
    {
      says: { en: "The line must contain exp exactly once.", zh: "这一行应恰好含有一个 exp。" },
      holds: (line) => countParts(line, isExponential) === 1,
    },
  ],
  slips: [
    {
      says: {
        en: "The difference is the other way round: each term is divided by exp(y_i/T).",
        zh: "差的次序反了：每一项都要除以 exp(y_i/T)。",
      },
      like: () => "1/Sum(j, 1, n, exp((y_i - y_j)/T))",
    },
    {
      says: {
        en: "A temperature was lost: both scores are divided by T.",
        zh: "丢了温度：两个得分都要除以 T。",
      },
      like: () => "1/Sum(j, 1, n, exp(y_j - y_i))",
    },
    {
      says: {
        en: "The numerator was divided by exp(y_i/T), but the denominator was not.",
        zh: "分子除以了 exp(y_i/T)，分母却没有。",
      },
      like: () => "1/Sum(j, 1, n, exp(y_j/T))",
    },
  ],
  hints: [
    {
      en: "Divide the numerator and every term of the denominator by exp(y_i/T). Then e^a/e^b = e^(a − b).",
      zh: "分子和分母的每一项都除以 exp(y_i/T)，再用 e^a/e^b = e^(a − b)。",
    },
    {
      en: "Keep the sum, as in 1/Sum(j, 1, n, …). Its terms contain both y_j and y_i.",
      zh: "保留求和，写成 1/Sum(j, 1, n, …)；其中每一项既有 y_j 也有 y_i。",
    },
  ],
  insight: {
    en: "The probability of a class depends only on how far each score is from its own, divided by T.",
    zh: "一个类别的概率，只取决于各个得分与它自己的得分之差除以 T。",
  },
});

const writeSoftmax: Exercise = exercise<[scores: number[]], number[]>({
  id: "02-write-softmax",
  kind: "write",
  minutes: 8,
  prompt: {
    en: "Write softmax, for scores of any size.",
    zh: "写出 Softmax，得分可以是任意大小。",
  },
  inputs: (draw) => [draw.logits(draw.whole(2, 5))],
  edges: [
    [[7]],
    [[0, 0]],
    [[-1000, -1000]],
    [[1000, 0]],
    [[0, -1000, 1000]],
    [[-746, -746, -746]],
    [[...veryLow]],
    [ramp(10)],
    [ramp(50)],
    [steep(50)],
    [peak(1, 4)],
    [peak(49, 50)],
    [[0, 12, 25]],
  ],
  gives: aList,
  mayCall: ["logSumExp"],
  right: (scores) => softmax(scores),
  rules: [
    {
      says: {
        en: "There must be one probability for each score.",
        zh: "每个得分应对应一个概率。",
      },
      holds: (p, [scores]) => p.length === scores.length,
    },
    {
      says: { en: "No probability may be negative.", zh: "概率不能是负数。" },
      holds: (p) => p.every((pi) => pi >= 0),
    },
    {
      says: { en: "The probabilities must add up to 1.", zh: "各概率之和应为 1。" },
      holds: (p) => near(sum(p), 1),
    },
    {
      says: {
        en: "The ratio of two probabilities must be e to the power of the difference of their scores.",
        zh: "设两个得分之差为 d，则两个概率之比应为 e^d。",
      },
      inputs: (draw) => [draw.logits(draw.whole(2, 5)).map((y) => draw.oneOf([1, 10, 60]) * y)],
      holds: (p, [y]) => p.every((pi, i) => near(Math.log(pi / p[0]), y[i] - y[0])),
    },
    {
      says: {
        en: "Adding the same number to every score must change nothing, however large it is.",
        zh: "给每个得分加上同一个数，无论多大，结果都应不变。",
      },
      inputs: (draw) => {
        const shift = draw.oneOf([1000, -1000]);
        return [[0, 1, 2].map((y) => y + shift)];
      },
      holds: (p, [y], answer) => alike(p, answer(y.map((yi) => yi - y[0]))),
    },
    {
      says: {
        en: "A score far above all others must get the probability 1.",
        zh: "若一个得分远高于其他得分，它的概率应为 1。",
      },
      inputs: (draw) => [
        draw.oneOf([
          [0, 1000],
          [-1000, 0, -2000],
        ]),
      ],
      holds: (p, [y]) =>
        alike(
          p,
          y.map((yi) => (yi === Math.max(...y) ? 1 : 0)),
        ),
    },
  ],
  slips: [
    {
      says: {
        en: "Every class gets the same probability, because the sum adds the same term again and again, as in the article's misprint.",
        zh: "每个类别得到的概率都一样，因为求和反复加了同一项，与原文的笔误一样。",
      },
      like: (scores) => scores.map(() => 1 / scores.length),
    },
    {
      says: {
        en: "Each score is divided by the sum of the scores. The exponential is missing.",
        zh: "这里用每个得分直接除以得分之和，没有取 e 的幂。",
      },
      like: shareOut,
    },
    {
      says: {
        en: "Squares are never negative either, but they do not keep the order of the scores.",
        zh: "平方也不为负，但不能保持得分的顺序。",
      },
      like: (scores) => shareOut(scores.map((y) => y * y)),
    },
    {
      says: {
        en: "The exponentials overflow, or all of them become 0.",
        zh: "e 的幂溢出了，或者全部变成了 0。",
      },
      like: (scores) => shareOut(powersOf(scores)),
    },
  ],
  hints: [
    {
      en: "Two steps: the exponential of each score, then a division by the sum of all of them.",
      zh: "分两步：先对每个得分 y 计算 e^y，再除以它们的总和。",
    },
    {
      en: "Which number may you subtract from every score beforehand, so that no exponent is positive?",
      zh: "事先从每个得分里减去哪个数，才能使指数都不为正？",
    },
  ],
  insight: {
    en: "The library's softmax does the same, and also checks its input: it divides exponentials that cannot overflow by their sum.",
    zh: "课程库里的 softmax 也是这样做的，另外还检查参数：用不会溢出的 e 的幂除以它们的和。",
  },
});

const lossOf = (label: number, scores: number[]): number => crossEntropyWithLogits(label, scores);

const findTheFloor: Exercise = exercise<[label: number, scores: number[]], number>({
  id: "02-find-the-floor",
  kind: "find-the-bug",
  minutes: 4,
  prompt: {
    en: "This loss stays far above 0, however well the network learns. Change the function so that it is right.",
    zh: "无论网络学得多好，这个损失总是远大于 0。请把这个函数改正确。",
  },
  inputs: (draw) => [draw.whole(0, 2), draw.logits(3)],
  edges: [
    [0, [7]],
    [1, [1000, 0, 0]],
    [0, [1000, 0, 0]],
    [0, [-1000, 1000]],
    [1, [0, 0]],
    [4, ramp(5)],
    [0, ramp(50)],
    [49, steep(50)],
    [0, steep(50)],
    [0, [-1e6, 0]],
    [1, [...veryLow]],
    [0, [...veryLow]],
    [49, peak(49, 50)],
    [0, peak(49, 50)],
    [0, peak(1, 4)],
    [0, [10, 0]],
    [0, [20, 0, 0, 1]],
  ],
  gives: aNumber,
  right: lossOf,
  given: `(label, y) => { return crossEntropyWithLogits(label, softmax(y)); }`,
  rules: [
    {
      says: {
        en: "e to the power of minus the loss must be the probability that softmax gives to the label.",
        zh: "设损失为 L，则 e^(−L) 应等于 Softmax 给真实类别的概率。",
      },
      holds: (loss, [label, scores]) => near(Math.exp(-loss), softmax(scores)[label]),
    },
    {
      says: {
        en: "The further the right class's score is below the others, the larger the loss: no bound, and no Infinity.",
        zh: "真实类别的得分落后越多，损失就越大：既没有上限，也不是 Infinity。",
      },
      inputs: (draw) => [0, [draw.whole(-2000, -1000), 0, 1]],
      holds: (loss, [, scores]) => near(loss, -scores[0] + Math.log(1 + Math.E), 1e-6),
    },
  ],
  slips: [
    lostMinus(lossOf),
    {
      says: {
        en: "The probability is rounded to 0 before its logarithm is taken; give the loss the scores instead.",
        zh: "取对数之前，概率已经舍入成了 0；应当把得分交给损失函数。",
      },
      like: (label, scores) => -Math.log(softmax(scores)[label]),
    },
    {
      says: {
        en: "This is minus the score of the label. The other scores must count, too.",
        zh: "这只是真实类别得分的相反数。其他得分也要算进去。",
      },
      like: (label, scores) => -scores[label],
    },
  ],
  hints: [
    {
      en: "What does a loss whose name ends in WithLogits do with what it is given?",
      zh: "名字以 WithLogits 结尾的损失函数，会对输入做什么？",
    },
  ],
  insight: {
    en: "Give probabilities to crossEntropy, and scores to crossEntropyWithLogits. Then softmax is applied exactly once.",
    zh: "概率交给 crossEntropy，得分交给 crossEntropyWithLogits。这样 Softmax 恰好做一次。",
  },
});

export const lesson02: readonly Exercise[] = [
  computeAShare,
  predictATemperature,
  writeTheLine,
  writeSoftmax,
  findTheFloor,
];
