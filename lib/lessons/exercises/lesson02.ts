import { softmaxShiftInvariance } from "../../derivations/course/softmaxShiftInvariance.js";
import { crossEntropyWithLogits, softmax, type Vector } from "../../losses/index.js";
import { alike, near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber, oneOf } from "./forms.js";
import { nextLineExercise } from "./nextLine.js";
import { lostMinus, otherClass } from "./slips.js";

const sum = (values: Vector): number => values.reduce((total, x) => total + x, 0);
const powersOf = (y: Vector): number[] => y.map((yi) => Math.exp(yi));
const shareOut = (values: Vector): number[] => values.map((x) => x / sum(values));

const share = (): number => softmax([0, Math.log(3)])[1];

const computeAShare: Exercise = exercise({
  id: "02-compute-a-share",
  kind: "compute",
  prompt: {
    en: "Two classes have the scores 0 and ln 3. Which probability does softmax give to the second?",
    zh: "两个类别的得分是 0 和 ln 3。Softmax 给第二个类别的概率是多少？",
  },
  gives: aNumber,
  right: share,
  rules: [
    {
      says: {
        en: "Divided by the probability of the first class it must be the exponential of the difference of the scores.",
        zh: "它除以第一个类别的概率，必须等于两个得分之差的指数。",
      },
      holds: (p) => near(Math.log(p / (1 - p)), Math.log(3)),
    },
  ],
  slips: [
    otherClass(share),
    {
      says: {
        en: "The scores themselves were shared out; softmax takes their exponentials first.",
        zh: "这里直接分配了得分本身；Softmax 要先取指数。",
      },
      like: () => shareOut([0, Math.log(3)])[1],
    },
    {
      says: {
        en: "This is the exponential; it is not divided by the sum yet.",
        zh: "这只是指数，还没有除以总和。",
      },
      like: () => Math.exp(Math.log(3)),
    },
  ],
  hints: [
    {
      en: "Both exponentials are whole numbers. What do they add up to?",
      zh: "两个指数都是整数。它们的和是多少？",
    },
  ],
  insight: {
    en: "A difference of scores is the logarithm of a ratio of probabilities: ln 3 ahead is three times as probable.",
    zh: "得分之差就是概率之比的对数：领先 ln 3，就是三倍的可能。",
  },
});

const theirScores: Vector = [1, 2, 3];
const doubled: Vector = theirScores.map((y) => 2 * y);

const predictATemperature: Exercise = exercise({
  id: "02-predict-a-temperature",
  kind: "predict",
  prompt: {
    en: "A network learns to give every score twice as large. Which temperature has the same effect: 0.5, 1 or 2?",
    zh: "网络学会了把每个得分都放大一倍。哪个温度有同样的效果：0.5、1 还是 2？",
  },
  gives: oneOf(0.5, 1, 2),
  right: () => 0.5,
  rules: [
    {
      says: {
        en: "At that temperature the old scores must give the probabilities of the new ones.",
        zh: "在这个温度下，原来的得分必须给出与新得分相同的概率。",
      },
      holds: (T) => alike(softmax(theirScores.map((y) => y / T)), softmax(doubled)),
    },
  ],
  slips: [
    {
      says: {
        en: "Scores are divided by the temperature: this one halves them.",
        zh: "得分要除以温度：这个温度会使它们减半。",
      },
      like: () => 2,
    },
    {
      says: {
        en: "That would leave everything as it was. Adding changes nothing, but doubling does.",
        zh: "那样一切不变。加上同一个数不改变什么，加倍却会。",
      },
      like: () => 1,
    },
  ],
  hints: [
    {
      en: "Is the network surer of its answer now, or less sure? And is that hot or cold?",
      zh: "网络现在对答案更有把握了，还是更没有把握？这算热还是冷？",
    },
  ],
  insight: {
    en: "A network turns its own temperature down by growing its weights: so it becomes sure, and often too sure.",
    zh: "网络增大权重，就等于给自己降温：它因此变得有把握，而且常常过于有把握。",
  },
});

