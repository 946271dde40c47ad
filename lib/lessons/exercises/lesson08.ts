import {
  binaryCrossEntropyGradient,
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsGradient,
  numericalGradient,
  sigmoid,
} from "../../losses/index.js";
import { alike, near } from "./alike.js";
import { ramp } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber } from "./forms.js";

const crossEntropySlope = (t: number, y: number): number =>
  binaryCrossEntropyWithLogitsGradient(t, y);
const squaredErrorSlope = (t: number, y: number): number => {
  const p = sigmoid(y);
  return (p - t) * p * (1 - p);
};

const computeTheRatio: Exercise = exercise({
  id: "08-compute-the-ratio",
  kind: "compute",
  minutes: 4,
  prompt: {
    en: "A mail is not spam (t = 0), and its score is 6. How many times as large as the slope of squared error in the score is that of cross-entropy?",
    zh: "一封邮件不是垃圾邮件（t = 0），得分为 6。交叉熵对得分的导数是平方误差的多少倍？",
  },
  gives: aNumber,
  right: () => crossEntropySlope(0, 6) / squaredErrorSlope(0, 6),
  rules: [
    {
      says: {
        en: "The slope of squared error, multiplied by your answer, must give the slope of cross-entropy.",
        zh: "平方误差的导数乘以这个倍数，应等于交叉熵的导数。",
      },
      holds: (ratio) => near(ratio * squaredErrorSlope(0, 6), crossEntropySlope(0, 6)),
    },
  ],
  slips: [
    {
      says: {
        en: "This is the slope of squared error divided by that of cross-entropy. The question asks for the inverse.",
        zh: "这是平方误差的导数除以交叉熵的导数。题目要的是它的倒数。",
      },
      like: () => squaredErrorSlope(0, 6) / crossEntropySlope(0, 6),
    },
    {
      says: {
        en: "This uses the slope of cross-entropy in the output p. Both slopes must be taken in the score.",
        zh: "这里用的是交叉熵对输出 p 的导数。两个导数都应是对得分的。",
      },
      like: () => binaryCrossEntropyGradient(0, sigmoid(6)) / squaredErrorSlope(0, 6),
    },
    {
      says: {
        en: "This is for (p − t)². The squared error of this lesson is half of it.",
        zh: "这是对 (p − t)² 而言的。本课的平方误差是它的一半。",
      },
      like: () => crossEntropySlope(0, 6) / (2 * squaredErrorSlope(0, 6)),
    },
  ],
  hints: [
    {
      en: "Both slopes have the factor p − t. What is left when you divide?",
      zh: "两个导数都含因子 p − t。相除之后剩下什么？",
    },
  ],
  insight: {
    en: "The ratio is 1/(p(1 − p)), which equals e^y + 2 + e^(−y). At large scores, each further 1 multiplies it by almost e.",
    zh: "这个倍数是 1/(p(1 − p))，即 e^y + 2 + e^(−y)。得分很大时，每增加 1，它就几乎变为 e 倍。",
  },
});

const pushOf = (p: number): number => p * p * (1 - p);

const predictTheHardestPush: Exercise = exercise({
  id: "08-predict-the-hardest-push",
  kind: "predict",
  minutes: 4,
  prompt: {
    en: "A mail is not spam (t = 0). At which output p is the slope of squared error in the score largest?",
    zh: "一封邮件不是垃圾邮件（t = 0）。输出 p 为多少时，平方误差对得分的导数最大？",
  },
  gives: aNumber,
  right: () => 2 / 3,
  rules: [
    {
      says: { en: "An output lies between 0 and 1.", zh: "输出介于 0 和 1 之间。" },
      holds: (p) => p > 0 && p < 1,
    },
    {
      says: {
        en: "At slightly smaller and at slightly larger outputs the slope must be smaller.",
        zh: "输出稍小一点或稍大一点时，导数都应更小。",
      },
      holds: (p) => [-1e-4, 1e-4].every((off) => pushOf(p + off) < pushOf(p)),
    },
  ],
  slips: [
    {
      says: {
        en: "This is where the sigmoid is steepest. But the slope of the loss also has the error p − t as a factor.",
        zh: "那是 Sigmoid 最陡的地方。但损失的导数里还有误差 p − t 这个因子。",
      },
      like: () => 0.5,
    },
    {
      says: {
        en: "This is where the answer is most wrong. But the sigmoid is flat there, so the slope is 0.",
        zh: "那里错得最厉害，但 Sigmoid 在那里是平的，所以导数为 0。",
      },
      like: () => 1,
    },
  ],
  hints: [
    {
      en: "With t = 0 the slope is p · p · (1 − p). Compute it for a few outputs.",
      zh: "t = 0 时，导数是 p × p × (1 − p)。取几个输出算算看。",
    },
    {
      en: "The slope p² − p³ is largest where its own derivative in p is 0. Which p is that?",
      zh: "p² − p³ 对 p 的导数为 0 时，它最大。那时 p 是多少？",
    },
  ],
  insight: {
    en: "So squared error corrects moderate mistakes fastest. Beyond p = ⅔, the more wrong the output, the smaller the slope.",
    zh: "所以平方误差对中等程度的错误纠正得最快。p 超过 ⅔ 之后，错得越厉害，导数越小。",
  },
});

