import { binaryCrossEntropyWithLogits, sigmoid, softmax } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber, oneOf } from "./forms.js";
import { softmaxOfOpposites } from "./linesToWrite.js";
import { countParts, isCall, isExponential, nextLineExercise } from "./nextLine.js";
import { lostMinus } from "./slips.js";

const scoreOf = (p: number): number => Math.log(p / (1 - p));

const computeTheScore: Exercise = exercise({
  id: "03-compute-the-score",
  kind: "compute",
  minutes: 3,
  prompt: {
    en: "The mail filter gives a mail the probability 0.8. Which score did it compute?",
    zh: "邮件过滤器给一封邮件的概率是 0.8。它算出的得分是多少？",
  },
  gives: aNumber,
  right: () => scoreOf(0.8),
  rules: [
    {
      says: {
        en: "The sigmoid of the score must be 0.8.",
        zh: "这个得分的 Sigmoid 应为 0.8。",
      },
      holds: (score) => near(1 / (1 + Math.exp(-score)), 0.8),
    },
  ],
  slips: [
    {
      says: {
        en: "This is the sigmoid of 0.8. Here 0.8 is the probability, and the score is asked for.",
        zh: "这是 0.8 的 Sigmoid。这里 0.8 是概率，要求的是得分。",
      },
      like: () => sigmoid(0.8),
    },
    {
      says: {
        en: "This score gives 0.8 to the other class: the sign is wrong.",
        zh: "这个得分把 0.8 给了另一个类别：符号错了。",
      },
      like: () => -scoreOf(0.8),
    },
    {
      says: {
        en: "This logarithm has base 10. The sigmoid contains powers of e, so take the natural logarithm.",
        zh: "这是以 10 为底的对数。Sigmoid 里是 e 的幂，所以要取自然对数。",
      },
      like: () => Math.log10(0.8 / 0.2),
    },
    {
      says: {
        en: "This is the logarithm of the probability. The score is the logarithm of the odds, so divide by the other probability, 0.2, first.",
        zh: "这只是概率的对数。得分是几率的对数，所以要先除以另一个概率 0.2。",
      },
      like: () => Math.log(0.8),
    },
  ],
  hints: [
    {
      en: "Solve 1/(1 + e^−y) = 0.8 for e^−y first.",
      zh: "先由 1/(1 + e^−y) = 0.8 解出 e^−y。",
    },
    {
      en: "What are the odds: how many times as probable is spam as other mail?",
      zh: "几率是多少：“垃圾邮件”的概率是“其他邮件”的多少倍？",
    },
  ],
  insight: {
    en: "The inverse of the sigmoid gives the logarithm of the odds, ln(p/(1 − p)). It is called log-odds or logit.",
    zh: "Sigmoid 的反函数给出几率的对数 ln(p/(1 − p))，称为对数几率或 logit。",
  },
});

const pairs = { A: [10, 11], B: [0, 2], C: [-5, -4] } as const;
type Name = keyof typeof pairs;

const predictTheSurest: Exercise = exercise({
  id: "03-predict-the-surest",
  kind: "predict",
  minutes: 2,
  prompt: {
    en: "Three networks give a mail these scores, with spam in second place: A [10, 11], B [0, 2], C [−5, −4]. Which is the most certain of spam?",
    zh: "三个网络给一封邮件打出下列得分，第二个是“垃圾邮件”：A [10, 11]，B [0, 2]，C [−5, −4]。哪一个最确信是垃圾邮件？",
  },
  gives: oneOf<Name>("A", "B", "C"),
  right: (): Name => "B",
  rules: [
    {
      says: {
        en: "In no other pair may the second score be further ahead of the first.",
        zh: "其他各对的第二个得分都不应领先更多。",
      },
      holds: (name) => {
        const second = softmax(pairs[name])[1];
        return Object.values(pairs).every((pair) => softmax(pair)[1] <= second);
      },
    },
  ],
  slips: [
    {
      says: {
        en: "A has the highest scores, but softmax depends only on their difference.",
        zh: "A 的得分最高，但 Softmax 只取决于两个得分之差。",
      },
      like: () => "A",
    },
    {
      says: {
        en: "The scores of C are far from 0, but softmax depends only on their difference, which is 1.",
        zh: "C 的得分离 0 很远，但 Softmax 只取决于它们的差，而这个差是 1。",
      },
      like: () => "C",
    },
  ],
  hints: [
    {
      en: "By how much is the second score of each pair ahead of the first?",
      zh: "每一对中，第二个得分领先第一个多少？",
    },
  ],
  insight: {
    en: "The scores of A and C are far apart, but both pairs give the probability 0.731, because their differences are equal.",
    zh: "A 与 C 的得分相距很远，但两对的差相等，所以概率都是 0.731。",
  },
});

