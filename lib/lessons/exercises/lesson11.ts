import { near } from "./alike.js";
import { ramp } from "./draw.js";
import { type Exercise, exercise } from "./exercise.js";
import { aList, aNumber, oneOf } from "./forms.js";

const hartleys = 1.5;

const perplexityOfHartleys: Exercise = exercise({
  id: "11-perplexity-of-hartleys",
  kind: "compute",
  minutes: 3,
  prompt: {
    en: `A model of words has a mean loss of ${hartleys} hartleys a word. What is its perplexity?`,
    zh: `一个词语模型的平均损失是每个词 ${hartleys} 哈特利。它的困惑度是多少？`,
  },
  gives: aNumber,
  right: () => 10 ** hartleys,
  rules: [
    {
      says: {
        en: `An even guess among so many words must cost ${hartleys} hartleys.`,
        zh: `在这么多个词中均匀猜测，损失应为 ${hartleys} 哈特利。`,
      },
      holds: (perplexity) => near(Math.log10(perplexity), hartleys),
    },
  ],
  slips: [
    {
      says: {
        en: "This takes the loss for one in nats. In which base is a hartley?",
        zh: "这是把损失当成奈特来算的。哈特利以几为底？",
      },
      like: () => Math.exp(hartleys),
    },
    {
      says: {
        en: "This takes the loss for one in bits. In which base is a hartley?",
        zh: "这是把损失当成比特来算的。哈特利以几为底？",
      },
      like: () => 2 ** hartleys,
    },
    {
      says: {
        en: "This is the loss in nats. The perplexity is a number of words.",
        zh: "这是以奈特为单位的损失。困惑度是一个词数。",
      },
      like: () => hartleys * Math.LN10,
    },
    {
      says: {
        en: "This is a probability. The perplexity is one divided by it.",
        zh: "这是一个概率。困惑度是它的倒数。",
      },
      like: () => 10 ** -hartleys,
    },
    {
      says: { en: "The loss itself was given.", zh: "这是题目给出的损失本身。" },
      like: () => hartleys,
    },
  ],
  hints: [
    {
      en: "An even guess among ten words costs one hartley, and one among a hundred costs two.",
      zh: "在十个词中均匀猜测，损失是一哈特利；在一百个词中，是两哈特利。",
    },
  ],
  insight: {
    en: "The perplexity is the base of the logarithm raised to the loss, so it does not depend on the base. Losses in nats, bits and hartleys can be compared by it.",
    zh: "困惑度等于对数的底的损失次方，所以与底无关。用它可以比较以奈特、比特、哈特利为单位的损失。",
  },
});

const networks = ["first", "second", "equal"] as const;

const predictTheLowerLoss: Exercise = exercise({
  id: "11-predict-the-lower-loss",
  kind: "predict",
  minutes: 2,
  prompt: {
    en: "Two networks judge one picture. The first gives the true class the probability 0.3 and all others less. The second gives it 0.45, and 0.5 to another class. Which network has the lower loss?",
    zh: "两个网络判断同一张图片。第一个给真实类别 0.3，其他类别都更低；第二个给真实类别 0.45，却给另一个类别 0.5。哪个网络的损失更低？",
  },
  gives: oneOf(...networks),
  right: () => networks[1],
  rules: [
    {
      says: {
        en: "The chosen network must have the smaller −ln p of the true class.",
        zh: "所选网络的真实类别的 −ln p 应更小。",
      },
      holds: (network) => {
        const p = { first: 0.3, second: 0.45 };
        return (
          network !== "equal" && -Math.log(p[network]) === -Math.log(Math.max(...Object.values(p)))
        );
      },
    },
  ],
  slips: [
    {
      says: {
        en: "This network has the better rank. The loss does not look at the rank.",
        zh: "这个网络的名次更好，但损失并不看名次。",
      },
      like: () => "first",
    },
    {
      says: {
        en: "The two give the true class different probabilities.",
        zh: "两个网络给真实类别的概率不同。",
      },
      like: () => "equal",
    },
  ],
  hints: [
    {
      en: "Which numbers of a prediction enter the cross-entropy with a label?",
      zh: "标签给定时，预测中的哪些数进入交叉熵？",
    },
  ],
  insight: {
    en: "Right or wrong depends on the order of the probabilities, the loss on one of them. So of two networks, the one with more right answers may have the higher loss.",
    zh: "对错取决于概率的大小顺序，损失只取决于其中一个概率。所以两个网络中，判对更多的那个，损失可能更高。",
  },
});

type Scores = [scores: number[], k: number];

const orderOf = (scores: readonly number[], before: (a: number, b: number) => number): number[] =>
  scores.map((_, i) => i).sort((i, j) => before(scores[i], scores[j]));
const highestFirst = (a: number, b: number): number => b - a;
const topOf = (scores: number[], k: number): number[] => orderOf(scores, highestFirst).slice(0, k);

