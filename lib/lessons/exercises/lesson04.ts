import { bernoulliLikelihood } from "../../derivations/course/bernoulliLikelihood.js";
import { binaryCrossEntropy } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber } from "./forms.js";
import { nextLineExercise } from "./nextLine.js";
import { lostMinus, meanForSum, naturalLog, swapped } from "./slips.js";

const hartleys = (t: number, p: number): number => binaryCrossEntropy(t, p, { base: 10 });

const oneForecast = (): number => hartleys(1, 0.25);

const computeALoss: Exercise = exercise({
  id: "04-compute-a-loss",
  kind: "compute",
  prompt: {
    en: "A model said 0.25, and the answer was yes. What is its loss, in hartleys?",
    zh: "模型预测为 0.25，而答案是“是”。以哈特利为单位，损失是多少？",
  },
  gives: aNumber,
  right: oneForecast,
  rules: [
    {
      says: {
        en: "10 to the power of minus the loss must be the likelihood of the truth.",
        zh: "10 的（负损失）次方必须等于真实结果的似然。",
      },
      holds: (loss) => near(10 ** -loss, 0.25),
    },
  ],
  slips: [
    naturalLog(oneForecast),
    lostMinus(oneForecast),
    {
      says: {
        en: "This is what the model would lose had the answer been no.",
        zh: "这是答案为“否”时模型的损失。",
      },
      like: () => hartleys(0, 0.25),
    },
    {
      says: {
        en: "Digits are missing. Let the cell compute the number, and it keeps them all.",
        zh: "位数不够。让单元格来计算，就会保留所有位数。",
      },
      like: () => Number(oneForecast().toFixed(3)),
    },
  ],
  hints: [
    {
      en: "How likely did the model think the answer was? Its loss is one logarithm of that.",
      zh: "模型认为真实答案的可能性有多大？损失就是它的一个对数。",
    },
    {
      en: "Math.log10 is the logarithm of base 10; mind the sign.",
      zh: "Math.log10 是以 10 为底的对数；注意正负号。",
    },
  ],
  insight: {
    en: "In base 10 a loss counts the zeros: a likelihood of one in a thousand costs 3.",
    zh: "以 10 为底时，损失数的是零的个数：千分之一的似然，损失为 3。",
  },
});

const growth = (p: number): number =>
  binaryCrossEntropy(1, p / 2, { base: 2 }) - binaryCrossEntropy(1, p, { base: 2 });

const predictHalving: Exercise = exercise({
  id: "04-predict-halving",
  kind: "predict",
  prompt: {
    en: "The answer is yes, and the prediction is halved. By how many bits does the loss grow?",
    zh: "答案为“是”，而预测值减半。损失增加多少比特？",
  },
  gives: aNumber,
  right: () => growth(0.5),
  rules: [
    {
      says: {
        en: "The loss must grow by just this much wherever the halving starts, at 0.8 as at 0.01.",
        zh: "无论从 0.8 还是从 0.01 开始减半，损失都必须恰好增加这么多。",
      },
      holds: (bits) => [0.8, 0.3, 0.01].every((p) => near(growth(p), bits)),
    },
  ],
  slips: [
    {
      says: {
        en: "The likelihood changes by a factor of two; its logarithm changes by an addition.",
        zh: "似然变化的是两倍的倍数；它的对数变化的是加上一个数。",
      },
      like: () => 2,
    },
    lostMinus(() => growth(0.5)),
    {
      says: {
        en: "This is the growth in nats, and bits were asked for.",
        zh: "这是以奈特为单位的增量，而题目要求比特。",
      },
      like: () => growth(0.5) * Math.LN2,
    },
  ],
  hints: [
    {
      en: "log(p / 2) = log p − log 2. Which logarithm counts in bits?",
      zh: "log(p / 2) = log p − log 2。以比特计数的是哪种对数？",
    },
  ],
  insight: {
    en: "A bit is one halving. The loss counts how often certainty was halved down to p.",
    zh: "一比特就是一次减半。损失数的是从确定无疑减半多少次才到 p。",
  },
});