const writeTheLine: Exercise = nextLineExercise({
  id: "03-next-line",
  minutes: 4,
  prompt: {
    en: "Write the line that follows from exp(y)/(exp(-y) + exp(y)) and has only one exponential.",
    zh: "写出由 exp(y)/(exp(-y) + exp(y)) 推出的下一行，其中只有一个 exp。",
  },
  derivation: softmaxOfOpposites,
  line: 1,
  right: () => "1/(1 + exp(-2*y))",
  rules: [
    {
      says: { en: "The line must contain exp exactly once.", zh: "这一行应恰好含有一个 exp。" },
      holds: (line) => countParts(line, isExponential) === 1,
    },
    {
      says: {
        en: "The line must be written with exp, not with sigma.",
        zh: "这一行要用 exp 写，不能用 sigma。",
      },
      holds: (line) => countParts(line, isCall("sigma")) === 0,
    },
  ],
  slips: [
    {
      says: {
        en: "exp(−y) divided by exp(y) is not exp(−y): the exponents are subtracted.",
        zh: "exp(−y) 除以 exp(y) 不是 exp(−y)：指数应当相减。",
      },
      like: () => "1/(1 + exp(-y))",
    },
    {
      says: {
        en: "exp(−y) divided by exp(y) has a negative exponent: the sign is wrong.",
        zh: "exp(−y) 除以 exp(y)，指数是负的：这里符号错了。",
      },
      like: () => "1/(1 + exp(2*y))",
    },
    {
      says: {
        en: "The denominator was split. A fraction can be split at a sum in its numerator only.",
        zh: "把分母的和拆开了；分式只能在分子上拆。",
      },
      like: () => "exp(2*y) + 1",
    },
  ],
  hints: [
    {
      en: "Divide the numerator and both terms of the denominator by exp(y). Then e^a/e^b = e^(a − b).",
      zh: "分子和分母的两项都除以 exp(y)，再用 e^a/e^b = e^(a − b)。",
    },
  ],
  insight: {
    en: "This is the sigmoid of 2y. Two opposite scores are as far apart as one score of twice the size is from 0.",
    zh: "这是 2y 的 Sigmoid。两个互为相反数的得分之差，等于一个两倍大的得分与 0 之差。",
  },
});

const findTheNaN: Exercise = exercise<[score: number], number>({
  id: "03-find-the-nan",
  kind: "find-the-bug",
  minutes: 4,
  prompt: {
    en: "For large scores, such as 800, this sigmoid returns NaN. Change it so that it is right for every score.",
    zh: "得分很大时（例如 800），这个 Sigmoid 返回 NaN。请修改它，使它对任何得分都正确。",
  },
  inputs: (draw) => [draw.oneOf([draw.number(-8, 8), draw.whole(800, 2000)])],
  edges: [0, 1 / 3, 1, 5, 10, 15, 20, 26, 36, 710, 746, 1e6].flatMap((y) => [[y], [-y]]),
  gives: aNumber,
  mayCall: [],
  right: (score) => sigmoid(score),
  given: `(y) => { return Math.exp(y) / (1 + Math.exp(y)); }`,
  rules: [
    {
      says: {
        en: "The result must lie between 0 and 1.",
        zh: "结果应介于 0 和 1 之间。",
      },
      inputs: (draw) => [draw.oneOf([1, -1]) * draw.whole(0, 2000)],
      holds: (p) => p >= 0 && p <= 1,
    },
    {
      says: {
        en: "The result for a score and for its opposite must add up to 1.",
        zh: "一个得分与它的相反数的结果之和应为 1。",
      },
      holds: (p, [score], answer) => near(p + answer(-score), 1),
    },
    {
      says: {
        en: "The logarithm of the odds, ln(p/(1 − p)), must be the score.",
        zh: "几率的对数 ln(p/(1 − p)) 应等于得分。",
      },
      inputs: (draw) => [draw.number(-8, 8)],
      holds: (p, [score]) => near(Math.log(p / (1 - p)), score),
    },
    {
      says: {
        en: "For a score below −40, the result must be less than 10⁻¹⁷.",
        zh: "得分小于 −40 时，结果应小于 10⁻¹⁷。",
      },
      inputs: (draw) => [draw.whole(-2000, -41)],
      holds: (p) => p < 1e-17,
    },
  ],
  slips: [
    {
      says: {
        en: "This is the probability of the other class: the sign of the exponent is wrong.",
        zh: "这是另一个类别的概率：指数的符号错了。",
      },
      like: (score) => 1 / (1 + Math.exp(score)),
    },
    {
      says: {
        en: "NaN was replaced by 0, but for a large score the sigmoid is close to 1.",
        zh: "NaN 被换成了 0，但得分很大时 Sigmoid 接近 1。",
      },
      like: (score) => (score > 709 ? 0 : sigmoid(score)),
    },
    {
      says: {
        en: "Softmax of a single score is always 1.",
        zh: "单个得分的 Softmax 恒为 1。",
      },
      like: (score) => softmax([score])[0],
    },
  ],
  hints: [
    {
      en: "What is exp(1000), and what is it divided by?",
      zh: "exp(1000) 是多少？它又除以了什么？",
    },
    {
      en: "Divide the numerator and the denominator by exp(y). Which sign does the exponent have then?",
      zh: "分子分母同除以 exp(y)。这时 e 的指数是正还是负？",
    },
  ],
  insight: {
    en: "1/Infinity is 0, and that is the right limit; Infinity/Infinity is NaN. Choose the form whose overflow does no harm.",
    zh: "1/Infinity 等于 0，正是正确的极限；Infinity/Infinity 则是 NaN。应当选择溢出也无害的那种写法。",
  },
});

