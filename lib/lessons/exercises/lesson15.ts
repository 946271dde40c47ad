import { logSumExp } from "../../losses/index.js";
import { near } from "./alike.js";
import { peak, steep, veryLow } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber } from "./forms.js";

const scores = 256 * 50_257;

const countTheBytes: Exercise = exercise({
  id: "15-count-the-bytes",
  kind: "compute",
  minutes: 2,
  prompt: {
    en: "256 samples, 50,257 classes, single precision. Every score is read once and every slope written once. How many bytes is that?",
    zh: "256 个样本，50,257 个类别，单精度。每个得分读一次，每个导数写一次。一共多少字节？",
  },
  gives: aNumber,
  right: () => 2 * 4 * scores,
  rules: [
    {
      says: {
        en: "Every score must account for the same whole number of bytes.",
        zh: "平均到每个得分，应是整数个字节。",
      },
      holds: (bytes) => bytes > 0 && bytes % scores === 0,
    },
    {
      says: {
        en: "A single-precision number has 32 bits; count one that is read and one that is written.",
        zh: "单精度数有 32 位；读一个算一次，写一个再算一次。",
      },
      holds: (bytes) => (bytes / scores) * 8 === 32 + 32,
    },
  ],
  slips: [
    {
      says: {
        en: "This counts the scores only. Add the slopes.",
        zh: "这里只算了得分，还要加上导数。",
      },
      like: () => 4 * scores,
    },
    {
      says: {
        en: "Those are the bytes of double precision.",
        zh: "这是双精度的字节数。",
      },
      like: () => 2 * 8 * scores,
    },
    {
      says: { en: "Those are bits, not bytes.", zh: "这是位数，不是字节数。" },
      like: () => 2 * 32 * scores,
    },
  ],
  hints: [
    {
      en: "How many scores are there, and how many bytes does one take? Float32Array.BYTES_PER_ELEMENT says so.",
      zh: "一共有多少个得分，每个占几个字节？后者可以看 Float32Array.BYTES_PER_ELEMENT。",
    },
  ],
  insight: {
    en: "About a hundred megabytes in one step, although each number is moved only once. A program that also stores the probabilities and the logarithms moves several times as much.",
    zh: "即使每个数只搬运一次，一步也要搬运约一百兆字节。若程序还要存下概率和对数，搬运量就是好几倍。",
  },
});

const predictTheSlope: Exercise = exercise({
  id: "15-predict-the-slope",
  kind: "predict",
  minutes: 3,
  prompt: {
    en: "The scores are 20 and 0, and the first class is true. A program computes the slope in the score of this class as softmax minus 1, in single precision. What is the result?",
    zh: "得分为 20 和 0，真实类别是第一类。某程序用单精度计算损失对它的得分的导数：Softmax 减 1。结果是多少？",
  },
  gives: aNumber,
  right: () => 0,
  rules: [
    {
      says: {
        en: "Softmax comes first, and is rounded to single precision before 1 is subtracted.",
        zh: "先算 Softmax，舍入成单精度数之后，才减去 1。",
      },
      holds: (slope) => slope === 0,
    },
  ],
  slips: [
    {
      says: {
        en: "This is the slope that the program should return.",
        zh: "这是程序本该得到的导数。",
      },
      like: () => -1 / (1 + Math.exp(20)),
    },
    {
      says: {
        en: "That would be the slope if softmax had given 0 to the true class.",
        zh: "只有当 Softmax 给真实类别的概率为 0 时，导数才是这样。",
      },
      like: () => -1,
    },
    {
      says: {
        en: "This is softmax. Subtract 1.",
        zh: "这是 Softmax 的值，还要减去 1。",
      },
      like: () => 1,
    },
  ],
  hints: [
    {
      en: "Math.fround rounds to single precision. To what does it round 1 / (1 + Math.exp(-20))?",
      zh: "Math.fround 把数舍入到单精度。它把 1 / (1 + Math.exp(-20)) 舍入成什么？",
    },
  ],
  insight: {
    en: "The result is exactly 0, so this sample no longer contributes to training. The fused pass keeps −2 · 10⁻⁹.",
    zh: "结果恰好为 0，所以这个样本对训练不再有贡献。融合为一遍的算法则保住了 −2 × 10⁻⁹。",
  },
});

