import {
  binaryCrossEntropyGradient,
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsGradient,
  numericalGradient,
  sigmoid,
} from "../../losses/index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber } from "./forms.js";
import { signTurned } from "./slips.js";

const crossEntropySlope = (t: number, y: number): number =>
  binaryCrossEntropyWithLogitsGradient(t, y);
const squaredErrorSlope = (t: number, y: number): number => {
  const p = sigmoid(y);
  return (p - t) * p * (1 - p);
};

const computeTheRatio: Exercise = exercise({
  id: "08-compute-the-ratio",
  kind: "compute",
  prompt: {
    en: "The score is 6, and the answer is no. How many times as hard as squared error does cross-entropy push?",
    zh: "得分为 6，答案为“否”。交叉熵的推力是平方误差的多少倍？",
  },
  gives: aNumber,
  right: () => crossEntropySlope(0, 6) / squaredErrorSlope(0, 6),
  rules: [
    {
      says: {
        en: "So many times the slope of squared error must be the slope of cross-entropy.",
        zh: "平方误差的导数乘以这个倍数，必须等于交叉熵的导数。",
      },
      holds: (ratio) => near(ratio * squaredErrorSlope(0, 6), crossEntropySlope(0, 6)),
    },
  ],
  slips: [
    {
      says: {
        en: "This is how many times as hard squared error pushes: the two have changed places.",
        zh: "这是平方误差相对于交叉熵的倍数：两者的位置对调了。",
      },
      like: () => squaredErrorSlope(0, 6) / crossEntropySlope(0, 6),
    },
    {
      says: {
        en: "This compares with the slope in the output p; the neuron is moved through its score.",
        zh: "这是与对输出 p 的导数相比；而神经元是通过得分来调整的。",
      },
      like: () => binaryCrossEntropyGradient(0, sigmoid(6)) / squaredErrorSlope(0, 6),
    },
    {
      says: {
        en: "Digits are missing. Let the cell compute the number, and it keeps them all.",
        zh: "位数不够。让单元格来计算，就会保留所有位数。",
      },
      like: () => Math.round(crossEntropySlope(0, 6) / squaredErrorSlope(0, 6)),
    },
  ],
  hints: [
    {
      en: "Both slopes have the factor p − t. What is left when you divide?",
      zh: "两个导数都含因子 p − t。相除之后剩下什么？",
    },
  ],
  insight: {
    en: "With every step of the score towards the wrong side the ratio nearly triples: it grows like e^y.",
    zh: "得分每向错误的一侧多走 1，这个倍数几乎变为三倍：它像 e^y 一样增长。",
  },
});

const pushOf = (p: number): number => p * p * (1 - p);

