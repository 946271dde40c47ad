import { crossEntropy, oneHot } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Draw, even, listOf, rising } from "./draw.js";
import { edgePairs } from "./edgePairs.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber, oneOf } from "./forms.js";
import { lossOfSharedTarget } from "./linesToWrite.js";
import { countParts, nextLineExercise } from "./nextLine.js";
import { lostMinus, naturalLog, sumForMean, swapped, wrongBase } from "./slips.js";

const doors = 8;
const evenGuess = (): number =>
  crossEntropy(0, new Array<number>(doors).fill(1 / doors), { base: 2 });

const computeAnEvenGuess: Exercise = exercise({
  id: "05-even-guess",
  kind: "compute",
  minutes: 2,
  prompt: {
    en: "A prediction gives each of eight classes the same probability. What is its loss, in bits?",
    zh: "一个预测给八个类别相同的概率。以比特为单位，它的损失是多少？",
  },
  gives: aNumber,
  right: evenGuess,
  rules: [
    {
      says: {
        en: "2 to the power of minus the loss must be the probability of the true class.",
        zh: "设损失为 L，则 2^(−L) 应等于真实类别得到的概率。",
      },
      holds: (bits) => near(2 ** -bits, 1 / doors),
    },
  ],
  slips: [
    wrongBase(evenGuess, { asked: 2, used: Math.E }),
    wrongBase(evenGuess, { asked: 2, used: 10 }),
    lostMinus(evenGuess),
    {
      says: {
        en: "This is the probability of the true class. The loss is minus its logarithm.",
        zh: "这是真实类别的概率；损失是它的对数的相反数。",
      },
      like: () => 1 / doors,
    },
    {
      says: {
        en: "This counts all classes. The target is 1 for one of them and 0 for the others.",
        zh: "这里把所有类别都计入了。期望输出只在其中一个类别上为 1，其余为 0。",
      },
      like: () => doors * evenGuess(),
    },
  ],
  hints: [
    {
      en: "Which class is true does not matter here. Which probability does each class have?",
      zh: "真实类别是哪一个，在这里无关紧要。每个类别的概率是多少？",
    },
    {
      en: "How often must 1 be halved to become that?",
      zh: "1 要减半多少次才变成这个数？",
    },
  ],
  insight: {
    en: "A uniform guess among C classes costs log C, whichever class is true.",
    zh: "在 C 个类别中均匀猜测，无论真实类别是哪个，损失都是 log C。",
  },
});

const row = [0.3, 0.7];
const largerLoss = (): string =>
  crossEntropy([0, 1], row) > crossEntropy([0, 1], [row, row]) ? "one row" : "two rows";

const predictTheShape: Exercise = exercise({
  id: "05-one-row-or-two",
  kind: "predict",
  minutes: 2,
  prompt: {
    en: "The target is [0, 1]. Which loss is larger: that of one row [0.3, 0.7], or the mean loss of two such rows?",
    zh: "期望输出写作 [0, 1]。哪个损失更大：一行预测 [0.3, 0.7] 的损失，还是两行这样的预测的平均损失？",
  },
  gives: oneOf("one row", "two rows", "equal"),
  right: largerLoss,
  rules: [
    {
      says: {
        en: "It must be the one with the larger loss, computed from the probabilities of the true classes.",
        zh: "用真实类别的概率算出损失，所选的应是损失较大的那一个。",
      },
      holds: (answer) => answer === largerLoss(),
    },
  ],
  slips: [
    {
      says: {
        en: "For two rows, [0, 1] is not a one-hot target but a list of two labels.",
        zh: "有两行预测时，[0, 1] 不是 one-hot，而是由两个标签组成的列表。",
      },
      like: () => "equal",
    },
    {
      says: {
        en: "For one row, [0, 1] says that the second class is true. Look at its probability.",
        zh: "只有一行预测时，[0, 1] 表示真实类别是第二个。看看它的概率是多少。",
      },
      like: () => "one row",
    },
  ],
  hints: [
    {
      en: "Write down the probability of the true class for the one row, and for each of the two rows.",
      zh: "先写出只有一行时真实类别的概率，再写出有两行时每一行真实类别的概率。",
    },
  ],
  insight: {
    en: "So [0, 1] is one certain target or two labels. The shape of the prediction decides which.",
    zh: "所以 [0, 1] 可以是一个确定的期望输出，也可以是两个标签：由预测的形状决定。",
  },
});

