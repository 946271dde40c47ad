import { bugs, makeProgram, type Program } from "../../errata/index.js";
import { crossEntropyWithLogits, softmax } from "../../losses/index.js";
import { near } from "./alike.js";
import { even, listOf, peak, ramp, veryLow } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber, type Form, oneOf } from "./forms.js";

/** The program with a bug of the errata lab. */
const withBug = (id: string): Program => makeProgram(bugs.find((bug) => bug.id === id)?.change);

const suspects = ["base-ten", "mean-over-classes", "minus-lost", "no-logarithm"] as const;
/** The loss that the program prints first, for ten classes and scores of 0. */
const firstLoss = (id: string): number => withBug(id).loss(0, new Array<number>(10).fill(0));

const nameTheBug: Exercise = exercise({
  id: "14-name-the-bug",
  kind: "predict",
  minutes: 3,
  prompt: {
    en: "Ten classes, all scores 0: a training starts at the loss −0.1. Which bug does its program have?",
    zh: "十个类别，得分全为 0：训练从损失 −0.1 开始。程序有哪个错误？",
  },
  gives: oneOf(...suspects),
  right: () => "no-logarithm",
  rules: [
    {
      says: {
        en: "A program with this bug must start at −0.1.",
        zh: "有此错误的程序，起始损失应为 −0.1。",
      },
      holds: (id) => near(firstLoss(id), -0.1),
    },
  ],
  slips: [
    {
      says: {
        en: "Without its minus sign, the first loss would be −ln 10 = −2.30.",
        zh: "若丢了负号，起始损失应为 −ln 10 = −2.30。",
      },
      like: () => "minus-lost",
    },
    {
      says: {
        en: "With the logarithm to base 10, the first loss would be exactly 1.",
        zh: "若以 10 为底取对数，起始损失恰好为 1。",
      },
      like: () => "base-ten",
    },
    {
      says: {
        en: "Divided by the classes, too, the first loss would be 0.23.",
        zh: "若还除以类别数，起始损失约为 0.23。",
      },
      like: () => "mean-over-classes",
    },
  ],
  hints: [
    {
      en: "Which probability does each class get if all scores are 0?",
      zh: "得分全为 0 时，每个类别的概率是多少？",
    },
    {
      en: "What has the program done with the probability 1/10, other than −ln?",
      zh: "程序没有对概率 1/10 取 −ln，而是做了什么？",
    },
  ],
  insight: {
    en: "It is −p. Such a loss falls from −1/C towards −1: PyTorch's NLLLoss does this when it is given probabilities.",
    zh: "它是 −p。这样的损失从 −1/C 降向 −1：把概率交给 PyTorch 的 NLLLoss 就会这样。",
  },
});

const countTheIgnored: Exercise = exercise({
  id: "14-count-the-ignored",
  kind: "compute",
  minutes: 2,
  prompt: {
    en: "Four of ten samples are padding and should be ignored. The mean loss of the others is 1.5, but the program divides their sum by all ten. What does it print?",
    zh: "十个样本中有四个是填充，应当忽略。其余样本的平均损失为 1.5，但程序把它们的和除以 10。它打印什么？",
  },
  gives: aNumber,
  right: () => 0.9,
  rules: [
    {
      says: {
        en: "Multiplied by ten, it must give the sum of the losses that count.",
        zh: "乘以 10 应等于计入的各损失之和。",
      },
      holds: (printed) => near(10 * printed, 6 * 1.5),
    },
  ],
  slips: [
    {
      says: {
        en: "This is the right mean, which the program does not print.",
        zh: "这是正确的平均值，程序打印的不是它。",
      },
      like: () => 1.5,
    },
    {
      says: {
        en: "This is too large: a sum that is divided by more samples gets smaller.",
        zh: "太大了：和除以更多的样本，结果应变小。",
      },
      like: () => 2.5,
    },
    {
      says: {
        en: "This multiplies by the share of the padding. The other samples have losses.",
        zh: "这里乘的是填充所占的比例，而有损失的是其余样本。",
      },
      like: () => 0.6,
    },
  ],
  hints: [
    {
      en: "How many samples count, and what is the sum of their losses?",
      zh: "计入的样本有几个？它们的损失之和是多少？",
    },
  ],
  insight: {
    en: "The number depends on how much padding a batch happens to have. So the loss of a model seems to fall with longer padding.",
    zh: "这个数取决于一批里恰好有多少填充。填充越长，损失看起来就越低。",
  },
});

