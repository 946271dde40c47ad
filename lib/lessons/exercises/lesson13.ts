import { crossEntropy, entropy, smoothLabels } from "../../losses/index.js";
import { near } from "./alike.js";
import { listOf } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber, oneOf } from "./forms.js";
import { lostMinus, wrongBase } from "./slips.js";

const smoothed = smoothLabels([1, 0, 0, 0], 0.2);

const computeTheFloor: Exercise = exercise({
  id: "13-compute-the-floor",
  kind: "compute",
  minutes: 3,
  prompt: {
    en: "Four classes, labels smoothed with ε = 0.2 (each class gets ε/4). Below which loss, in nats, can training never get?",
    zh: "四个类别，标签平滑 ε = 0.2（每个类别分得 ε/4）。训练损失永远降不到多少奈特以下？",
  },
  gives: aNumber,
  right: () => entropy(smoothed),
  rules: [
    {
      says: {
        en: "It must be the loss of the best prediction for the smoothed target.",
        zh: "应等于对平滑后的期望输出作最优预测时的损失。",
      },
      holds: (loss) => near(loss, crossEntropy(smoothed, smoothed)),
    },
  ],
  slips: [
    {
      says: {
        en: "This is the term of the true class without its factor, and the three others are missing.",
        zh: "这是真实类别那一项去掉系数的值，而且漏了另外三个类别。",
      },
      like: () => -Math.log(smoothed[0]),
    },
    {
      says: {
        en: "This counts only the term of the true class. The other three have a part of the target, too.",
        zh: "这里只算了真实类别那一项。另外三个类别也分得了期望输出的一部分。",
      },
      like: () => -smoothed[0] * Math.log(smoothed[0]),
    },
    {
      says: {
        en: "Here ε is shared by the three wrong classes. It is shared by all four.",
        zh: "这里把 ε 只分给了三个错误类别，而它应分给全部四个类别。",
      },
      like: () => entropy([0.8, 0.2 / 3, 0.2 / 3, 0.2 / 3]),
    },
    {
      says: {
        en: "This is the loss of a uniform guess, at which training begins.",
        zh: "这是均匀猜测的损失，也就是训练开始时的损失。",
      },
      like: () => Math.log(4),
    },
    lostMinus(() => entropy(smoothed)),
    wrongBase(() => entropy(smoothed), { asked: Math.E, used: 2 }),
  ],
  hints: [
    {
      en: "Write down the smoothed target: four numbers that add up to 1.",
      zh: "先写出平滑后的期望输出：四个数，总和为 1。",
    },
    {
      en: "Cross-entropy is least where the prediction is the target. What is it called there?",
      zh: "预测等于期望输出时，交叉熵最小。这时它叫什么？",
    },
  ],
  insight: {
    en: "The floor is the entropy of the smoothed target. So losses with different ε cannot be compared.",
    zh: "下限就是平滑后期望输出的熵。所以 ε 不同的损失不能直接比较。",
  },
});

const scoreNames = ["loss", "Brier score", "calibration error"] as const;

const predictTheZero: Exercise = exercise({
  id: "13-predict-the-zero",
  kind: "predict",
  minutes: 2,
  prompt: {
    en: "A fair coin falls heads 500 times in 1000, and a forecast gives heads 0.5 each time. Which number is 0?",
    zh: "一枚公平的硬币抛 1000 次，出现 500 次正面；预报每次都给正面 0.5。哪个数是 0？",
  },
  gives: oneOf(...scoreNames),
  right: () => scoreNames[2],
  rules: [
    {
      says: {
        en: "This number must be 0 if the forecast is 0.5 and half of the coins fall heads.",
        zh: "预报为 0.5，而一半是正面时，这个数应为 0。",
      },
      holds: (name) => {
        const values = { loss: Math.LN2, "Brier score": 0.5, "calibration error": 0 };
        return values[name] === 0;
      },
    },
  ],
  slips: [
    {
      says: {
        en: "Each coin costs ln 2: the forecast never knows how it falls.",
        zh: "每枚硬币的损失是 ln 2：预报从不知道它会怎样落下。",
      },
      like: () => "loss",
    },
    {
      says: {
        en: "Each coin is half a unit away from the forecast, heads or tails, so no square is 0.",
        zh: "不论正反，结果与预报都相差 0.5，所以没有一个平方是 0。",
      },
      like: () => "Brier score",
    },
  ],
  hints: [
    {
      en: "Compute each of the three for one coin. Which of them compares only averages?",
      zh: "对一枚硬币分别算出这三个数。其中哪一个只比较平均值？",
    },
  ],
  insight: {
    en: "A forecast that never says anything can be perfectly calibrated. So report the loss beside the calibration error.",
    zh: "从不提供信息的预报，也可以完全校准。所以除了校准误差，还应报告损失。",
  },
});