type Pair = [target: number[], predicted: number[]];

const inHartleys = (target: number[], predicted: number[]): number =>
  crossEntropy(target, predicted, { base: 10 });

/** A target that is one-hot in about half of the draws, so that a mistake shows on both kinds, and a prediction. */
const pair = (draw: Draw): Pair => [
  draw.oneOf([oneHot(draw.whole(0, 2), 3), draw.distribution(3)]),
  draw.distribution(3),
];

const writeTheSum: Exercise = exercise<Pair, number>({
  id: "05-write-the-sum",
  kind: "write",
  minutes: 8,
  prompt: {
    en: "Write H(T, P) in hartleys for two lists, with 0 log 0 = 0.",
    zh: "对两个列表写出 H(T, P)，以哈特利为单位，并约定 0 log 0 = 0。",
  },
  inputs: pair,
  edges: [
    [[1], [1]],
    [
      [0, 1],
      [1, 0],
    ],
    [
      [0.5, 0.5],
      [1, 0],
    ],
    [
      [0, 0, 0, 0, 1],
      [0.4, 0.3, 0.15, 0.1, 0.05],
    ],
    [
      [0.001, 0.999],
      [0.25, 0.75],
    ],
    [
      [1, 0],
      [5e-324, 1],
    ], // a loss of 323.3, the largest that a double can have
    ...edgePairs,
    [
      [0.3, 0.7],
      [0.7, 0.3],
    ],
  ],
  gives: aNumber,
  mayCall: ["log", "surprisal"],
  right: inHartleys,
  rules: [
    {
      says: { en: "A loss is never negative.", zh: "损失不会是负数。" },
      holds: (loss) => loss >= 0,
    },
    {
      says: {
        en: "For a one-hot target, 10 to the power of minus the loss must be the probability of the true class.",
        zh: "期望输出为 one-hot 时，设损失为 L，则 10^(−L) 应等于真实类别的概率。",
      },
      inputs: (draw) => [oneHot(draw.whole(0, 3), 4), draw.distribution(4)],
      holds: (loss, [target, predicted]) => near(10 ** -loss, predicted[target.indexOf(1)]),
    },
    {
      says: {
        en: "The loss of a soft target must be the mean of the losses of each class, weighted by the target.",
        zh: "期望输出为软标签时，损失应是各类别的损失以期望输出为权重的平均。",
      },
      inputs: (draw) => [draw.distribution(3), draw.distribution(3)],
      holds: (loss, [target, predicted], answer) =>
        near(
          loss,
          target.reduce((sum, t, i) => sum + t * answer(oneHot(i, 3), predicted), 0),
        ),
    },
    {
      says: {
        en: "The loss of a certain and right prediction must be 0.",
        zh: "确定且正确的预测，损失应为 0。",
      },
      inputs: (draw) => {
        const certain = oneHot(draw.whole(0, 2), 3);
        return [certain, [...certain]];
      },
      holds: (loss) => loss === 0,
    },
    {
      says: {
        en: "If something that happens has the probability 0, the loss must be infinite.",
        zh: "如果会发生的事，预测概率却为 0，损失应为无穷大。",
      },
      inputs: () => [
        [0.5, 0.5],
        [1, 0],
      ],
      holds: (loss) => loss === Infinity,
    },
  ],
  slips: [
    naturalLog(inHartleys),
    lostMinus(inHartleys),
    swapped(inHartleys),
    {
      says: {
        en: "This takes the mean over the classes. Cross-entropy is the sum.",
        zh: "这里对各类别取了平均；交叉熵是各项之和。",
      },
      like: (target, predicted) => inHartleys(target, predicted) / target.length,
    },
    {
      says: {
        en: "The target is missing, so all classes count alike.",
        zh: "这里没有用到期望输出，所以每个类别都同等计入了。",
      },
      like: (_, predicted) => predicted.reduce((sum, p) => sum - Math.log10(p), 0),
    },
    {
      says: {
        en: "This computes 0 · log 0, which is NaN in a program.",
        zh: "这里直接计算了 0 log 0，程序得到的是 NaN。",
      },
      like: (target, predicted) =>
        target.reduce((sum, t, i) => sum - t * Math.log10(predicted[i]), 0),
    },
  ],
  hints: [
    {
      en: "Go through the classes with a loop, and add one term for each.",
      zh: "用循环遍历各类别，每个类别加上一项。",
    },
    {
      en: "A class with the target 0 adds nothing. Leave it out before you take the logarithm.",
      zh: "期望输出为 0 的类别不增加损失：取对数之前就跳过它。",
    },
  ],
  insight: {
    en: "The same function works for two classes and for a thousand.",
    zh: "同一个函数，两个类别适用，一千个类别也适用。",
  },
});