const predictTheHardestPush: Exercise = exercise({
  id: "08-predict-the-hardest-push",
  kind: "predict",
  prompt: {
    en: "The answer is no. At which output p does squared error push the score hardest?",
    zh: "答案为“否”。输出 p 为多少时，平方误差对得分的推力最大？",
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
        en: "A little to the left and a little to the right of it the push must be weaker.",
        zh: "在它左边一点和右边一点，推力都必须更小。",
      },
      holds: (p) => [-1e-4, 1e-4].every((off) => pushOf(p + off) < pushOf(p)),
    },
  ],
  slips: [
    {
      says: {
        en: "That is where the sigmoid is steepest. The push also has the error itself as a factor.",
        zh: "那是 Sigmoid 最陡的地方。推力里还有误差本身这个因子。",
      },
      like: () => 0.5,
    },
    {
      says: {
        en: "That is where the answer is most wrong, and where the sigmoid is flat.",
        zh: "那里错得最厉害，但 Sigmoid 也是平的。",
      },
      like: () => 1,
    },
  ],
  hints: [
    {
      en: "With t = 0 the push is p · p · (1 − p). Try a few outputs.",
      zh: "t = 0 时，推力是 p · p · (1 − p)。试几个输出。",
    },
    {
      en: "It grows while p grows, until the factor 1 − p takes over. Where is its derivative 0?",
      zh: "它随 p 增大，直到因子 1 − p 占上风。它的导数在哪里为 0？",
    },
  ],
  insight: {
    en: "Squared error teaches best those who are only a little wrong. Beyond that, the more wrong, the less it says.",
    zh: "平方误差最能教的是错得不太多的。再往后，错得越多，它说得越少。",
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
  prompt: {
    en: "Write one step of training a neuron by cross-entropy: from w and b to the next [w, b].",
    zh: "写出用交叉熵训练一个神经元的一步：由 w 和 b 得到下一个 [w, b]。",
  },
  inputs: (draw) => [
    draw.number(-2, 2),
    draw.number(-2, 2),
    draw.number(-3, 3),
    draw.label(),
    draw.number(0.1, 1),
  ],
  gives: aList,
  right: step,
  rules: [
    {
      says: {
        en: "The answer must be a list of two: w and b.",
        zh: "结果必须是两个数的列表：w 和 b。",
      },
      holds: (next) => next.length === 2,
    },
    {
      says: { en: "At a rate of 0 nothing must move.", zh: "学习率为 0 时，什么都不应动。" },
      inputs: (draw) => [draw.number(-2, 2), draw.number(-2, 2), 1, draw.label(), 0],
      holds: ([w, b], [weight, bias]) => near(w, weight) && near(b, bias),
    },
    {
      says: {
        en: "For an input of 0 only the bias must move.",
        zh: "输入为 0 时，只有偏置应当动。",
      },
      inputs: (draw) => [draw.number(-2, 2), draw.number(-2, 2), 0, draw.label(), 0.5],
      holds: ([w, b], [weight, bias]) => near(w, weight) && !near(b, bias),
    },
    {
      says: {
        en: "The step must go against the slopes of the loss in w and b, as far as the rate says.",
        zh: "这一步必须逆着损失对 w 和 b 的导数走，步长由学习率决定。",
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
        en: "This goes uphill: the slope is added, and the loss grows.",
        zh: "这是在上坡：加上了导数，损失变大了。",
      },
      like: stepWith((t, y) => -crossEntropySlope(t, y)),
    },
    {
      says: {
        en: "This is a step by squared error: it keeps the factor p(1 − p).",
        zh: "这是平方误差的一步：它留着因子 p(1 − p)。",
      },
      like: stepWith(squaredErrorSlope),
    },
    {
      says: {
        en: "This steps by the slope in the output p, as the animation did.",
        zh: "这一步用的是对输出 p 的导数，和那个动画一样。",
      },
      like: stepWith((t, y) => binaryCrossEntropyGradient(t, sigmoid(y))),
    },
    {
      says: {
        en: "The bias moves as if it were multiplied by the input; it is added as it is.",
        zh: "偏置的变化像是被输入乘过；其实它是直接加上去的。",
      },
      like: (w, b, x, t, rate) => {
        const slope = crossEntropySlope(t, w * x + b) * x;
        return [w - rate * slope, b - rate * slope];
      },
    },
  ],
  hints: [
    {
      en: "First the score y = w·x + b, then the slope p − t in it.",
      zh: "先算得分 y = w·x + b，再算对它的导数 p − t。",
    },
    {
      en: "By how much does the score change when w grows by 1? And when b does?",
      zh: "w 增加 1 时，得分变化多少？b 增加 1 呢？",
    },
  ],
  insight: {
    en: "This is trainNeuron without its loop. A network does the same, with the chain rule carried through more layers.",
    zh: "这就是去掉循环的 trainNeuron。网络做的也是同样的事，只是链式法则要穿过更多的层。",
  },
});

const findTheSlope: Exercise = exercise<[t: number, y: number], number>({
  id: "08-find-the-slope",
  kind: "find-the-bug",
  prompt: {
    en: "The function is meant to give the slope of cross-entropy in the score, and gives another slope. Mend it.",
    zh: "这个函数本应给出交叉熵对得分的导数，却给出了另一个导数。请修好它。",
  },
  inputs: (draw) => [draw.label(), draw.number(-4, 4)],
  gives: aNumber,
  right: crossEntropySlope,
  given: (t, y) => binaryCrossEntropyGradient(t, sigmoid(y)),
  rules: [
    {
      says: {
        en: "No sample pulls harder than 1, however wrong it is.",
        zh: "无论错得多厉害，一个样本的拉力都不超过 1。",
      },
      holds: (slope) => Math.abs(slope) <= 1,
    },
    {
      says: {
        en: "When the score is nudged, the loss must change by the slope times the nudge.",
        zh: "把得分稍稍推动一点，损失的变化必须等于导数乘以推动的量。",
      },
      holds: (slope, [t, y]) => {
        const loss = ([z]: readonly number[]): number => binaryCrossEntropyWithLogits(t, z);
        return near(numericalGradient(loss, [y])[0], slope, 1e-6);
      },
    },
  ],
  slips: [
    signTurned(crossEntropySlope),
    {
      says: {
        en: "This is the slope of squared error: one factor too many is left.",
        zh: "这是平方误差的导数：多留了一个因子。",
      },
      like: squaredErrorSlope,
    },
    {
      says: {
        en: "The slope of the sigmoid is there, and the slope of the loss is gone.",
        zh: "Sigmoid 的导数有了，损失的导数却不见了。",
      },
      like: (_, y) => sigmoid(y) * (1 - sigmoid(y)),
    },
  ],
  hints: [
    {
      en: "The given line is a slope in p. What does the chain rule multiply it by?",
      zh: "给出的那一行是对 p 的导数。链式法则要给它乘上什么？",
    },
    {
      en: "Multiply on paper first: the denominator goes away.",
      zh: "先在纸上相乘：分母会消掉。",
    },
  ],
  insight: {
    en: "Both slopes have the same sign, so training by the wrong one goes downhill, too. Only measuring tells them apart.",
    zh: "两个导数的符号相同，所以用错的那个训练也在下坡。只有实际测量才能区分它们。",
  },
});

export const lesson08: readonly Exercise[] = [
  computeTheRatio,
  predictTheHardestPush,
  writeAStep,
  findTheSlope,
];