type Answers = [confidences: number[], right: number[], bins: number];

/** The samples of each bin, as their numbers; 0 belongs to the first bin. */
const binned = (...[confidences, , bins]: Answers): number[][] =>
  Array.from({ length: bins }, (_, b) =>
    confidences.flatMap((c, n) => (c <= (b + 1) / bins && (b === 0 || c > b / bins) ? [n] : [])),
  ).filter((bin) => bin.length > 0);

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;

/** The signed gap of each bin, mean confidence minus share of right answers, and its share of the samples. */
const gapsOf = (...[confidences, right, bins]: Answers): { gap: number; share: number }[] =>
  binned(confidences, right, bins).map((bin) => ({
    gap: mean(bin.map((n) => confidences[n])) - mean(bin.map((n) => right[n])),
    share: bin.length / confidences.length,
  }));

const calibrationError = (...answers: Answers): number =>
  gapsOf(...answers).reduce((sum, { gap, share }) => sum + share * Math.abs(gap), 0);

const writeTheCalibrationError: Exercise = exercise<Answers, number>({
  id: "13-write-the-calibration-error",
  kind: "write",
  minutes: 10,
  prompt: {
    en: "Write the expected calibration error from confidences, a 1 for each right answer and a 0 for each wrong one, and the number of bins of equal width.",
    zh: "写出期望校准误差：已知各置信度，每个回答的对错（对为 1，错为 0），以及等宽区间的个数。",
  },
  // Odd thousandths lie on no edge of these bins, where a rounded product might decide.
  inputs: (draw) => {
    const samples = Array.from({ length: draw.oneOf([4, 7, 12]) });
    return [
      samples.map(() => (2 * draw.whole(0, 499) + 1) / 1000),
      samples.map(() => draw.label()),
      draw.oneOf([2, 4, 5, 10]),
    ];
  },
  edges: [
    [[1], [0], 10],
    [[0], [1], 10],
    [[0, 0.051], [1, 0], 10], // 0 lies in the first bin
    [[1, 1, 0.995], [1, 0, 1], 10],
    [[1, 1], [1, 1], 4], // both are right with certainty: the error is 0
    [[0.501], [1], 1],
    [[0.101, 0.903, 0.905, 0.907], [0, 1, 1, 0], 2],
    [[0.701, 0.703], [1, 0], 1000],
    [
      [0.551, 0.651, 0.751, 0.851, 0.951, 0.553, 0.653, 0.753, 0.853, 0.953, 0.999],
      [1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 0],
      5,
    ],
    [listOf(50, (n) => (2 * n + 1) / 100), listOf(50, (n) => n % 3 && 1), 7],
    [[0.0001, 0.0003], [1, 1], 2],
  ],
  gives: aNumber,
  mayCall: [],
  right: calibrationError,
  rules: [
    {
      says: {
        en: "It must lie between 0 and 1.",
        zh: "应在 0 和 1 之间。",
      },
      holds: (error) => error >= 0 && error <= 1,
    },
    {
      says: {
        en: "With one bin, it must be the distance between the mean confidence and the share of right answers.",
        zh: "只有一个区间时，应等于平均置信度与答对比例之差的绝对值。",
      },
      holds: (_, [confidences, right], answer) =>
        near(answer(confidences, right, 1), Math.abs(mean(confidences) - mean(right))),
    },
    {
      says: {
        en: "The order of the samples must not matter.",
        zh: "样本的顺序不应影响结果。",
      },
      holds: (error, [confidences, right, bins], answer) =>
        near(answer([...confidences].reverse(), [...right].reverse(), bins), error),
    },
    {
      says: {
        en: "If every sample is given twice, the result must stay the same.",
        zh: "每个样本都重复一次时，结果不应改变。",
      },
      holds: (error, [confidences, right, bins], answer) =>
        near(answer([...confidences, ...confidences], [...right, ...right], bins), error),
    },
  ],
  slips: [
    {
      says: {
        en: "This gives every bin the same weight. A bin counts as many times as it has samples.",
        zh: "这里每个区间的权重都相同。区间的权重应是它的样本数。",
      },
      like: (...answers) => mean(gapsOf(...answers).map(({ gap }) => Math.abs(gap))),
    },
    {
      says: {
        en: "Gaps of different signs cancel here. Take the distance in each bin.",
        zh: "这里符号不同的差互相抵消了。每个区间都要取绝对值。",
      },
      like: (...answers) =>
        Math.abs(gapsOf(...answers).reduce((sum, { gap, share }) => sum + share * gap, 0)),
    },
    {
      says: {
        en: "This takes the distance for each sample. Average within a bin first.",
        zh: "这里对每个样本取了绝对值。应先在区间内求平均。",
      },
      like: (confidences, right) => mean(confidences.map((c, n) => Math.abs(c - right[n]))),
    },
    {
      says: {
        en: "This is the largest gap of all bins. Their mean was asked for.",
        zh: "这是各区间中最大的差，而题目要求平均值。",
      },
      like: (...answers) => Math.max(...gapsOf(...answers).map(({ gap }) => Math.abs(gap))),
    },
  ],
  hints: [
    {
      en: "For each bin collect three things: the number of samples, the sum of confidences and the number of right answers.",
      zh: "对每个区间累计三个量：样本数、置信度之和、答对的个数。",
    },
    {
      en: "The bin of a confidence c is Math.ceil(c * bins) - 1, and 0 for c = 0. Skip empty bins.",
      zh: "置信度 c 所在的区间是 Math.ceil(c * bins) - 1；c = 0 时是第 0 个。空区间要跳过。",
    },
  ],
  insight: {
    en: "In a bin with n samples the gap is |sum of confidences − right answers| / n, and its weight is n / N. So n cancels, and no empty bin can divide by 0.",
    zh: "含 n 个样本的区间，差是 |置信度之和 − 答对个数| / n，权重是 n / N。n 正好约掉，空区间也不会造成除以 0。",
  },
});