const writeTheTop: Exercise = exercise<Scores, number[]>({
  id: "11-write-the-top",
  kind: "write",
  minutes: 8,
  prompt: {
    en: "Write the top k: a list of the indices of the k highest scores, the highest first. Of equal scores, the one with the smaller index comes first.",
    zh: "写出前 k 名：得分最高的 k 个类别的序号组成的列表，最高的在前。得分相等时，序号小的在前。",
  },
  inputs: (draw) => {
    const scores = [...draw.logits(draw.whole(3, 7)), draw.number(6, 40)];
    scores.push(scores[0]); // two scores are equal
    return [scores, draw.whole(1, scores.length)];
  },
  edges: [
    [[3], 1],
    [[-1, -3, -2], 2],
    [[-5, -4, -6], 3],
    [[1, 1, 1, 1], 2],
    [[0, 2, 0, 2, 0, 2], 5],
    [[9, 10, 100, 1], 4],
    [[1000, -1000, 0], 3],
    [[1, 2, 3], 0],
    [ramp(12), 5],
    [[2, 2, 1, 3, 3], 3],
    [[-0.001, 0.001, 0], 2],
    [[-800, 800, 900, -900], 4],
    [ramp(100), 3],
    [ramp(50), 50],
    [[1010, 5000], 1],
    [[1, 1 + 1e-9, 1 - 1e-9], 3], // equal if they are rounded
    [[-1e300, -2e300, -1.5e300], 3],
  ],
  gives: aList,
  right: topOf,
  rules: [
    {
      says: { en: "There must be k indices.", zh: "应有 k 个序号。" },
      holds: (top, [, k]) => top.length === k,
    },
    {
      says: {
        en: "Each entry must be the index of a class, and no class may come twice.",
        zh: "每一项都应是某个类别的序号，且不重复。",
      },
      holds: (top, [scores]) =>
        new Set(top).size === top.length && top.every((i) => i in scores && Number.isInteger(i)),
    },
    {
      says: {
        en: "No score in the list may be lower than the next one.",
        zh: "列表中，前一个类别的得分不应低于后一个。",
      },
      holds: (top, [scores]) => top.every((i, n) => n === 0 || scores[top[n - 1]] >= scores[i]),
    },
    {
      says: {
        en: "No class that is left out may have a higher score than one in the list.",
        zh: "没有列出的类别，得分不应高于列出的类别。",
      },
      holds: (top, [scores]) =>
        scores.every((y, i) => top.includes(i) || top.every((j) => scores[j] >= y)),
    },
    {
      says: {
        en: "Of classes with equal scores, the smaller index must come first.",
        zh: "得分相等的类别，序号小的应在前。",
      },
      inputs: (draw) => [[1, 4, 4, 2, 4], draw.whole(2, 4)],
      holds: (top, [scores]) =>
        top.every((i, n) => n === 0 || scores[top[n - 1]] > scores[i] || top[n - 1] < i),
    },
  ],
  slips: [
    {
      says: {
        en: "These are the scores. The indices of the classes were asked for.",
        zh: "这是得分。题目要求的是类别的序号。",
      },
      like: (scores, k) => topOf(scores, k).map((i) => scores[i]),
    },
    {
      says: {
        en: "These are the lowest scores: the order is turned around.",
        zh: "这是得分最低的几个：顺序反了。",
      },
      like: (scores, k) => orderOf(scores, (a, b) => a - b).slice(0, k),
    },
    {
      says: {
        en: "The classes are right, but they stand in the order of their indices.",
        zh: "类别没有错，但它们是按序号排列的。",
      },
      like: (scores, k) => topOf(scores, k).sort((i, j) => i - j),
    },
    {
      says: {
        en: "Classes are counted from 0, and here they seem to be counted from 1.",
        zh: "类别从 0 开始编号，这里似乎是从 1 开始的。",
      },
      like: (scores, k) => topOf(scores, k).map((i) => i + 1),
    },
    {
      says: {
        en: "Where two scores are equal, this finds the first of them twice.",
        zh: "两个得分相等时，这里两次都找到了前面那个。",
      },
      like: (scores, k) => topOf(scores, k).map((i) => scores.indexOf(scores[i])),
    },
    {
      says: {
        en: "Without a comparison, sort() orders numbers as texts, in which 10 comes before 9.",
        zh: "不给比较函数时，sort() 把数当作文本排序，“10”排在“9”前面。",
      },
      like: (scores, k) => orderOf(scores, (a, b) => (String(a) < String(b) ? 1 : -1)).slice(0, k),
    },
  ],
  hints: [
    {
      en: "Make a list of all indices first: 0, 1, 2 and so on. Then sort this list.",
      zh: "先列出所有序号：0、1、2……再给这个列表排序。",
    },
    {
      en: "sort() takes a function of two indices. Should it compare the indices, or what stands there?",
      zh: "sort() 接受一个以两个序号为参数的函数。应当比较序号，还是比较序号处的得分？",
    },
  ],
  insight: {
    en: "An answer counts as right in the top five if the label is in this list. Softmax keeps the order, so scores are enough.",
    zh: "只要标签在这个列表中，就算前五名判对。Softmax 不改变大小顺序，所以用得分就够了。",
  },
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, x) => sum + x, 0) / values.length;
const meanLoss = (p: readonly number[]): number => mean(p.map((x) => -Math.log(x)));
const perplexityOf = (p: number[]): number => Math.exp(meanLoss(p));

