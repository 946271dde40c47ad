import { binaryCrossEntropy } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber } from "./forms.js";
import { lossOfCounts } from "./linesToWrite.js";
import { countParts, isCall, nextLineExercise } from "./nextLine.js";
import { lostMinus, meanForSum, naturalLog, swapped } from "./slips.js";

const hartleys = (t: number, p: number): number => binaryCrossEntropy(t, p, { base: 10 });

const oneForecast = (): number => hartleys(1, 0.25);

const computeALoss: Exercise = exercise({
  id: "04-compute-a-loss",
  kind: "compute",
  minutes: 2,
  prompt: {
    en: "The filter gave a mail the probability 0.25, and it was spam. What is the loss, in hartleys?",
    zh: "过滤器给一封邮件的概率是 0.25，而它确实是垃圾邮件。以哈特利为单位，损失是多少？",
  },
  gives: aNumber,
  right: oneForecast,
  rules: [
    {
      says: {
        en: "10 to the power of minus the loss must be the likelihood of the label.",
        zh: "设损失为 L，则 10^(−L) 应等于标签的似然。",
      },
      holds: (loss) => near(10 ** -loss, 0.25),
    },
  ],
  slips: [
    naturalLog(oneForecast),
    lostMinus(oneForecast),
    {
      says: {
        en: "This would be the loss if the mail were not spam.",
        zh: "这是邮件不是垃圾邮件时的损失。",
      },
      like: () => hartleys(0, 0.25),
    },
  ],
  hints: [
    {
      en: "How probable was the label, according to the filter? The loss is minus the logarithm of that.",
      zh: "在过滤器看来，这个标签的概率是多少？损失就是它的对数的相反数。",
    },
    {
      en: "Math.log10 is the logarithm to base 10. Note the minus sign of the loss.",
      zh: "Math.log10 是以 10 为底的对数。注意损失前面的负号。",
    },
  ],
  insight: {
    en: "In base 10, a loss of k means a likelihood of one in 10^k: one in a thousand costs 3.",
    zh: "以 10 为底时，损失 k 表示似然是 10^k 分之一：千分之一的似然，损失为 3。",
  },
});

const growth = (p: number): number =>
  binaryCrossEntropy(1, p / 2, { base: 2 }) - binaryCrossEntropy(1, p, { base: 2 });

const predictHalving: Exercise = exercise({
  id: "04-predict-halving",
  kind: "predict",
  minutes: 2,
  prompt: {
    en: "The mail is spam, and its predicted probability is halved. By how many bits does the loss grow?",
    zh: "邮件是垃圾邮件，而预测概率减半。损失增加多少比特？",
  },
  gives: aNumber,
  right: () => growth(0.5),
  rules: [
    {
      says: {
        en: "The loss must grow by exactly this much from every starting point, from 0.8 as well as from 0.01.",
        zh: "无论从 0.8 还是从 0.01 开始减半，损失都应恰好增加这么多。",
      },
      holds: (bits) => [0.8, 0.3, 0.01].every((p) => near(growth(p), bits)),
    },
  ],
  slips: [
    {
      says: {
        en: "The likelihood is divided by 2. The loss is a logarithm to base 2, so it grows by log₂ 2.",
        zh: "似然除以了 2。损失是以 2 为底的对数，所以增加 log₂ 2。",
      },
      like: () => 2,
    },
    lostMinus(() => growth(0.5)),
    {
      says: {
        en: "This is the growth in nats. The question asks for bits, the unit of base 2.",
        zh: "这是以奈特为单位的增量。题目要求的是比特，即以 2 为底的单位。",
      },
      like: () => growth(0.5) * Math.LN2,
    },
  ],
  hints: [
    {
      en: "log(p/2) = log p − log 2. Which base has the bit as its unit?",
      zh: "log(p/2) = log p − log 2。以比特为单位时，底是多少？",
    },
  ],
  insight: {
    en: "Each halving of p costs one bit. So the loss in bits says how many times 1 must be halved to reach p.",
    zh: "p 每减半一次，损失增加一比特。所以以比特为单位的损失，就是把 1 减半多少次才得到 p。",
  },
});