type Step = [weight: number, bias: number, input: number, target: number, rate: number];

const stepWith =
  (slope: (t: number, y: number) => number) =>
  (...[w, b, x, t, rate]: Step): number[] => {
    const slopeInScore = slope(t, w * x + b);
    return [w - rate * slopeInScore * x, b - rate * slopeInScore];
  };
const step = stepWith(crossEntropySlope);

const writeAStep: Exercise = exercise<Step, number[]>({
  id: "08-write-a-step",
  kind: "write",
  minutes: 8,
  prompt: {
    en: "Write one step of gradient descent with cross-entropy: from w and b to the next [w, b].",
    zh: "写出用交叉熵做梯度下降的一步：由 w 和 b 得到下一个 [w, b]。",
  },
  inputs: (draw) => [
    draw.number(-2, 2),
    draw.number(-2, 2),
    draw.number(-3, 3),
    draw.label(),
    draw.number(0.1, 1),
  ],
  edges: [
    [0, 0, 0, 1, 1],
    [2, 2, 1, 0, 0.15],
    [100, 0, 10, 0, 1],
    [-100, 0, 10, 1, 1],
    [1, -1, -2, 0.3, 0.1],
    [0.5, 0, 20, 1, 100], // nearly right, and still a step
    [1, 0, 15, 1, 1e5],
    [1, -1, -2, 0.7, 0.1],
    [0.2, 0.1, 1, 0.05, 0.5],
    [0.5, 0.25, 30, 0, 0.001],
    [1e-7, 1, 1, 1, 0.5],
    [1 / 3, 1 / 7, 1 / 9, 2 / 7, 1 / 11], // numbers of many digits
    [0.5, 0.25, 3, 1, 0],
    [0.5, 0.25, 3, 0, 5],
  ],
  gives: aList,
  mayCall: ["sigmoid", "softmax", "logSigmoid"],
  right: step,
  rules: [
    {
      says: {
        en: "The answer must be a list of two: w and b.",
        zh: "结果应是两个数的列表：w 和 b。",
      },
      holds: (next) => next.length === 2,
    },
    {
      says: {
        en: "At a rate of 0, w and b must stay the same.",
        zh: "学习率为 0 时，w 和 b 都应保持不变。",
      },
      inputs: (draw) => [draw.number(-2, 2), draw.number(-2, 2), 1, draw.label(), 0],
      holds: ([w, b], [weight, bias]) => near(w, weight) && near(b, bias),
    },
    {
      says: {
        en: "For an input of 0, only the bias must change.",
        zh: "输入为 0 时，只有偏置应当变化。",
      },
      inputs: (draw) => [draw.number(-2, 2), draw.number(-2, 2), 0, draw.label(), 0.5],
      holds: ([w, b], [weight, bias]) => near(w, weight) && !near(b, bias),
    },
    {
      says: {
        en: "The step must be minus the rate times the slopes of the loss in w and b.",
        zh: "这一步应等于损失对 w 和 b 的导数乘以负的学习率。",
      },
      holds: (next, [weight, bias, x, t, rate]) => {
        const loss = ([w, b]: readonly number[]): number =>
          binaryCrossEntropyWithLogits(t, w * x + b);
        const start = [weight, bias];
        const slopes = numericalGradient(loss, start);
        return next.every((value, i) => near(value, start[i] - rate * slopes[i], 1e-6));
      },
    },
  ],
  slips: [
    {
      says: {
        en: "This adds the slope, so the loss grows. A step must go downhill.",
        zh: "这里加上了导数，损失会变大。每一步都应往下坡走。",
      },
      like: stepWith((t, y) => -crossEntropySlope(t, y)),
    },
    {
      says: {
        en: "This is a step with squared error: it has the factor p(1 − p).",
        zh: "这是平方误差的一步：它带着因子 p(1 − p)。",
      },
      like: stepWith(squaredErrorSlope),
    },
    {
      says: {
        en: "This uses the slope in the output p, as the animation did. Use the slope in the score.",
        zh: "这里用的是对输出 p 的导数，和那个动画一样。应当用对得分的导数。",
      },
      like: stepWith((t, y) => binaryCrossEntropyGradient(t, sigmoid(y))),
    },
    {
      says: {
        en: "This treats the bias as if it were multiplied by the input. It is added as it is.",
        zh: "这里把偏置当成乘过输入的量了。其实它是直接加上去的。",
      },
      like: (w, b, x, t, rate) => {
        const slope = crossEntropySlope(t, w * x + b) * x;
        return [w - rate * slope, b - rate * slope];
      },
    },
  ],
  hints: [
    {
      en: "First compute the score y = w·x + b, then the slope in it, p − t.",
      zh: "先算得分 y = wx + b，再算损失对它的导数 p − t。",
    },
    {
      en: "By how much does the score change when w grows by 1? And when b does?",
      zh: "w 增加 1 时，得分变化多少？b 增加 1 呢？",
    },
  ],
  insight: {
    en: "This is one step of trainNeuron. A network with more layers does the same, and the chain rule carries the slope from layer to layer. This is called backpropagation.",
    zh: "这就是 trainNeuron 的一步。多层网络做的也是同样的事，由链式法则把导数逐层传回去。这叫反向传播。",
  },
});