const writeTheLine: Exercise = nextLineExercise({
  id: "02-next-line",
  prompt: {
    en: "Write the line that follows from exp(y_i - c)/Sum(j, 1, n, exp(y_j - c)): no exponent may hold a difference any more.",
    zh: "写出由 exp(y_i - c)/Sum(j, 1, n, exp(y_j - c)) 推出的下一行：指数里不应再有差。",
  },
  derivation: softmaxShiftInvariance,
  line: 1,
  right: () => "exp(y_i)*exp(-c)/Sum(j, 1, n, exp(y_j)*exp(-c))",
  rules: [
    {
      says: { en: "No exponent may hold a difference.", zh: "指数里不应再有差。" },
      holds: ({ text }) => !/[\w)]\s*-\s*c/.test(text),
    },
  ],
  slips: [
    {
      says: {
        en: "The sum runs over j, and its term is written with i: the article's own slip.",
        zh: "对 j 求和，项里写的却是 i：这正是原文的笔误。",
      },
      like: () => "exp(y_i)*exp(-c)/Sum(j, 1, n, exp(y_i)*exp(-c))",
    },
    {
      says: {
        en: "The factor was taken out above and forgotten below.",
        zh: "分子里提出了因子，分母里却忘了。",
      },
      like: () => "exp(y_i)*exp(-c)/Sum(j, 1, n, exp(y_j))",
    },
    {
      says: {
        en: "The exponential of a difference is no difference of exponentials.",
        zh: "差的指数并不等于指数的差。",
      },
      like: () => "(exp(y_i) - exp(c))/Sum(j, 1, n, exp(y_j) - exp(c))",
    },
  ],
  hints: [
    { en: "e^(a + b) = e^a · e^b, and here b is −c.", zh: "e^(a + b) = e^a · e^b，这里 b 是 −c。" },
    {
      en: "Write products with *, as in exp(y_i)*exp(-c), and keep the sum: Sum(j, 1, n, …).",
      zh: "乘积用 *，例如 exp(y_i)*exp(-c)；求和保持不变：Sum(j, 1, n, …)。",
    },
  ],
  insight: {
    en: "The same factor stands in every term now. It comes out of the sum, and cancels.",
    zh: "现在每一项都含有同一个因子：把它提到求和之外，就能约去。",
  },
});

const writeSoftmax: Exercise = exercise<[scores: number[]], number[]>({
  id: "02-write-softmax",
  kind: "write",
  prompt: {
    en: "Write softmax, for scores of any size.",
    zh: "写出 Softmax，得分可以是任意大小。",
  },
  inputs: (draw) => [draw.logits(draw.whole(2, 5))],
  gives: aList,
  right: (scores) => softmax(scores),
  rules: [
    {
      says: { en: "There must be one share for each score.", zh: "每个得分必须对应一个份额。" },
      holds: (p, [scores]) => p.length === scores.length,
    },
    {
      says: { en: "No share may be negative.", zh: "份额不能是负数。" },
      holds: (p) => p.every((pi) => pi >= 0),
    },
    {
      says: { en: "The shares must add up to 1.", zh: "各份额之和必须为 1。" },
      holds: (p) => near(sum(p), 1),
    },
    {
      says: {
        en: "The ratio of two shares must be e to the power of the difference of their scores.",
        zh: "两个份额之比必须等于 e 的（两个得分之差）次方。",
      },
      holds: (p, [y]) => p.every((pi, i) => near(Math.log(pi / p[0]), y[i] - y[0])),
    },
    {
      says: {
        en: "Adding the same number to every score must change nothing, however large it is.",
        zh: "给每个得分加上同一个数，无论多大，结果都必须不变。",
      },
      inputs: (draw) => {
        const shift = draw.oneOf([1000, -1000]);
        return [[0, 1, 2].map((y) => y + shift)];
      },
      holds: (p, [y], answer) => alike(p, answer(y.map((yi) => yi - y[0]))),
    },
    {
      says: {
        en: "A score far above the others must take everything.",
        zh: "远远高于其他的得分必须占尽全部份额。",
      },
      inputs: (draw) => [
        draw.oneOf([
          [0, 1000],
          [-1000, 0, -2000],
        ]),
      ],
      holds: (p, [y]) =>
        alike(
          p,
          y.map((yi) => (yi === Math.max(...y) ? 1 : 0)),
        ),
    },
  ],
  slips: [
    {
      says: {
        en: "Every class gets the same: the sum repeats one term, as the article prints it.",
        zh: "每个类别得到的都一样：求和重复了同一项，正如原文所印。",
      },
      like: (scores) => scores.map(() => 1 / scores.length),
    },
    {
      says: {
        en: "The scores themselves were shared out, without the exponential.",
        zh: "直接分配了得分本身，没有取指数。",
      },
      like: shareOut,
    },
    {
      says: {
        en: "Squares are positive as well, but they do not keep the order of the scores.",
        zh: "平方也是正数，但不能保持得分的顺序。",
      },
      like: (scores) => shareOut(scores.map((y) => y * y)),
    },
    {
      says: {
        en: "The exponentials overflow, or all of them become 0.",
        zh: "指数溢出了，或者全部变成了 0。",
      },
      like: (scores) => shareOut(powersOf(scores)),
    },
  ],
  hints: [
    {
      en: "Two steps: the exponential of each score, then a division by the sum of all of them.",
      zh: "分两步：先对每个得分取指数，再除以它们全部的和。",
    },
    {
      en: "Which number may you subtract from every score beforehand, so that no exponent is positive?",
      zh: "事先从每个得分里减去哪个数，才能使指数都不为正？",
    },
  ],
  insight: {
    en: "This is the library's softmax, besides its checks: exponentials that cannot overflow, divided by their sum.",
    zh: "除了参数检查，这就是课程库里的 softmax：不会溢出的指数，再除以它们的和。",
  },
});