/** Whether a test passes; any function of a program may give it, so its values are no choices. */
const aVerdict: Form<boolean> = {
  name: { en: "true or false", zh: "true 或 false" },
  fits: (output) => typeof output === "boolean",
};

/**
 * A program made anew, so that no answer can recognise it; its functions are wrapped, so that none can read in their
 * text which of them is replaced.
 */
function disguised(program: Program): [program: Program] {
  const wrapped = Object.entries(program).map(([name, call]) => [
    name,
    (...args: unknown[]) => Reflect.apply(call, program, args),
  ]);
  return [Object.freeze(Object.fromEntries(wrapped) as unknown as Program)];
}

const rightInput = (): [program: Program] => disguised(makeProgram());
const faultyInput = (): [program: Program] => disguised(withBug("weights-by-count"));

/** Whether a program weighs a batch right: the test that is asked for. */
const doublesInVain = (program: Program): boolean => {
  const lossWith = (weight: number) =>
    program.batchLoss([0], [[0, 0]], { weights: [weight, weight] });
  return near(lossWith(1), lossWith(2));
};

const writeATest: Exercise = exercise<[program: Program], boolean>({
  id: "14-write-a-test",
  kind: "write",
  minutes: 8,
  prompt: {
    en: "Write a test of program.batchLoss(labels, rows, { weights }) that kills the bug “weighted sum divided by N”: true if the program passes.",
    zh: "为 program.batchLoss(labels, rows, { weights }) 写一个测试，发现错误“加权和除以 N”：程序通过时返回 true。",
  },
  inputs: (draw) => draw.oneOf([rightInput, faultyInput])(),
  edges: [rightInput(), faultyInput(), rightInput()],
  gives: aVerdict,
  right: doublesInVain,
  rules: [
    {
      says: {
        en: "The right program must pass the test.",
        zh: "正确的程序应通过测试。",
      },
      inputs: rightInput,
      holds: (passes) => passes,
    },
    {
      says: {
        en: "The program with the bug must fail the test.",
        zh: "有错误的程序应不能通过测试。",
      },
      inputs: faultyInput,
      holds: (passes) => !passes,
    },
  ],
  slips: [
    {
      says: {
        en: "Both programs pass. With weights of 1, the two ways to divide are the same.",
        zh: "两个程序都通过了。权重全为 1 时，两种除法相同。",
      },
      like: () => true,
    },
    {
      says: {
        en: "Both programs fail. Try your test on the right program first, and allow for rounding.",
        zh: "两个程序都不通过。请先用正确的程序试一试，并考虑舍入误差。",
      },
      like: () => false,
    },
    {
      says: {
        en: "The test is the wrong way round: it passes only with the bug.",
        zh: "测试写反了：只有有错误的程序才通过。",
      },
      like: (program) => !doublesInVain(program),
    },
  ],
  hints: [
    {
      en: "What happens to a weighted mean if all weights are doubled?",
      zh: "所有权重加倍时，加权平均怎样变化？",
    },
    {
      en: "Compute the loss of one batch with two lists of weights, and compare the two up to rounding.",
      zh: "对同一批样本用两组权重各算一次损失，再比较两者（允许舍入误差）。",
    },
  ],
  insight: {
    en: "Such a test needs no known result: the law alone tells the programs apart.",
    zh: "这样的测试不需要已知的结果：单凭规律就能区分两个程序。",
  },
});

type Batch = [labels: number[], rows: number[][]];

/** The sums over all samples of pₖ, less 1 for the class that `label` gives. */
const sums = (rows: number[][], label: (n: number) => number): number[] =>
  rows[0].map((_, k) =>
    rows.reduce((sum, y, n) => sum + softmax(y)[k] - (k === label(n) ? 1 : 0), 0),
  );

const biasSlopes = (...[labels, rows]: Batch): number[] =>
  sums(rows, (n) => labels[n]).map((sum) => sum / rows.length);

/** The mean loss if the score of one class is raised in every sample. */
const lossWithBias = (labels: number[], rows: number[][], k: number, bias: number): number =>
  rows.reduce((sum, y, n) => {
    const raised = y.map((score, i) => (i === k ? score + bias : score));
    return sum + crossEntropyWithLogits(labels[n], raised);
  }, 0) / rows.length;

