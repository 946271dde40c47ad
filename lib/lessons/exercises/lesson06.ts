import { logBelowTangentSlope } from "../../derivations/course/logBelowTangent.js";
import { crossEntropy, entropy, klDivergence, oneHot, perplexity } from "../../losses/index.js";
import { near } from "./alike.js";
import type { Draw } from "./draw.js";
import { edgePairs } from "./edgePairs.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber } from "./forms.js";
import { countParts, isDerivative, isLogarithm, nextLineExercise } from "./nextLine.js";
import { lostMinus, swapped, wrongBase } from "./slips.js";

const letters = [1 / 2, 1 / 4, 1 / 8, 1 / 8];
const bitsALetter = (): number => entropy(letters, { base: 2 });

const computeFourLetters: Exercise = exercise({
  id: "06-four-letters",
  kind: "compute",
  minutes: 3,
  prompt: {
    en: "Four letters occur with the shares ½, ¼, ⅛ and ⅛. What is their entropy, in bits?",
    zh: "四个字母出现的比例是 ½、¼、⅛ 和 ⅛。以比特为单位，它们的熵是多少？",
  },
  gives: aNumber,
  right: bitsALetter,
  rules: [
    {
      says: {
        en: "The surprises of eight letters with these shares must add up to eight times your answer.",
        zh: "若八个字母恰好按这些比例出现，它们的惊讶程度之和应是你的答案的八倍。",
      },
      holds: (bits) => near(8 * bits, 4 * 1 + 2 * 2 + 3 + 3),
    },
  ],
  slips: [
    wrongBase(bitsALetter, { asked: 2, used: Math.E }),
    wrongBase(bitsALetter, { asked: 2, used: 10 }),
    lostMinus(bitsALetter),
    {
      says: {
        en: "This gives all four surprises the same weight. Weight each by the share of its letter.",
        zh: "这里四个字母的惊讶程度权重相同。应当以各字母的比例为权重。",
      },
      like: () => letters.reduce((sum, t) => sum - Math.log2(t), 0) / letters.length,
    },
    {
      says: {
        en: "That would be the entropy if all four letters were equally likely.",
        zh: "那是四个字母等可能时的熵。",
      },
      like: () => Math.log2(letters.length),
    },
    {
      says: {
        en: "This is the perplexity, a number of choices. The entropy is its logarithm.",
        zh: "这是困惑度，即选择的个数；熵是它的对数。",
      },
      like: () => perplexity(bitsALetter(), { base: 2 }),
    },
  ],
  hints: [
    {
      en: "How many times must you halve 1 to get each share?",
      zh: "对每个比例：1 要减半多少次才变成它？",
    },
    {
      en: "Weight each number of halvings by the share of its letter.",
      zh: "每个减半次数，都要乘以相应字母的比例。",
    },
  ],
  insight: {
    en: "The code 0, 10, 110, 111 needs just as many bits, because every share is a power of ½.",
    zh: "编码 0、10、110、111 平均所需的比特数正好等于熵，因为每个比例都是 ½ 的幂。",
  },
});

const toss = [0.5, 0.5];
const floor = (): number => entropy(toss, { base: 2 });

const predictTheFloor: Exercise = exercise({
  id: "06-the-floor",
  kind: "predict",
  minutes: 2,
  prompt: {
    en: "Labels are tosses of a fair coin. What is the least mean loss, in bits, that a model can expect on new samples?",
    zh: "标签由抛公平硬币决定。以比特为单位，模型在新样本上的平均损失，期望值最低是多少？",
  },
  gives: aNumber,
  right: floor,
  rules: [
    {
      says: {
        en: "There must be a prediction with exactly this mean loss, and none with a smaller one.",
        zh: "应有一个预测的平均损失恰好是它，而且没有预测的损失比它更小。",
      },
      holds: (least) => {
        const losses = [0.1, 0.3, 0.5, 0.7, 0.9].map((p) =>
          crossEntropy(toss, [p, 1 - p], { base: 2 }),
        );
        return near(least, Math.min(...losses));
      },
    },
  ],
  slips: [
    {
      says: {
        en: "That is the least loss for certain labels. These labels cannot be predicted.",
        zh: "那是标签可以确定时的最小损失。这里的标签无法预知。",
      },
      like: () => 0,
    },
    wrongBase(floor, { asked: 2, used: Math.E }),
    wrongBase(floor, { asked: 2, used: 10 }),
    {
      says: {
        en: "This is the prediction itself. The question asks for its loss.",
        zh: "这是预测本身；题目问的是它的损失。",
      },
      like: () => 0.5,
    },
  ],
  hints: [
    {
      en: "Which probability does the best model give to each side of a fair coin?",
      zh: "对一枚公平的硬币，最好的模型给正面和反面的概率各是多少？",
    },
    {
      en: "The least cross-entropy is the entropy of what happens.",
      zh: "最小的交叉熵就是实际分布的熵。",
    },
  ],
  insight: {
    en: "A loss far from 0 can be the best possible. Find out the least loss before you judge a curve.",
    zh: "离 0 很远的损失，也可能已经是最好的。评判一条损失曲线之前，先弄清最小的损失是多少。",
  },
});