const writeTheLoss: Exercise = exercise<[t: number, p: number], number>({
  id: "04-write-the-loss",
  kind: "write",
  minutes: 8,
  prompt: {
    en: "Write the loss as a function of t and p, in hartleys, with 0 log 0 = 0.",
    zh: "把损失写成 t 和 p 的函数，以哈特利为单位，并约定 0 log 0 = 0。",
  },
  inputs: (draw) => [draw.label(), draw.probability()],
  edges: [
    [1, 0],
    [0, 1],
    [1, 1],
    [0, 0],
    [0.5, 0],
    [0.5, 1],
    [0.25, 0.25],
    [0.3, 0.999999],
    [1, 1e-300],
    [1e-9, 0.5],
    [1e-6, 1e-300],
    [0.5, 1 - 1e-12],
    [1e-15, 0], // a share of 1e-15 happens, too
    [1 - 1e-15, 1],
  ],
  gives: aNumber,
  mayCall: ["log", "surprisal"],
  right: hartleys,
  rules: [
    {
      says: { en: "A loss is never negative.", zh: "损失不会是负数。" },
      holds: (loss) => loss >= 0,
    },
    {
      says: {
        en: "When t is 1, 10 to the power of minus the loss must be p.",
        zh: "设损失为 L；当 t 为 1 时，10^(−L) 应等于 p。",
      },
      inputs: (draw) => [1, draw.probability()],
      holds: (loss, [, p]) => near(10 ** -loss, p),
    },
    {
      says: {
        en: "The label 1 with the forecast p must have the same loss as the label 0 with the forecast 1 − p.",
        zh: "标签为 1 而预测 p，与标签为 0 而预测 1 − p，损失应相同。",
      },
      holds: (loss, [t, p], answer) => near(loss, answer(1 - t, 1 - p)),
    },
    {
      says: {
        en: "For a target t between 0 and 1, the loss must be the mean of the losses of the labels 1 and 0, weighted by t and 1 − t.",
        zh: "期望输出 t 介于 0 和 1 之间时，损失应是标签 1 与标签 0 的损失以 t 和 1 − t 为权重的平均。",
      },
      inputs: (draw) => [draw.probability(), draw.probability()],
      holds: (loss, [t, p], answer) => near(loss, t * answer(1, p) + (1 - t) * answer(0, p)),
    },
    {
      says: {
        en: "A prediction that is certain and right must have the loss 0.",
        zh: "确定且正确的预测，损失应为 0。",
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
        en: "The second of the two terms is missing, so for the label 0 every prediction costs nothing.",
        zh: "两项里缺了第二项，所以标签为 0 时任何预测都没有损失。",
      },
      like: (t, p) => -t * Math.log10(p),
    },
    {
      says: {
        en: "0 · log 0 is computed as written, which gives NaN.",
        zh: "这里直接计算了 0 log 0，结果是 NaN。",
      },
      like: (t, p) => -(t * Math.log10(p) + (1 - t) * Math.log10(1 - p)),
    },
  ],
  hints: [
    {
      en: "Begin with the last line of the derivation, and try it on (1, 0.3) and (0, 0.3).",
      zh: "从推导的最后一行开始，先用 (1, 0.3) 和 (0, 0.3) 试一试。",
    },
    {
      en: "A term whose factor is 0 must not be computed at all.",
      zh: "系数为 0 的那一项根本不应计算。",
    },
  ],
  insight: {
    en: "The library's binaryCrossEntropy does the same, and also refuses a p that is not a probability.",
    zh: "课程库里的 binaryCrossEntropy 也是这样做的，另外还会拒绝不是概率的 p。",
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
  minutes: 5,
  prompt: {
    en: "For three thousand mails and the forecast 0.5, this sum of losses is Infinity. Change the function so that it is right.",
    zh: "有三千封邮件、预测都是 0.5 时，这个损失之和变成了 Infinity。请把这个函数改正确。",
  },
  inputs: (draw) => {
    const count = draw.oneOf([2, 5, 3000]);
    return [Array.from({ length: count }, draw.label), draw.number(0.2, 0.8)];
  },
  edges: [
    [[1], 0.5],
    [[0], 1e-300],
    [[1], 1e-300],
    [[1, 0, 1], 0.3],
    [new Array<number>(50).fill(1), 0.02],
    [new Array<number>(3000).fill(0), 0.5],
    [[1, 1, 1], 1e-300], // two such factors underflow
    [[0, 1], 1 - 2 ** -50],
    [[1], 0],
    [[0], 1],
  ],
  gives: aNumber,
  mayCall: ["log", "surprisal"],
  right: lossOfAll,
  given: `(labels, p) => {
    const factors = labels.map((t) => (t === 1 ? p : 1 - p));
    return -Math.log(factors.reduce((a, b) => a * b, 1));
  }`,
  rules: [
    {
      says: {
        en: "e to the power of minus the loss of one sample must be its likelihood.",
        zh: "设单个样本的损失为 L，则 e^(−L) 应等于它的似然。",
      },
      inputs: (draw) => [[draw.label()], draw.probability()],
      holds: (loss, [[t], p]) => near(Math.exp(-loss), t === 1 ? p : 1 - p),
    },
    {
      says: {
        en: "The losses must add up: the loss of all samples is that of the first half plus that of the second.",
        zh: "各样本的损失应可以相加：全部的损失等于前后两半的损失之和。",
      },
      holds: (loss, [labels, p], answer) => {
        const half = Math.floor(labels.length / 2);
        return near(loss, answer(labels.slice(0, half), p) + answer(labels.slice(half), p));
      },
    },
    {
      says: {
        en: "However many samples there are, the loss must stay finite.",
        zh: "无论样本有多少，损失都应是有限的。",
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
        en: "A lower limit for the product only hides the underflow: all longer sequences then have the same loss.",
        zh: "给乘积设下限只是掩盖了下溢：再长的序列，损失都会一样。",
      },
      like: (labels, p) => -Math.log(Math.max(product(factors(labels, p)), Number.MIN_VALUE)),
    },
  ],
  hints: [
    {
      en: "Print the product for three thousand samples. Which line loses the information?",
      zh: "打印三千个样本时的乘积。信息是在哪一行丢失的？",
    },
    {
      en: "log ab = log a + log b, and a sum never underflows.",
      zh: "log ab = log a + log b，而求和不会下溢。",
    },
  ],
  insight: {
    en: "Take the logarithms first, then add them. The product underflows before its logarithm can be taken.",
    zh: "先取对数，再相加。若先相乘，还没取对数就已经下溢了。",
  },
});

const writeTheLine: Exercise = nextLineExercise({
  id: "04-next-line",
  minutes: 5,
  prompt: {
    en: "Write the line that follows from −log(p^k*(1 − p)^m) and contains no power.",
    zh: "写出由 −log(p^k*(1 − p)^m) 推出的下一行，其中没有乘方。",
  },
  derivation: lossOfCounts,
  line: 1,
  right: () => "-(k*log(p) + m*log(1 - p))",
  rules: [
    {
      says: {
        en: "The line may contain no power: neither ^ nor exp.",
        zh: "这一行不能含有乘方：既不用 ^，也不用 exp。",
      },
      holds: (line) =>
        countParts(line, (part) => part.kind === "power" || isCall("exp")(part)) === 0,
    },
  ],
  slips: [
    {
      says: { en: "A minus sign was lost.", zh: "丢了一个负号。" },
      like: () => "k*log(p) + m*log(1 - p)",
    },
    {
      says: {
        en: "The minus sign in front belongs to both terms, but here it changes only the first.",
        zh: "前面的负号作用于两项，这里只改变了第一项。",
      },
      like: () => "-k*log(p) + m*log(1 - p)",
    },
    {
      says: {
        en: "The exponent becomes the factor, and its base stays inside the logarithm.",
        zh: "指数变成系数，幂的底仍留在对数里面。",
      },
      like: () => "-(p*log(k) + (1 - p)*log(m))",
    },
    {
      says: {
        en: "The logarithm of a product is the sum of the logarithms, not their product.",
        zh: "积的对数是对数之和，不是对数之积。",
      },
      like: () => "-(k*log(p)*m*log(1 - p))",
    },
  ],
  hints: [
    {
      en: "Two laws are needed: log(a*b) = log a + log b, and log a^b = b log a.",
      zh: "要用两条法则：log(a*b) = log a + log b，以及 log a^b = b log a。",
    },
    {
      en: "Write products with * and the logarithm as log(…): 2*log(p).",
      zh: "乘积用 *，对数写成 log(…)：例如 2*log(p)。",
    },
  ],
  insight: {
    en: "The counts have become factors. Divided by k + m, this is the mean loss of all mails.",
    zh: "个数成了系数。再除以 k + m，就是所有邮件的平均损失。",
  },
});

export const lesson04: readonly Exercise[] = [
  computeALoss,
  predictHalving,
  writeTheLine,
  writeTheLoss,
  findTheUnderflow,
];