const findTwoFaults: Exercise = exercise<Batch, number[]>({
  id: "14-find-two-faults",
  kind: "find-the-bug",
  minutes: 6,
  prompt: {
    en: "The function should return the slope of the mean loss in the bias of each class. It has two faults. Correct both.",
    zh: "函数应返回平均损失对每个类别偏置的梯度。它有两个错误，请都改正。",
  },
  inputs: (draw) => {
    const classes = draw.whole(2, 4);
    const samples = Array.from({ length: draw.oneOf([1, 3, 5]) });
    return [samples.map(() => draw.whole(0, classes - 1)), samples.map(() => draw.logits(classes))];
  },
  edges: [
    [[0], [[0, 0]]],
    [[1], [[0, 0, 0]]],
    [
      [1, 0, 1],
      [
        [0, 1],
        [2, 0],
        [1000, -1000],
      ],
    ],
    [
      [2, 2, 2, 2, 0],
      [ramp(3), even(3), ramp(3), even(3), [5, 0, 0]],
    ],
    [
      [0, 0],
      [[4], [-4]],
    ],
    [listOf(50, (n) => n), listOf(50, () => ramp(50))],
    [listOf(50, (n) => (n < 49 ? 0 : 1)), listOf(50, (n) => [n, 0])],
    [[0], [[1 / 7, 1 / 9]]], // numbers of many digits
    [[0], [[1010, 5000]]],
    [[0], [[15, 0]]], // nearly right, and still slopes
    [[0], [[...veryLow]]],
    [[0], [peak(2, 4)]],
  ],
  gives: aList,
  right: biasSlopes,
  given: `(labels, rows) => {
    const slopes = rows[0].map(() => 0);
    rows.forEach((y, n) => {
      softmax(y).forEach((p, k) => {
        slopes[k] += (p - (k === n ? 1 : 0)) / slopes.length;
      });
    });
    return slopes;
  }`,
  rules: [
    {
      says: {
        en: "The slopes of all classes must sum to 0.",
        zh: "所有类别的梯度之和应为 0。",
      },
      holds: (slopes) =>
        near(
          slopes.reduce((a, b) => a + b, 0),
          0,
        ),
    },
    {
      says: {
        en: "They must agree with finite differences of the mean loss.",
        zh: "应与平均损失的有限差分一致。",
      },
      holds: (slopes, [labels, rows]) =>
        slopes.length === rows[0].length &&
        slopes.every((slope, k) => {
          const [up, down] = [1e-5, -1e-5].map((h) => lossWithBias(labels, rows, k, h));
          return near(slope, (up - down) / 2e-5, 1e-6);
        }),
    },
    {
      says: {
        en: "If every sample is given twice, the slopes must stay the same.",
        zh: "每个样本都重复一次时，梯度不应改变。",
      },
      holds: (slopes, [labels, rows], answer) =>
        answer([...labels, ...labels], [...rows, ...rows]).every((v, k) => near(v, slopes[k])),
    },
  ],
  slips: [
    {
      says: {
        en: "One fault is left: each class is compared with the number of the sample.",
        zh: "还剩一个错误：类别与样本的序号作了比较。",
      },
      like: (_, rows) => sums(rows, (n) => n).map((sum) => sum / rows.length),
    },
    {
      says: {
        en: "One fault is left: the sum is divided by the number of classes.",
        zh: "还剩一个错误：和除以了类别数。",
      },
      like: (labels, rows) => sums(rows, (n) => labels[n]).map((sum) => sum / rows[0].length),
    },
    {
      says: {
        en: "These are sums over the samples. The loss is a mean, so its slope is one, too.",
        zh: "这是对样本求的和。损失是平均值，它的梯度也应取平均。",
      },
      like: (labels, rows) => sums(rows, (n) => labels[n]),
    },
  ],
  hints: [
    {
      en: "Try one sample with two scores of 0. By hand, the slopes are p − t, so −0.5 for the true class.",
      zh: "用一个样本、两个得分都为 0 试一试。手算的梯度是 p − t，真实类别处为 −0.5。",
    },
    {
      en: "Then try two equal samples. Their slopes are those of one, because the loss is a mean.",
      zh: "再试两个相同的样本。损失是平均值，所以梯度与一个样本时相同。",
    },
  ],
  insight: {
    en: "With as many samples as classes, one of the faults is invisible. So test with other numbers of samples, too.",
    zh: "样本数与类别数相等时，其中一个错误看不出来。所以还要用别的样本数来测试。",
  },
});

export const lesson14: readonly Exercise[] = [
  nameTheBug,
  countTheIgnored,
  writeATest,
  findTwoFaults,
];