type Pair = [target: number[], predicted: number[]];

const inNats = (target: number[], predicted: number[]): number => klDivergence(target, predicted);
const pair = (draw: Draw): Pair => [draw.distribution(3), draw.distribution(3)];

const writeTheDivergence: Exercise = exercise<Pair, number>({
  id: "06-write-the-divergence",
  kind: "write",
  minutes: 8,
  prompt: {
    en: "Write KL(T‖P) in nats for two lists, with 0 log 0 = 0.",
    zh: "对两个列表写出 KL(T‖P)，以奈特为单位，并约定 0 log 0 = 0。",
  },
  inputs: pair,
  edges: [
    [[1], [1]],
    [
      [1, 0],
      [0.5, 0.5],
    ],
    [
      [0, 1],
      [0, 1],
    ],
    [
      [0.5, 0.5],
      [1, 0],
    ],
    [
      [0.001, 0.999],
      [0.5, 0.5],
    ],
    [
      [0.5, 0.5],
      [0.50001, 0.49999],
    ], // a tiny divergence, and not 0
    ...edgePairs,
    [
      [0.9, 0.1],
      [0.2, 0.8],
    ],
  ],
  gives: aNumber,
  mayCall: ["log", "surprisal", "crossEntropy", "entropy", "reduce"],
  right: inNats,
  rules: [
    {
      says: { en: "A divergence is never negative.", zh: "散度不会是负数。" },
      holds: (fine) => fine >= -1e-12,
    },
    {
      says: {
        en: "From a distribution to itself it must be 0.",
        zh: "从一个分布到它自身，散度应为 0。",
      },
      inputs: (draw) => {
        const same = draw.distribution(3);
        return [same, [...same]];
      },
      holds: (fine) => near(fine, 0),
    },
    {
      says: {
        en: "The divergence plus the entropy of T, in nats, must be the cross-entropy of T and P.",
        zh: "散度加上 T 的熵（以奈特计），应等于 T 与 P 的交叉熵。",
      },
      holds: (fine, [target, predicted]) =>
        near(entropy(target) + fine, crossEntropy(target, predicted)),
    },
    {
      says: {
        en: "For a one-hot target, e to the power of minus the divergence must be the probability of the true class.",
        zh: "期望输出为 one-hot 时，设散度为 D，则 e^(−D) 应等于真实类别的概率。",
      },
      inputs: (draw) => [oneHot(draw.whole(0, 2), 3), draw.distribution(3)],
      holds: (fine, [target, predicted]) => near(Math.exp(-fine), predicted[target.indexOf(1)]),
    },
    {
      says: {
        en: "If something that happens has the probability 0, the divergence must be infinite.",
        zh: "如果会发生的事，预测概率却为 0，散度应为无穷大。",
      },
      inputs: (draw) => [draw.distribution(2), [1, 0]],
      holds: (fine) => fine === Infinity,
    },
  ],
  slips: [
    swapped(inNats),
    lostMinus(inNats),
    wrongBase(inNats, { asked: Math.E, used: 2 }),
    {
      says: {
        en: "This is the whole cross-entropy. Subtract the entropy of T.",
        zh: "这是整个交叉熵，还要减去 T 的熵。",
      },
      like: (target, predicted) => crossEntropy(target, predicted),
    },
    {
      says: {
        en: "The logarithms are not weighted. Weight each by the target of its class.",
        zh: "各个对数没有加权。应当以各类别的期望输出为权重。",
      },
      like: (target, predicted) =>
        target.reduce((sum, t, i) => sum + Math.log(t / predicted[i]), 0),
    },
    {
      says: {
        en: "This computes 0 · log 0, which is NaN in a program.",
        zh: "这里直接计算了 0 log 0，程序得到的是 NaN。",
      },
      like: (target, predicted) =>
        target.reduce((sum, t, i) => sum + t * Math.log(t / predicted[i]), 0),
    },
  ],
  hints: [
    {
      en: "There is one term for each class: its target, times the logarithm of a ratio.",
      zh: "每个类别一项：它的期望输出，乘以一个比值的对数。",
    },
    {
      en: "The numerator is the target, the denominator the prediction.",
      zh: "比值的分子是期望输出，分母是预测。",
    },
  ],
  insight: {
    en: "In the prediction, it has the same gradient as cross-entropy, because the two differ by H(T), which does not depend on the prediction.",
    zh: "散度对预测的梯度与交叉熵的相同：两者只差 H(T)，而 H(T) 与预测无关。",
  },
});