const honest = (q: number, w: number): number => q / (q + w * (1 - q));

const findTheOdds: Exercise = exercise<[q: number, w: number], number>({
  id: "13-find-the-odds",
  kind: "find-the-bug",
  minutes: 4,
  prompt: {
    en: "A model trained with the class weight w for “yes” says q. The function should return the probability without the weight. Correct it.",
    zh: "模型训练时“是”的类别权重为 w，它给出 q。函数应返回去掉权重影响后的概率。请改正。",
  },
  inputs: (draw) => [draw.probability(), draw.oneOf([2, 5, 19, 99])],
  edges: [
    [0, 5],
    [0.5, 1],
    [0.5, 19],
    [0.9, 0.5],
    [1e-6, 100],
    [0.999, 1000],
    [0.25, 1e-3],
    [0, 1e-6],
    [1e-7, 1e-3],
    [0.9999999, 1e6],
  ],
  gives: aNumber,
  right: honest,
  given: `(q, w) => {
    const odds = (q / (1 - q)) * w;
    return odds / (1 + odds);
  }`,
  rules: [
    {
      says: {
        en: "With the weight 1, the probability must stay as it is.",
        zh: "权重为 1 时，概率不应改变。",
      },
      holds: (_, [q], answer) => near(answer(q, 1), q),
    },
    {
      says: {
        en: "A weight above 1 made “yes” seem more likely, so the result must not exceed q.",
        zh: "权重大于 1 时，“是”显得更可能，所以结果不应超过 q。",
      },
      holds: (p, [q, w]) => w < 1 || p <= q * (1 + 1e-12),
    },
    {
      says: {
        en: "Multiplying the odds of the result by w must lead back to q.",
        zh: "把结果的几率乘以 w，应回到 q。",
      },
      holds: (p, [q, w]) => near((w * p) / (w * p + 1 - p), q, 1e-9),
    },
  ],
  slips: [
    {
      says: {
        en: "This divides the probability by w. The weight acts on the odds.",
        zh: "这里把概率除以了 w。权重作用在几率上。",
      },
      like: (q, w) => q / w,
    },
    {
      says: {
        en: "These are the odds. Turn them back into a probability.",
        zh: "这是几率，还要换回概率。",
      },
      like: (q, w) => q / (1 - q) / w,
    },
    {
      says: {
        en: "This is the probability of “no”.",
        zh: "这是“否”的概率。",
      },
      like: (q, w) => 1 - honest(q, w),
    },
  ],
  hints: [
    {
      en: "What did the weight do to the odds in training? Undo it.",
      zh: "训练时权重对几率做了什么？把它还原。",
    },
    {
      en: "A large weight pushed the probability up. In which direction does this function push it?",
      zh: "较大的权重曾把概率推高。这个函数把它往哪边推？",
    },
  ],
  insight: {
    en: "This is exact for the best prediction. A trained network is only near it, so check the result with a reliability diagram.",
    zh: "这对最优预测严格成立。训练出的网络只是接近最优，所以要用可靠性图检查结果。",
  },
});

export const lesson13: readonly Exercise[] = [
  computeTheFloor,
  predictTheZero,
  writeTheCalibrationError,
  findTheOdds,
];