const lossOf = (label: number, scores: number[]): number => crossEntropyWithLogits(label, scores);

const findTheFloor: Exercise = exercise<[label: number, scores: number[]], number>({
  id: "02-find-the-floor",
  kind: "find-the-bug",
  prompt: {
    en: "However well the network learns, this loss stays far above 0. Mend the function.",
    zh: "无论网络学得多好，这个损失总是远大于 0。请修好这个函数。",
  },
  inputs: (draw) => [draw.whole(0, 2), draw.logits(3)],
  gives: aNumber,
  right: lossOf,
  given: (label, scores) => crossEntropyWithLogits(label, softmax(scores)),
  rules: [
    {
      says: {
        en: "e to the power of minus the loss must be the probability that softmax gives to the label.",
        zh: "e 的（负损失）次方必须等于 Softmax 给真实类别的概率。",
      },
      holds: (loss, [label, scores]) => near(Math.exp(-loss), softmax(scores)[label]),
    },
    {
      says: {
        en: "However wrong the scores are, the loss must be finite.",
        zh: "无论得分错得多厉害，损失都必须是有限的。",
      },
      inputs: (draw) => [0, [draw.whole(-2000, -1000), 0, 1]],
      holds: (loss, [, scores]) => near(loss, -scores[0] + Math.log(1 + Math.E), 1e-6),
    },
  ],
  slips: [
    lostMinus(lossOf),
    {
      says: {
        en: "The probability is rounded to 0 before its logarithm is taken; give the loss the scores instead.",
        zh: "取对数之前，概率已经舍入成了 0；应当把得分交给损失函数。",
      },
      like: (label, scores) => -Math.log(softmax(scores)[label]),
    },
    {
      says: {
        en: "This is the score of the label with its sign turned; it is not compared with the others.",
        zh: "这只是真实类别得分的相反数，没有与其他得分比较。",
      },
      like: (label, scores) => -scores[label],
    },
  ],
  hints: [
    {
      en: "What does a loss whose name ends in WithLogits do with what it is given?",
      zh: "名字以 WithLogits 结尾的损失函数，会对输入做什么？",
    },
  ],
  insight: {
    en: "Probabilities into crossEntropy, scores into crossEntropyWithLogits: softmax once, and only once.",
    zh: "概率交给 crossEntropy，得分交给 crossEntropyWithLogits：Softmax 只做一次。",
  },
});

export const lesson02: readonly Exercise[] = [
  computeAShare,
  predictATemperature,
  writeTheLine,
  writeSoftmax,
  findTheFloor,
];
