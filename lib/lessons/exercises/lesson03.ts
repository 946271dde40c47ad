import { sigmoidIsSoftmax } from "../../derivations/course/sigmoidIsSoftmax.js";
import { binaryCrossEntropyWithLogits, sigmoid, softmax } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber, oneOf } from "./forms.js";
import { nextLineExercise } from "./nextLine.js";
import { lostMinus } from "./slips.js";

const scoreOf = (p: number): number => Math.log(p / (1 - p));

const computeTheScore: Exercise = exercise({
  id: "03-compute-the-score",
  kind: "compute",
  prompt: {
    en: "Which score has the sigmoid 0.8?",
    zh: "哪个得分的 Sigmoid 等于 0.8？",
  },
  gives: aNumber,
  right: () => scoreOf(0.8),
  rules: [
    {
      says: {
        en: "The sigmoid of the score must be 0.8.",
        zh: "这个得分的 Sigmoid 必须是 0.8。",
      },
      holds: (score) => near(1 / (1 + Math.exp(-score)), 0.8),
    },
  ],
  slips: [
    {
      says: {
        en: "This is the sigmoid of 0.8; the question goes the other way.",
        zh: "这是 0.8 的 Sigmoid；题目问的是反方向。",
      },
      like: () => sigmoid(0.8),
    },
    {
      says: {
        en: "This score gives 0.8 to the other class.",
        zh: "这个得分把 0.8 给了另一个类别。",
      },
      like: () => -scoreOf(0.8),
    },
    {
      says: {
        en: "This is a logarithm to base 10; the sigmoid is made of powers of e.",
        zh: "这是以 10 为底的对数；而 Sigmoid 由 e 的幂构成。",
      },
      like: () => Math.log10(0.8 / 0.2),
    },
    {
      says: {
        en: "The logarithm of the probability alone; the rest, 0.2, counts as well.",
        zh: "这只是概率本身的对数；剩余的 0.2 也要算进去。",
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
      en: "How many times as probable as no is yes?",
      zh: "“是”的概率是“否”的多少倍？",
    },
  ],
  insight: {
    en: "The inverse of the sigmoid is the logarithm of the odds, p to 1 − p. Hence the name logit.",
    zh: "Sigmoid 的反函数是几率（p 比 1 − p）的对数，logit 由此得名。",
  },
});

const pairs = { A: [10, 11], B: [0, 2], C: [-5, -4] } as const;
type Name = keyof typeof pairs;

const predictTheSurest: Exercise = exercise({
  id: "03-predict-the-surest",
  kind: "predict",
  prompt: {
    en: "Which pair of scores is the surest of its second class: A [10, 11], B [0, 2] or C [−5, −4]?",
    zh: "哪一对得分对第二个类别最有把握：A [10, 11]，B [0, 2]，还是 C [−5, −4]？",
  },
  gives: oneOf<Name>("A", "B", "C"),
  right: (): Name => "B",
  rules: [
    {
      says: {
        en: "No other pair may have its second score further ahead.",
        zh: "不能有另一对得分，其第二个得分领先得更多。",
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
        en: "The highest scores, but of two scores only the difference counts.",
        zh: "得分最高，但两个得分中只有它们的差起作用。",
      },
      like: () => "A",
    },
    {
      says: {
        en: "Twice as far from 0 is not further ahead: look at the difference only.",
        zh: "离 0 更远并不等于领先更多：只需看差。",
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
    en: "The other two pairs lie on one line of equal probability, however far apart they are.",
    zh: "另外两对相距再远，也在同一条等概率线上。",
  },
});

const writeTheLine: Exercise = nextLineExercise({
  id: "03-next-line",
  prompt: {
    en: "Write the line that follows from exp(y)/(1 + exp(y)): only one exponential may be left.",
    zh: "写出由 exp(y)/(1 + exp(y)) 推出的下一行：只能剩下一个指数。",
  },
  derivation: sigmoidIsSoftmax,
  line: 3,
  right: () => "1/(1 + exp(-y))",
  rules: [
    {
      says: { en: "Only one exponential may be left.", zh: "只能剩下一个指数。" },
      holds: ({ text }) => text.split("exp").length === 2,
    },
    {
      says: { en: "The exponential must be written out.", zh: "指数必须写出来。" },
      holds: ({ text }) => !text.includes("sigma"),
    },
  ],
  slips: [
    {
      says: {
        en: "Below, 1 was divided as well, and its exponent has the wrong sign here.",
        zh: "分母里的 1 也要除，而这里指数的符号错了。",
      },
      like: () => "1/(1 + exp(y))",
    },
    {
      says: {
        en: "Below, only one of the two terms was divided.",
        zh: "分母的两项里，只除了其中一项。",
      },
      like: () => "1/(1 + 1)",
    },
    {
      says: {
        en: "The sum below was taken apart; a fraction splits above only.",
        zh: "把分母的和拆开了；分式只能在分子上拆。",
      },
      like: () => "exp(y) + 1",
    },
  ],
  hints: [
    {
      en: "Divide above and below by exp(y), in every term.",
      zh: "分子分母的每一项都除以 exp(y)。",
    },
  ],
  insight: {
    en: "The sigmoid, as the article prints it. The line above is the same function, and better for very low scores.",
    zh: "这正是原文所印的 Sigmoid。上一行是同一个函数，得分很低时用它更好。",
  },
});

const findTheNaN: Exercise = exercise<[score: number], number>({
  id: "03-find-the-nan",
  kind: "find-the-bug",
  prompt: {
    en: "For large scores this sigmoid is NaN. Mend it.",
    zh: "得分很大时，这个 Sigmoid 会变成 NaN。请修好它。",
  },
  inputs: (draw) => [draw.oneOf([draw.number(-8, 8), draw.whole(800, 2000)])],
  gives: aNumber,
  right: (score) => sigmoid(score),
  given: (score) => Math.exp(score) / (1 + Math.exp(score)),
  rules: [
    {
      says: {
        en: "The result must lie between 0 and 1.",
        zh: "结果必须介于 0 和 1 之间。",
      },
      inputs: (draw) => [draw.oneOf([1, -1]) * draw.whole(0, 2000)],
      holds: (p) => p >= 0 && p <= 1,
    },
    {
      says: {
        en: "The result for a score and for its opposite must add up to 1.",
        zh: "一个得分与它的相反数的结果之和必须为 1。",
      },
      holds: (p, [score], answer) => near(p + answer(-score), 1),
    },
    {
      says: {
        en: "Divided by the rest it must be e to the power of the score.",
        zh: "它与剩余部分之比必须等于 e 的（得分）次方。",
      },
      inputs: (draw) => [draw.number(-8, 8)],
      holds: (p, [score]) => near(Math.log(p / (1 - p)), score),
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
        en: "NaN was replaced, but by the wrong end: a large score means yes.",
        zh: "NaN 被替换掉了，却换成了错误的一端：得分大意味着“是”。",
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
      en: "Divide above and below by the exponential: which sign has its exponent then?",
      zh: "分子分母同除以这个指数：这时指数的符号是什么？",
    },
  ],
  insight: {
    en: "1/Infinity is 0, and harmless; Infinity/Infinity is NaN. Choose the form whose overflow is harmless.",
    zh: "1/Infinity 等于 0，没有害处；Infinity/Infinity 则是 NaN。应当选择溢出也无害的那种写法。",
  },
});

const lossOfNo = (score: number): number => binaryCrossEntropyWithLogits(0, score);

const writeTheLoss: Exercise = exercise<[score: number], number>({
  id: "03-write-the-loss-of-no",
  kind: "write",
  prompt: {
    en: "The answer was no. Write the loss −ln(1 − σ(y)) so that it is finite for every score y.",
    zh: "答案是“否”。写出损失 −ln(1 − σ(y))，使它对任何得分 y 都是有限的。",
  },
  inputs: (draw) => [draw.oneOf([draw.number(-8, 8), draw.whole(40, 700)])],
  gives: aNumber,
  right: lossOfNo,
  rules: [
    {
      says: { en: "A loss is never negative.", zh: "损失不会是负数。" },
      holds: (loss) => loss >= 0,
    },
    {
      says: {
        en: "e to the power of minus the loss must be the probability of no.",
        zh: "e 的（负损失）次方必须等于“否”的概率。",
      },
      holds: (loss, [score]) => near(Math.exp(-loss), sigmoid(-score)),
    },
    {
      says: {
        en: "The losses for a score and for its opposite must differ by that score, however large it is.",
        zh: "一个得分与它的相反数的损失之差必须等于这个得分，无论它有多大。",
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
        en: "This is what yes would have cost.",
        zh: "这是答案为“是”时的损失。",
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
        zh: "已经好些了，但得分达到几百时，取对数之前仍有东西变成了 0 或 Infinity。",
      },
      like: (score) => -Math.log(sigmoid(-score)),
    },
    {
      says: {
        en: "This loss takes a score, and was given a probability: the sigmoid is applied twice.",
        zh: "这个损失函数要的是得分，却得到了概率：Sigmoid 被用了两次。",
      },
      like: (score) => binaryCrossEntropyWithLogits(0, sigmoid(score)),
    },
  ],
  hints: [
    {
      en: "The probability of no is σ(−y): no subtraction is needed.",
      zh: "“否”的概率是 σ(−y)：不需要做减法。",
    },
    {
      en: "Do not go through the probability at all: the library has a logarithm of the sigmoid.",
      zh: "完全不必经过概率：课程库里有 Sigmoid 的对数。",
    },
  ],
  insight: {
    en: "For a gross mistake the loss is the score itself, nearly: a straight line, without end and without a cliff.",
    zh: "错得很厉害时，损失几乎就是得分本身：一条直线，没有尽头，也没有断崖。",
  },
});

export const lesson03: readonly Exercise[] = [
  computeTheScore,
  predictTheSurest,
  writeTheLine,
  findTheNaN,
  writeTheLoss,
];