type OfScore = (y: number) => number;
type Claimed = [loss: OfScore, slope: OfScore, scores: number[]];

// Losses, each with its slope. They call nothing of the library: a check hears all calls while an answer runs.
const rise: OfScore = (y) => 1 / (1 + Math.exp(-y));
const lossOfNo: OfScore = (y) => Math.max(y, 0) + Math.log1p(Math.exp(-Math.abs(y)));
const lossOfYes: OfScore = (y) => lossOfNo(-y);
const square: OfScore = (y) => rise(y) ** 2 / 2;

const raisedLosses = new WeakMap<OfScore, OfScore>();

/** A loss that is 7 larger everywhere: always the same function for the same loss, see Rule.holds. */
const raised = (loss: OfScore): OfScore => {
  const found = raisedLosses.get(loss) ?? ((y) => loss(y) + 7);
  raisedLosses.set(loss, found);
  return found;
};

/** Losses with slopes that somebody claims: right ones, and wrong ones of which some are right in places. */
const claims: readonly (readonly [loss: OfScore, slope: OfScore])[] = [
  [lossOfNo, rise],
  [lossOfYes, (y) => rise(y) - 1],
  [lossOfNo, (y) => 1 + Math.exp(y)], // the slope in p, as in the animation
  [lossOfNo, (y) => -rise(y)],
  [lossOfNo, (y) => (y > 0 ? rise(y) : 0)],
  [lossOfYes, (y) => Math.max(-0.9, rise(y) - 1)],
  [square, (y) => rise(y) ** 2 * (1 - rise(y))],
  [square, rise],
  [(y) => y ** 4, (y) => 4 * y ** 3],
  [(y) => Math.sin(10 * y), (y) => 10 * Math.cos(10 * y)],
  [(y) => 3 - 2 * y, () => -2],
  [(y) => 3 - 2 * y, () => 2],
  [Math.abs, Math.sign],
];

/** The slope of a loss at a score, from its values at a distance h above and below. */
const measured = (loss: OfScore, y: number, h = 1e-5): number =>
  (loss(y + h) - loss(y - h)) / (2 * h);
const isWrong = (claimed: number, slope: number): boolean => Math.abs(claimed - slope) > 1e-4;
const wrongSlopes = (...[loss, slope, scores]: Claimed): number[] =>
  scores.filter((y) => isWrong(slope(y), measured(loss, y)));