const findTheMean: Exercise = exercise<[probabilities: number[]], number>({
  id: "11-find-the-mean",
  kind: "find-the-bug",
  minutes: 5,
  prompt: {
    en: "The function gets the probabilities that a model gave to the words that came, and should return the perplexity of the text. For [0.5, 0.125] it returns 5. Correct it.",
    zh: "已知模型给实际出现的各个词的概率，这个函数应返回整篇文本的困惑度。对 [0.5, 0.125] 它返回 5。请改正。",
  },
  inputs: (draw) => [Array.from({ length: draw.whole(2, 6) }, () => draw.number(0.01, 0.95))],
  edges: [
    [[0.5]],
    [[0.5, 0]], // a word that the model took for impossible
    [[1]],
    [[1, 1, 1]],
    [[0.5, 0.125]],
    [[1e-300, 1]],
    [[1e-200, 1e-200, 1e-200]], // their product underflows
    [new Array<number>(400).fill(0.001)],
    [[0.9, 0.9, 0.9, 1e-6]],
    [ramp(150).map((i) => 1 / i)],
  ],
  gives: aNumber,
  right: perplexityOf,
  given: `(p) => {
    return p.reduce((sum, x) => sum + 1 / x, 0) / p.length;
  }`,
  rules: [
    {
      says: {
        en: "Its natural logarithm must be the mean loss of the words, in nats.",
        zh: "它的自然对数应等于各词的平均损失（奈特）。",
      },
      holds: (perplexity, [p]) => near(Math.log(perplexity), meanLoss(p)),
    },
    {
      says: {
        en: "If every word had the same probability, it must be one divided by this probability.",
        zh: "如果每个词的概率都相同，应等于这个概率的倒数。",
      },
      inputs: (draw) => [new Array<number>(draw.whole(2, 5)).fill(draw.oneOf([0.1, 0.25, 0.5]))],
      holds: (perplexity, [p]) => near(perplexity * p[0], 1),
    },
    {
      says: {
        en: "A text that is read twice must have the same perplexity.",
        zh: "同一文本读两遍，困惑度应不变。",
      },
      holds: (perplexity, [p], answer) => near(perplexity, answer([...p, ...p])),
    },
  ],
  slips: [
    {
      says: {
        en: "This is the mean loss. The perplexity is its exponential.",
        zh: "这是平均损失。困惑度是 e 的平均损失次方。",
      },
      like: meanLoss,
    },
    {
      says: {
        en: "This averages the probabilities. Average the losses.",
        zh: "这里对概率求了平均，应当对损失求平均。",
      },
      like: (p) => 1 / mean(p),
    },
    {
      says: {
        en: "This belongs to the sum of the losses, so it grows with the length of the text.",
        zh: "这里用的是损失之和，所以文本越长，数越大。",
      },
      like: (p) => Math.exp(meanLoss(p) * p.length),
    },
    {
      says: {
        en: "The loss is in nats here and the power has another base.",
        zh: "这里的损失以奈特为单位，乘方却用了另一个底。",
      },
      like: (p) => 2 ** meanLoss(p),
    },
    {
      says: {
        en: "This is below 1: a minus sign was lost.",
        zh: "这个数小于 1：丢了一个负号。",
      },
      like: (p) => Math.exp(-meanLoss(p)),
    },
  ],
  hints: [
    {
      en: "The function averages the perplexities of single words. What should be averaged?",
      zh: "这个函数对单个词的困惑度求了平均。应当对什么求平均？",
    },
    {
      en: "Compute the loss of each word, then their mean, and take the exponential only then.",
      zh: "先算每个词的损失，再求平均，最后才求 e 的幂。",
    },
  ],
  insight: {
    en: "The right number is the geometric mean of 1/p. The arithmetic mean is never smaller, and one rare word can make it huge. The perplexities of batches must not be averaged either.",
    zh: "正确的数是 1/p 的几何平均。算术平均不会更小，而且一个罕见的词就能让它变得极大。各批次的困惑度同样不能直接求平均。",
  },
});

export const lesson11: readonly Exercise[] = [
  perplexityOfHartleys,
  predictTheLowerLoss,
  writeTheTop,
  findTheMean,
];