const writeTheLoss: Exercise = exercise<[t: number, p: number], number>({
  id: "04-write-the-loss",
  kind: "write",
  prompt: {
    en: "Write the loss of t and p in hartleys, with 0 log 0 = 0.",
    zh: "写出 t 和 p 的损失函数，以哈特利为单位，并约定 0 log 0 = 0。",
  },
  inputs: (draw) => [draw.label(), draw.probability()],
  gives: aNumber,
  right: hartleys,
  rules: [
    {
      says: { en: "A loss is never negative.", zh: "损失不会是负数。" },
      holds: (loss) => loss >= 0,
    },
    {
      says: {
        en: "When t is 1, 10 to the power of minus the loss must be p.",
        zh: "当 t 为 1 时，10 的（负损失）次方必须等于 p。",
      },
      inputs: (draw) => [1, draw.probability()],
      holds: (loss, [, p]) => near(10 ** -loss, p),
    },
    {
      says: {
        en: "Yes with p must cost what no with 1 − p costs.",
        zh: "答案为“是”而预测 p，与答案为“否”而预测 1 − p，损失必须相同。",
      },
      holds: (loss, [t, p], answer) => near(loss, answer(1 - t, 1 - p)),
    },
    {
      says: {
        en: "A target between 0 and 1 must cost its share of yes and its share of no.",
        zh: "目标 t 介于 0 和 1 之间时，损失必须是“是”与“否”的损失按份额相加。",
      },
      inputs: (draw) => [draw.probability(), draw.probability()],
      holds: (loss, [t, p], answer) => near(loss, t * answer(1, p) + (1 - t) * answer(0, p)),
    },
    {
      says: {
        en: "A certain and right prediction must cost nothing.",
        zh: "确定且正确的预测，损失必须为零。",
      },
      inputs: (draw) =>
        draw.oneOf<[number, number]>([
          [1, 1],
          [0, 0],
        ]),
      holds: (loss) => loss === 0,
    },
  ],
  slips: [
    naturalLog(hartleys),
    lostMinus(hartleys),
    swapped(hartleys),
    {
      says: {
        en: "Only the first of the two terms is there: a wrong yes costs nothing.",
        zh: "两项里只有第一项：错报“是”没有任何损失。",
      },
      like: (t, p) => -t * Math.log10(p),
    },
    {
      says: {
        en: "0 · log 0 is computed as it stands, and is NaN.",
        zh: "0 · log 0 被直接计算，结果是 NaN。",
      },
      like: (t, p) => -(t * Math.log10(p) + (1 - t) * Math.log10(1 - p)),
    },
  ],
  hints: [
    {
      en: "Begin with the formula's last line, and try it on (1, 0.3) and (0, 0.3).",
      zh: "从公式的最后一行开始，先用 (1, 0.3) 和 (0, 0.3) 试一试。",
    },
    {
      en: "A term whose factor is 0 must not be computed at all.",
      zh: "系数为 0 的那一项根本不应计算。",
    },
  ],
  insight: {
    en: "This is what the library's binaryCrossEntropy does, besides refusing what is no probability.",
    zh: "这正是课程库里 binaryCrossEntropy 所做的，它另外还会拒绝不是概率的输入。",
  },
});

const factors = (labels: readonly number[], p: number): number[] =>
  labels.map((t) => (t === 1 ? p : 1 - p));
const product = (values: readonly number[]): number => values.reduce((a, b) => a * b, 1);
const lossOfAll = (labels: readonly number[], p: number): number =>
  binaryCrossEntropy(
    labels,
    labels.map(() => p),
    { reduction: "sum" },
  );