const lossOfNo = (score: number): number => binaryCrossEntropyWithLogits(0, score);

const writeTheLoss: Exercise = exercise<[score: number], number>({
  id: "03-write-the-loss-of-no",
  kind: "write",
  minutes: 4,
  prompt: {
    en: "The mail was not spam. Write its loss, −ln(1 − σ(y)), so that it is finite for every score y.",
    zh: "这封邮件不是垃圾邮件。写出它的损失 −ln(1 − σ(y))，使它对任何得分 y 都是有限的。",
  },
  inputs: (draw) => [draw.oneOf([draw.number(-8, 8), draw.whole(40, 700)])],
  edges: [0, 1, 5, 9, 12, 15, 17, 20, 26, 36, 40, 709, 710, 744, 746, 1e6].flatMap((y) => [
    [y],
    [-y],
  ]),
  gives: aNumber,
  mayCall: ["sigmoid", "logSigmoid", "logSumExp"],
  right: lossOfNo,
  rules: [
    {
      says: { en: "A loss is never negative.", zh: "损失不会是负数。" },
      holds: (loss) => loss >= 0,
    },
    {
      says: {
        en: "e to the power of minus the loss must be the probability that the mail is not spam.",
        zh: "设损失为 L，则 e^(−L) 应等于“不是垃圾邮件”的概率。",
      },
      holds: (loss, [score]) => near(Math.exp(-loss), sigmoid(-score)),
    },
    {
      says: {
        en: "The losses for a score and for its opposite must differ by that score, however large it is.",
        zh: "得分 y 的损失减去得分 −y 的损失应等于 y，无论 y 有多大。",
      },
      inputs: (draw) => [
        draw.oneOf([draw.whole(0, 30), draw.whole(40, 700), draw.whole(800, 2000)]),
      ],
      holds: (loss, [score], answer) => near(loss - answer(-score), score),
    },
  ],
  slips: [
    lostMinus(lossOfNo),
    {
      says: {
        en: "This is the loss of a mail that is spam.",
        zh: "这是邮件确为垃圾邮件时的损失。",
      },
      like: (score) => binaryCrossEntropyWithLogits(1, score),
    },
    {
      says: {
        en: "1 − σ(y) is rounded to 0 before the logarithm is taken.",
        zh: "取对数之前，1 − σ(y) 已经舍入成了 0。",
      },
      like: (score) => -Math.log(1 - sigmoid(score)),
    },
    {
      says: {
        en: "Better, but for scores in the hundreds something still becomes 0 or Infinity before the logarithm is taken.",
        zh: "已经好些了，但得分达到几百时，取对数之前仍有中间结果变成了 0 或 Infinity。",
      },
      like: (score) => -Math.log(sigmoid(-score)),
    },
    {
      says: {
        en: "This loss takes a score, but it was given a probability. So the sigmoid is applied twice.",
        zh: "这个损失函数要的是得分，却得到了概率：Sigmoid 被用了两次。",
      },
      like: (score) => binaryCrossEntropyWithLogits(0, sigmoid(score)),
    },
  ],
  hints: [
    {
      en: "The probability of the other class is σ(−y): no subtraction is needed.",
      zh: "另一类的概率是 σ(−y)：不需要做减法。",
    },
    {
      en: "Do not compute the probability at all: the library has the logarithm of the sigmoid.",
      zh: "完全不必经过概率：课程库里有 Sigmoid 的对数。",
    },
  ],
  insight: {
    en: "For a high score, the loss of a mail that is not spam is almost the score itself, and it never becomes infinite.",
    zh: "得分很高时，非垃圾邮件的损失几乎就等于得分本身，而且不会变成无穷大。",
  },
});

export const lesson03: readonly Exercise[] = [
  computeTheScore,
  predictTheSurest,
  writeTheLine,
  findTheNaN,
  writeTheLoss,
];