type Batch = [targets: number[][], predicted: number[][]];

const meanLoss = (targets: number[][], predicted: number[][]): number =>
  crossEntropy(targets, predicted);
const batchOf = (samples: number, draw: Draw): Batch => [
  Array.from({ length: samples }, () => oneHot(draw.whole(0, 2), 3)),
  Array.from({ length: samples }, () => draw.distribution(3)),
];
const classes = 3;

const findTheMean: Exercise = exercise<Batch, number>({
  id: "05-find-the-mean",
  kind: "find-the-bug",
  minutes: 4,
  prompt: {
    en: "The mean loss of a batch is too small. Correct the function.",
    zh: "一个批次的平均损失算出来偏小。请改正这个函数。",
  },
  inputs: (draw) => batchOf(draw.oneOf([1, 2, 5]), draw),
  edges: [
    [[[0, 1]], [[0.25, 0.75]]],
    [[oneHot(9, 10)], [even(10)]],
    [
      [oneHot(0, 5), oneHot(4, 5), oneHot(2, 5)],
      [even(5), even(5), even(5)],
    ],
    [
      Array.from({ length: 12 }, (_, n) => oneHot(n % 10, 10)),
      Array.from({ length: 12 }, (_, n) => (n < 11 ? even(10) : rising(10))),
    ],
    [[[1, 0]], [[1e-300, 1]]],
    [[[1, 0]], [[0, 1]]],
    [listOf(50, (n) => oneHot(n, 50)), listOf(50, () => rising(50))],
    [listOf(50, (n) => oneHot(n < 49 ? 0 : 1, 2)), listOf(50, () => [0.25, 0.75])],
  ],
  gives: aNumber,
  mayCall: ["log", "surprisal"],
  right: meanLoss,
  given: `(targets, predicted) => {
    const terms = predicted.flatMap((probabilities, n) =>
      probabilities.map((p, i) => -targets[n][i] * Math.log(p)),
    );
    const total = terms.reduce((a, b) => a + b, 0);
    return total / terms.length;
  }`,
  rules: [
    {
      says: {
        en: "e to the power of minus the loss of one sample must be the probability of its true class.",
        zh: "设单个样本的损失为 L，则 e^(−L) 应等于它的真实类别的概率。",
      },
      inputs: (draw) => batchOf(1, draw),
      holds: (loss, [[target], [row]]) => near(Math.exp(-loss), row[target.indexOf(1)]),
    },
    {
      says: {
        en: "The same batch twice over must have the same mean.",
        zh: "同一个批次重复两遍，平均值应不变。",
      },
      holds: (loss, [targets, rows], answer) =>
        near(loss, answer([...targets, ...targets], [...rows, ...rows])),
    },
    {
      says: {
        en: "The mean loss of two samples must be halfway between their losses.",
        zh: "两个样本的平均损失应恰好在两个损失的正中间。",
      },
      inputs: (draw) => batchOf(2, draw),
      holds: (loss, [targets, rows], answer) =>
        near(loss, (answer([targets[0]], [rows[0]]) + answer([targets[1]], [rows[1]])) / 2),
    },
  ],
  slips: [
    lostMinus(meanLoss),
    sumForMean(meanLoss, (targets) => targets.length),
    {
      says: {
        en: "This divides the sum by the number of classes. Divide by the number of samples.",
        zh: "这里把总和除以了类别数。应当除以样本数。",
      },
      like: (targets, predicted) => (meanLoss(targets, predicted) * targets.length) / classes,
    },
  ],
  hints: [
    {
      en: "How many terms are there for one sample, and how many of them are not 0?",
      zh: "一个样本有多少项？其中有多少项不为 0？",
    },
    {
      en: "Print the number that the sum is divided by, for one sample with three classes.",
      zh: "取一个三类别的样本，打印出总和除以了哪个数。",
    },
  ],
  insight: {
    en: "The mean over all entries of the table is smaller by the factor C. The sum is over classes, and the mean over samples.",
    zh: "对整张表的所有元素取平均，结果只有正确值的 1/C：求和是对类别，平均是对样本。",
  },
});