const choices = (bits: number): number => perplexity(bits, { base: 2 });

const findTheBase: Exercise = exercise<[bits: number], number>({
  id: "06-find-the-base",
  kind: "find-the-bug",
  minutes: 4,
  prompt: {
    en: "The perplexity of a loss in bits is too large. Correct the function.",
    zh: "损失以比特计，算出的困惑度却偏大。请改正这个函数。",
  },
  inputs: (draw) => [draw.number(0, 9)],
  edges: [[0], [1], [0.5], [2.5], [7.123456], [10], [20.25], [50], [100.5], [1000]],
  gives: aNumber,
  mayCall: [],
  right: choices,
  given: `(bits) => { return Math.exp(bits); }`,
  rules: [
    {
      says: {
        en: "For a loss of 0 bits, there must be one choice.",
        zh: "损失为 0 比特时，应只有一种选择。",
      },
      inputs: () => [0],
      holds: (count) => near(count, 1),
    },
    {
      says: {
        en: "One bit more must mean twice as many choices.",
        zh: "多一比特，选择的个数应加倍。",
      },
      holds: (count, [bits], answer) => near(answer(bits + 1), 2 * count),
    },
  ],
  slips: [
    {
      says: {
        en: "This is a power of 10, but the loss has another base.",
        zh: "这里取的是 10 的幂，而损失用的是另一个底数。",
      },
      like: (bits) => 10 ** bits,
    },
    {
      says: {
        en: "This takes the loss for nats and converts it to bits once more.",
        zh: "这里把损失当成了以奈特计，又换算成了一次比特。",
      },
      like: (bits) => Math.exp(bits / Math.LN2),
    },
    {
      says: {
        en: "With each bit, the number of choices is multiplied. This adds to it.",
        zh: "每多一比特，选择的个数是成倍增长，而不是加上一个数。",
      },
      like: (bits) => 2 * bits,
    },
    {
      says: {
        en: "Base and exponent are exchanged.",
        zh: "底数和指数的位置对调了。",
      },
      like: (bits) => bits ** 2,
    },
  ],
  hints: [
    {
      en: "How many equally probable classes correspond to a loss of one bit?",
      zh: "一比特的损失相当于多少个等可能的类别？",
    },
    {
      en: "Perplexity is the base to the power of the loss. Which is the base of bits?",
      zh: "困惑度等于底数的 H 次方，其中 H 是损失。以比特计时，底数是哪个？",
    },
  ],
  insight: {
    en: "Perplexity does not depend on the base, if the logarithm and the power have the same base.",
    zh: "只要对数与幂用同一个底数，困惑度就与底数无关。",
  },
});

const writeTheSlope: Exercise = nextLineExercise({
  id: "06-next-line",
  minutes: 5,
  prompt: {
    en: "Write the slope of x − 1 − ln x. It is 0 where the tangent touches the curve.",
    zh: "写出 x − 1 − ln x 的导数，它在切点处为 0。",
  },
  derivation: logBelowTangentSlope,
  line: 1,
  right: () => "1 - 1/x",
  rules: [
    {
      says: { en: "No logarithm and no D may be left.", zh: "不应再出现对数或 D。" },
      holds: (line) => countParts(line, (part) => isLogarithm(part) || isDerivative(part)) === 0,
    },
  ],
  slips: [
    {
      says: {
        en: "The logarithm is subtracted, so its slope must be subtracted, too.",
        zh: "对数是减去的，所以它的导数也要减去。",
      },
      like: () => "1 + 1/x",
    },
    {
      says: {
        en: "The slope of x is 1, and that of a constant is 0.",
        zh: "x 的导数是 1，常数的导数是 0。",
      },
      like: () => "-1/x",
    },
    {
      says: {
        en: "Only the logarithm was differentiated. The other terms are unchanged.",
        zh: "这里只对对数求了导，其余各项原样未动。",
      },
      like: () => "x - 1 - 1/x",
    },
  ],
  hints: [
    {
      en: "Term by term: the slope of x, of a constant, and of ln x.",
      zh: "逐项来：x 的导数、常数的导数、ln x 的导数。",
    },
    {
      en: "Write fractions with /: 2/x.",
      zh: "分数用 / 书写：例如 2/x。",
    },
  ],
  insight: {
    en: "Below 1 the slope is negative, and above 1 it is positive. So the curve is lowest at 1, where it is 0.",
    zh: "在 1 以下导数为负，在 1 以上为正：所以曲线在 1 处最低，而且那里的值是 0。",
  },
});

export const lesson06: readonly Exercise[] = [
  computeFourLetters,
  predictTheFloor,
  writeTheSlope,
  writeTheDivergence,
  findTheBase,
];