const checkASlope: Exercise = exercise<Claimed, number[]>({
  id: "08-check-a-slope",
  kind: "write",
  minutes: 10,
  prompt: {
    en: "Write a gradient check: return those of the scores at which the slope differs from the measured slope of the loss by more than 0.0001. Measure with h = 10⁻⁵ on both sides.",
    zh: "写一个梯度检验：哪些得分处，所给的导数与实测的导数相差超过 0.0001，就返回哪些得分。测量时向两边各取 h = 10⁻⁵。",
  },
  inputs: (draw) => [
    ...draw.oneOf(claims),
    Array.from({ length: draw.whole(1, 6) }, () => draw.whole(-12, 11) / 2 + 0.25),
  ],
  edges: [
    [lossOfNo, rise, []],
    [lossOfNo, rise, [0]],
    [lossOfNo, (y) => -rise(y), [0.1, -2.3, 4]],
    [lossOfNo, (y) => -rise(y), [3, 1, 3]], // in the order of the list, and as often
    [lossOfNo, (y) => (y > 0 ? rise(y) : 0), [-2, 2, -1, 1]],
    [(y) => y ** 4, (y) => 4 * y ** 3, [6, -6]], // a difference to one side is off by 0.002
    [(y) => Math.sin(10 * y), (y) => 10 * Math.cos(10 * y), [0, 0.63]], // h = 0.001 is too rough
    [(y) => 1e6 + y, () => 1, [0.5, 500]], // and with h = 1e-8, rounding is
    // Just below and just above the tolerance, on both sides.
    [(y) => y ** 2, (y) => 2 * y + 0.000098, [0, 1, -3]],
    [(y) => y ** 2, (y) => 2 * y - 0.000098, [0, 1, -3]],
    [(y) => y ** 2, (y) => 2 * y + 0.000102, [0, 1, -3]],
    [(y) => y ** 2, (y) => 2 * y - 0.000102, [0, 1, -3]],
    [Math.abs, Math.sign, [3e-5, 5e-6]], // h = 0.0001 and h = 10⁻⁶ find another slope beside the bend
    [(y) => y, (y) => (y < 2 ? 1 : 0), ramp(50)],
  ],
  gives: aList,
  mayCall: [],
  right: wrongSlopes,
  rules: [
    {
      says: {
        en: "The answer must hold scores of the list only.",
        zh: "结果中只应有列表里的得分。",
      },
      holds: (wrong, [, , scores]) => wrong.every((y) => scores.includes(y)),
    },
    {
      says: {
        en: "If the slope is right, no score must be returned.",
        zh: "导数正确时，不应返回任何得分。",
      },
      inputs: (draw) => [lossOfNo, rise, [draw.number(-6, 6), draw.number(-6, 6)]],
      holds: (wrong) => wrong.length === 0,
    },
    {
      says: {
        en: "If the slope has the wrong sign, all scores must be returned.",
        zh: "导数的符号错了时，应返回全部得分。",
      },
      inputs: (draw) => [lossOfNo, (y) => -rise(y), [draw.number(-6, 6), draw.number(-6, 6)]],
      holds: (wrong, [, , scores]) => wrong.length === scores.length,
    },
    {
      says: {
        en: "A loss that is 7 larger everywhere has the same slopes, so the answer must stay the same.",
        zh: "损失处处大 7，导数不变，所以结果也不应改变。",
      },
      holds: (wrong, [loss, slope, scores], answer) =>
        alike(answer(raised(loss), slope, scores), wrong),
    },
  ],
  slips: [
    {
      says: {
        en: "These are the scores at which the slope is right.",
        zh: "这些是导数正确的得分。",
      },
      like: (loss, slope, scores) => scores.filter((y) => !isWrong(slope(y), measured(loss, y))),
    },
    {
      says: {
        en: "The difference of the losses is taken over 2h, so it must be divided by 2h.",
        zh: "损失之差是在 2h 的距离上取的，所以应除以 2h。",
      },
      like: (loss, slope, scores) => scores.filter((y) => isWrong(slope(y), 2 * measured(loss, y))),
    },
    {
      says: {
        en: "A slope that is too small is wrong, too: compare the absolute value of the difference.",
        zh: "导数偏小也是错：应比较差的绝对值。",
      },
      like: (loss, slope, scores) => scores.filter((y) => slope(y) - measured(loss, y) > 1e-4),
    },
    {
      says: {
        en: "This compares the slope with the loss itself. Measure how fast the loss changes.",
        zh: "这里把导数与损失本身比较。应测量损失变化得多快。",
      },
      like: (loss, slope, scores) => scores.filter((y) => isWrong(slope(y), loss(y))),
    },
    {
      says: {
        en: "This measures on one side only, which is too rough where the slope changes fast.",
        zh: "这里只向一边测量，导数变化快的地方就太粗糙了。",
      },
      like: (loss, slope, scores) =>
        scores.filter((y) => isWrong(slope(y), (loss(y + 1e-5) - loss(y)) / 1e-5)),
    },
  ],
  hints: [
    {
      en: "Write a function of one score first: the loss a little above it, minus the loss a little below it, divided by the distance of the two.",
      zh: "先写一个关于单个得分的函数：稍高处的损失减去稍低处的损失，再除以两处的距离。",
    },
    {
      en: "Then `scores.filter(…)` keeps those scores for which a condition is true.",
      zh: "然后用 scores.filter(…) 留下满足条件的得分。",
    },
  ],
  insight: {
    en: "With these lines, the animation's mistake shows at once, at every score: in training it only looked like a different speed.",
    zh: "有了这几行，动画里的错误在每个得分处都立刻显现；在训练中，它看起来只是快慢不同。",
  },
});

export const lesson08: readonly Exercise[] = [
  computeTheRatio,
  predictTheHardestPush,
  writeAStep,
  checkASlope,
];