const writeTheLine: Exercise = nextLineExercise({
  id: "05-next-line",
  minutes: 5,
  prompt: {
    en: "Insert T = [1 − s, s/2, s/2] and P = [p, (1 − p)/2, (1 − p)/2] into −(T_1 log P_1 + T_2 log P_2 + T_3 log P_3).",
    zh: "把 T = [1 − s, s/2, s/2] 和 P = [p, (1 − p)/2, (1 − p)/2] 代入 −(T_1 log P_1 + T_2 log P_2 + T_3 log P_3)。",
  },
  derivation: lossOfSharedTarget,
  line: 1,
  right: () => "-((1 - s)*log(p) + s*log((1 - p)/2))",
  rules: [
    {
      says: {
        en: "No T_1, T_2, T_3, P_1, P_2 or P_3 may be left.",
        zh: "不应再出现 T_1、T_2、T_3、P_1、P_2 或 P_3。",
      },
      holds: (line) =>
        countParts(line, (part) => part.kind === "symbol" && /^[TP]$/.test(part.name)) === 0,
    },
  ],
  slips: [
    {
      says: { en: "A minus sign was lost.", zh: "丢了一个负号。" },
      like: () => "(1 - s)*log(p) + s*log((1 - p)/2)",
    },
    {
      says: {
        en: "Target and prediction are exchanged.",
        zh: "期望输出和预测的位置对调了。",
      },
      like: () => "-(p*log(1 - s) + (1 - p)*log(s/2))",
    },
    {
      says: {
        en: "One of the two other classes is missing: both have the target s/2.",
        zh: "漏了其余两个类别中的一个：它们的期望输出都是 s/2。",
      },
      like: () => "-((1 - s)*log(p) + s/2*log((1 - p)/2))",
    },
    {
      says: {
        en: "The probability of each of the other classes is (1 − p)/2, not 1 − p.",
        zh: "其余每个类别的概率是 (1 − p)/2，不是 1 − p。",
      },
      like: () => "-((1 - s)*log(p) + s*log(1 - p))",
    },
    {
      says: {
        en: "The minus sign applies to all terms, but here only to the first.",
        zh: "前面的负号作用于所有的项，这里只作用于第一项。",
      },
      like: () => "-(1 - s)*log(p) + s*log((1 - p)/2)",
    },
  ],
  hints: [
    {
      en: "Insert the three targets and the three probabilities. The second and the third term are then equal.",
      zh: "代入三个期望输出和三个概率，这时第二项和第三项相等。",
    },
    {
      en: "Write products with * and the logarithm as log(…): 2*log(p).",
      zh: "乘积用 *，对数写成 log(…)：例如 2*log(p)。",
    },
  ],
  insight: {
    en: "If s > 0, the loss grows without limit as p approaches 1: the prediction then leaves nothing for the other classes.",
    zh: "若 s > 0，p 趋近 1 时损失会无限增大：这样的预测没有给其他类别留下任何可能。",
  },
});

export const lesson05: readonly Exercise[] = [
  computeAnEvenGuess,
  predictTheShape,
  writeTheLine,
  writeTheSum,
  findTheMean,
];