const findTheUnderflow: Exercise = exercise<[labels: number[], p: number], number>({
  id: "04-find-the-underflow",
  kind: "find-the-bug",
  prompt: {
    en: "The loss of many samples becomes Infinity. Mend the function.",
    zh: "样本很多时，总损失变成了 Infinity。请修好这个函数。",
  },
  inputs: (draw) => {
    const count = draw.oneOf([2, 5, 3000]);
    return [Array.from({ length: count }, draw.label), draw.number(0.2, 0.8)];
  },
  gives: aNumber,
  right: lossOfAll,
  given: (labels, p) => -Math.log(product(factors(labels, p))),
  rules: [
    {
      says: {
        en: "e to the power of minus the loss of one sample must be its likelihood.",
        zh: "e 的（负的单个样本损失）次方必须等于它的似然。",
      },
      inputs: (draw) => [[draw.label()], draw.probability()],
      holds: (loss, [[t], p]) => near(Math.exp(-loss), t === 1 ? p : 1 - p),
    },
    {
      says: {
        en: "The losses of the samples must add up: all together cost what both halves cost.",
        zh: "各样本的损失必须可以相加：全部的损失等于前后两半的损失之和。",
      },
      holds: (loss, [labels, p], answer) => {
        const half = Math.floor(labels.length / 2);
        return near(loss, answer(labels.slice(0, half), p) + answer(labels.slice(half), p));
      },
    },
    {
      says: {
        en: "However many samples there are, the loss must stay finite.",
        zh: "无论样本有多少，损失都必须是有限的。",
      },
      inputs: (draw) => [Array.from({ length: 5000 }, draw.label), draw.number(0.2, 0.8)],
      holds: (loss) => Number.isFinite(loss),
    },
  ],
  slips: [
    lostMinus(lossOfAll),
    meanForSum(lossOfAll, (labels) => labels.length),
    {
      says: {
        en: "A floor under the product hides the underflow: beyond it every sequence costs the same.",
        zh: "给乘积设下限只是掩盖了下溢：超过之后，所有序列的损失都一样。",
      },
      like: (labels, p) => -Math.log(Math.max(product(factors(labels, p)), Number.MIN_VALUE)),
    },
  ],
  hints: [
    {
      en: "Print the product for a thousand samples. At which point is the information lost?",
      zh: "打印一千个样本时的乘积。信息是在哪一步丢失的？",
    },
    {
      en: "log ab = log a + log b, and a sum never underflows.",
      zh: "log ab = log a + log b，而求和不会下溢。",
    },
  ],
  insight: {
    en: "Take the logarithm first and add afterwards: the order decides whether anything is left.",
    zh: "先取对数再相加：顺序决定了最后还剩下什么。",
  },
});

const writeTheLine: Exercise = nextLineExercise({
  id: "04-next-line",
  prompt: {
    en: "Write the line that follows from −[log p^t + log (1 − p)^(1 − t)].",
    zh: "写出由 −[log p^t + log (1 − p)^(1 − t)] 推出的下一行。",
  },
  derivation: bernoulliLikelihood,
  line: 2,
  right: () => "-(t*log(p) + (1 - t)*log(1 - p))",
  rules: [
    {
      says: { en: "No power may be left.", zh: "不应再有乘方。" },
      holds: ({ text }) => !text.includes("^"),
    },
  ],
  slips: [
    {
      says: { en: "A minus sign was lost.", zh: "丢了一个负号。" },
      like: () => "t*log(p) + (1 - t)*log(1 - p)",
    },
    {
      says: {
        en: "The minus in front stands before both terms, and here it reaches only the first.",
        zh: "前面的负号管着两项，这里只管到了第一项。",
      },
      like: () => "-t*log(p) + (1 - t)*log(1 - p)",
    },
    {
      says: {
        en: "The exponent is the factor, and its base stays inside the logarithm.",
        zh: "指数变成系数，底数仍留在对数里面。",
      },
      like: () => "-(p*log(t) + (1 - p)*log(1 - t))",
    },
  ],
  hints: [
    { en: "log a^b = b log a, and it is used twice.", zh: "log a^b = b log a，要用两次。" },
    {
      en: "Write products with * and the logarithm as log(…): 2*log(p).",
      zh: "乘积用 *，对数写成 log(…)：例如 2*log(p)。",
    },
  ],
  insight: {
    en: "The two terms are a switch: t chooses which logarithm counts.",
    zh: "这两项是一个开关：t 决定哪个对数起作用。",
  },
});

export const lesson04: readonly Exercise[] = [
  computeALoss,
  predictHalving,
  writeTheLine,
  writeTheLoss,
  findTheUnderflow,
];