const writeItInTens: Exercise = exercise<[x: number], number[]>({
  id: "15-write-it-in-tens",
  kind: "write",
  minutes: 6,
  prompt: {
    en: "Write e^x as m · 10^k: give [m, k] with a whole number k and 1 ≤ m < 10. It must work for x = 2000, too, where e^x is too large for a number.",
    zh: "把 e^x 写成 m × 10^k：给出 [m, k]，其中 k 为整数，1 ≤ m < 10。x = 2000 时也要正确，尽管那时 e^x 已经大到无法用一个数存下。",
  },
  inputs: (draw) => [draw.oneOf([draw.number(-50, 50), draw.number(800, 2000)])],
  edges: [[0], [1], [-1], [2000], [-2000], [709.5], [-745.5], [4000], [-4000]],
  gives: aList,
  right: (x) => {
    const k = Math.floor(x / Math.LN10);
    return [Math.exp(x - k * Math.LN10), k];
  },
  rules: [
    {
      says: { en: "The answer is a list of two numbers.", zh: "答案是两个数的列表。" },
      holds: (parts) => parts.length === 2,
    },
    {
      says: { en: "k must be a whole number.", zh: "k 应是整数。" },
      holds: ([, k]) => Number.isInteger(k),
    },
    {
      says: { en: "m must be at least 1, and below 10.", zh: "m 应至少为 1，且小于 10。" },
      inputs: (draw) => [draw.number(-2000, 2000)],
      holds: ([m]) => (m as number) >= 1 && (m as number) < 10,
    },
    {
      says: {
        en: "The logarithm of m, plus k times that of 10, must be x again.",
        zh: "m 的对数加上 k 倍的 10 的对数，应还原为 x。",
      },
      inputs: (draw) => [draw.number(-2000, 2000)],
      holds: ([m, k], [x]) => near(Math.log(m as number) + (k as number) * Math.LN10, x),
    },
  ],
  slips: [
    {
      says: {
        en: "k is rounded to the nearest whole number, so m is sometimes below 1.",
        zh: "这里 k 取了最接近的整数，所以 m 有时小于 1。",
      },
      like: (x) => {
        const k = Math.round(x / Math.LN10);
        return [Math.exp(x - k * Math.LN10), k];
      },
    },
    {
      says: {
        en: "These are powers of 2. Use powers of 10.",
        zh: "这是 2 的幂；题目要的是 10 的幂。",
      },
      like: (x) => {
        const k = Math.floor(x / Math.LN2);
        return [Math.exp(x - k * Math.LN2), k];
      },
    },
    {
      says: {
        en: "This computes e^x first, which overflows for large x before it is split.",
        zh: "这里先算 e^x，x 很大时，还没拆开就已经溢出。",
      },
      like: (x) => {
        const k = Math.floor(Math.log10(Math.exp(x)));
        return [Math.exp(x) / 10 ** k, k];
      },
    },
  ],
  hints: [
    {
      en: "The lesson splits x into portions of ln 2. How often does ln 10 fit into x?",
      zh: "本课把 x 拆成若干个 ln 2。那么 x 里有几个 ln 10？",
    },
    {
      en: "Math.round, Math.floor and Math.trunc give whole numbers. Which of them leaves a rest that is never negative?",
      zh: "Math.round、Math.floor 和 Math.trunc 都给出整数。用哪一个，余下的部分才不会为负？",
    },
  ],
  insight: {
    en: "A power that is stored separately cannot overflow. Processors do the same with powers of 2.",
    zh: "把幂单独存放，就不会溢出。处理器也是这样做的，只是用 2 的幂。",
  },
});

/** The sum of the exponentials of the other classes, and of all classes. */
const restAndSum = (y: readonly number[], label: number): [rest: number, sum: number] => {
  const top = Math.max(...y);
  const powers = y.map((yj) => Math.exp(yj - top));
  const rest = powers.reduce((total, power, j) => (j === label ? total : total + power), 0);
  return [rest, rest + (powers[label] as number)];
};

const findTheLostRest: Exercise = exercise<[y: number[], label: number], number>({
  id: "15-find-the-lost-rest",
  kind: "find-the-bug",
  minutes: 8,
  prompt: {
    en: "The function should return ln(1 − p), the logarithm of the probability that a class is not the true one. For the scores 40 and 0 it returns −∞, and not −40. Correct it.",
    zh: "这个函数应返回 ln(1 − p)，即“某一类不是真实类别”的概率的对数。得分为 40 和 0 时，它返回 −∞，而不是 −40。请改正它。",
  },
  inputs: (draw) => [
    draw.oneOf([draw.logits(3), [40, 0, 0], [0, 50, 10], [800, 1, 2]]),
    draw.whole(0, 2),
  ],
  edges: [
    [[0, 0], 1],
    [[0, -1e300], 0],
    [[...veryLow], 0],
    [[9, 0, 3], 0],
    [[15, 0], 0],
    [[0, 15], 0],
    [peak(30, 50), 0],
    [peak(30, 50), 30],
    [[40, 0, 0], 0],
    [[800, 1, 2], 0],
    [[0, 0, 40], 2],
    [[-1000, -1000], 0],
    [[1000, -1000], 1],
    [new Array<number>(50).fill(3), 49],
    [steep(50), 49],
    [steep(50), 0],
  ],
  gives: aNumber,
  mayCall: ["logSumExp", "softmax", "logSoftmax"],
  right: (y, label) => logSumExp(y.filter((_, j) => j !== label)) - logSumExp(y),
  given: `(y, label) => {
    const top = Math.max(...y);
    const powers = y.map((yj) => Math.exp(yj - top));
    const sum = powers.reduce((total, power) => total + power, 0);
    return Math.log(1 - powers[label] / sum);
  }`,
  rules: [
    {
      says: {
        en: "e to the power of the answer must be the probability of all other classes together.",
        zh: "设结果为 r，则 e^r 应等于其余各类概率之和。",
      },
      inputs: (draw) => [draw.logits(4), draw.whole(0, 3)],
      holds: (value, [y, label]) => {
        const [rest, sum] = restAndSum(y, label);
        return near(Math.exp(value), rest / sum);
      },
    },
    {
      says: {
        en: "With two classes, far apart, and the higher one true, the answer must be minus the gap between them.",
        zh: "只有两类、得分相差很远、且所问的是得分较高的一类时，结果应等于得分之差的相反数。",
      },
      inputs: (draw) => [[draw.number(40, 600), 0], 0],
      holds: (value, [[gap]]) => near(value, -(gap as number)),
    },
    {
      says: {
        en: "If another class has the score 2000, the answer must be 0.",
        zh: "若另一个类别的得分为 2000，结果应为 0。",
      },
      inputs: (draw) => [[0, 2000, draw.number(-5, 5)], 0],
      holds: (value) => near(value, 0),
    },
  ],
  slips: [
    {
      says: {
        en: "Without the shift the digits are kept, but e^y overflows for large scores.",
        zh: "不做平移，有效数字保住了，但得分很大时 e^y 会溢出。",
      },
      like: (y, label) => {
        const powers = y.map((yj) => Math.exp(yj));
        const sum = powers.reduce((total, power) => total + power, 0);
        return Math.log((sum - (powers[label] as number)) / sum);
      },
    },
    {
      says: {
        en: "The digits of the rest are kept, but with the shift of the largest score the rest can underflow to 0.",
        zh: "其余各类之和的有效数字保住了，但按最大得分平移后，这个和可能下溢为 0。",
      },
      like: (y, label) => {
        const [rest, sum] = restAndSum(y, label);
        return Math.log(rest / sum);
      },
    },
    {
      says: {
        en: "The sum of the others is right. Divide it by the sum of all.",
        zh: "其余各类之和是对的，还要除以全部类别之和。",
      },
      like: (y, label) => Math.log(restAndSum(y, label)[0]),
    },
    {
      says: { en: "This is the logarithm of p itself.", zh: "这是 p 本身的对数。" },
      like: (y, label) => {
        const [rest, sum] = restAndSum(y, label);
        return Math.log((sum - rest) / sum);
      },
    },
  ],
  hints: [
    {
      en: "What is 1 − p if p is so close to 1 that it has been rounded? Which classes does 1 − p consist of?",
      zh: "如果 p 太接近 1 而被舍入，1 − p 会变成多少？1 − p 是哪些类别的概率之和？",
    },
    {
      en: "Take the log-sum-exp of the other scores, with a shift of its own, and subtract the log-sum-exp of all.",
      zh: "先求其他得分的 log-sum-exp（减去它们自己的最大得分来平移），再减去全部得分的 log-sum-exp。",
    },
  ],
  insight: {
    en: "Leaving the true class out of the sum takes no extra time. The fused pass keeps this sum, and softmax minus 1 loses it.",
    zh: "求和时略过真实类别，并不多费时间。融合为一遍的算法保住了这个和，Softmax 减 1 则丢掉了它。",
  },
});

export const lesson15: readonly Exercise[] = [
  countTheBytes,
  predictTheSlope,
  writeItInTens,
  findTheLostRest,
];
