import { binaryCrossEntropy } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber, oneOf } from "./forms.js";
import { lostMinus, wrongBase } from "./slips.js";

const lossOfSpam = (p: number): number => binaryCrossEntropy(1, p);

/** Three easy exercises, to learn how a check works. */
export const lesson00: readonly Exercise[] = [
  exercise({
    id: "00-first-answer",
    kind: "compute",
    minutes: 2,
    prompt: {
      en: "A mail is spam with the probability 0.3. With which probability is it not spam?",
      zh: "一封邮件是垃圾邮件的概率是 0.3。它不是垃圾邮件的概率是多少？",
    },
    gives: aNumber,
    right: () => 1 - 0.3,
    rules: [
      {
        says: {
          en: "A mail is either spam or not, and the answer must fit the probability of spam.",
          zh: "邮件要么是垃圾邮件，要么不是；答案应与垃圾邮件的概率相符。",
        },
        holds: (rest) => near(rest + 0.3, 1),
      },
    ],
    slips: [
      {
        says: {
          en: "This is the probability of spam itself.",
          zh: "这正是垃圾邮件的概率本身。",
        },
        like: () => 0.3,
      },
      {
        says: {
          en: "This is a percentage; a probability lies between 0 and 1.",
          zh: "这是百分数；概率应在 0 和 1 之间。",
        },
        like: () => 100 * (1 - 0.3),
      },
    ],
    hints: [
      {
        en: "Both probabilities together are 1. Take the probability of spam away from 1.",
        zh: "两个概率之和是 1。从 1 中减去垃圾邮件的概率。",
      },
    ],
    insight: {
      en: "The probabilities of all that can happen add up to 1.",
      zh: "所有可能结果的概率之和为 1。",
    },
  }),
  exercise({
    id: "00-other-mail",
    kind: "predict",
    minutes: 2,
    prompt: {
      en: "A mail was not spam. Which forecast of spam has the larger loss, 0.3 or 0.6?",
      zh: "一封邮件不是垃圾邮件。预测垃圾邮件的概率为 0.3 或 0.6，哪个损失更大？",
    },
    gives: oneOf(0.3, 0.6),
    right: () => 0.6,
    rules: [
      {
        says: {
          en: "For a mail that was not spam, the forecast that was more certain of spam must have the larger loss.",
          zh: "对于不是垃圾邮件的邮件，越确信是垃圾邮件的预测，损失应越大。",
        },
        holds: (chosen) => {
          const other = chosen === 0.3 ? 0.6 : 0.3;
          return binaryCrossEntropy(0, chosen) > binaryCrossEntropy(0, other);
        },
      },
    ],
    slips: [
      {
        says: {
          en: "This forecast has the larger loss if the mail was spam.",
          zh: "这个预测在邮件是垃圾邮件时损失更大。",
        },
        like: () => 0.3,
      },
      {
        says: {
          en: "This is the loss. The question asks for the forecast.",
          zh: "这是损失的值。题目问的是哪个预测。",
        },
        like: () => binaryCrossEntropy(0, 0.6),
      },
    ],
    hints: [
      {
        en: "Look at the rising curve in the figure above: it belongs to mails that were not spam.",
        zh: "看上图中上升的那条曲线：它对应不是垃圾邮件的邮件。",
      },
    ],
    insight: {
      en: "The same forecast can be good or bad. The loss depends on what happened, too.",
      zh: "同一个预测可能好也可能坏。损失还取决于实际结果。",
    },
  }),
  exercise<[p: number], number>({
    id: "00-loss-of-spam",
    kind: "write",
    minutes: 4,
    prompt: {
      en: "A mail was spam, and the filter had said p. Write the loss in nats, with Math.log.",
      zh: "一封邮件是垃圾邮件，过滤器预测的概率是 p。用 Math.log 写出损失，以奈特为单位。",
    },
    inputs: (draw) => [draw.probability()],
    edges: [[0], [1], [0.5], [1e-12], [Number.MIN_VALUE], [0.999999]],
    gives: aNumber,
    mayCall: [],
    right: lossOfSpam,
    rules: [
      {
        says: { en: "A loss is never negative.", zh: "损失不会是负数。" },
        holds: (loss) => loss >= 0,
      },
      {
        says: {
          en: "A forecast that was certain of spam must have the loss 0.",
          zh: "完全确信是垃圾邮件的预测，损失应为 0。",
        },
        inputs: () => [1],
        holds: (loss) => near(loss, 0),
      },
      {
        says: {
          en: "e to the power of minus the loss must be p.",
          zh: "设损失为 L，则 e^(−L) 应等于 p。",
        },
        holds: (loss, [p]) => near(Math.exp(-loss), p),
      },
    ],
    slips: [
      lostMinus(lossOfSpam),
      wrongBase(lossOfSpam, { asked: Math.E, used: 10 }),
      {
        says: {
          en: "This is the loss of a mail that was not spam.",
          zh: "这是邮件不是垃圾邮件时的损失。",
        },
        like: (p) => binaryCrossEntropy(0, p),
      },
      {
        says: {
          en: "This is the plain difference 1 − p. Lesson 4 shows why it is not a good loss.",
          zh: "这只是差 1 − p。第 4 课会说明它为什么不是好的损失。",
        },
        like: (p) => 1 - p,
      },
    ],
    hints: [
      {
        en: "The logarithm of p is negative or 0. The loss is minus this logarithm.",
        zh: "p 的对数是负数或 0。损失是这个对数的相反数。",
      },
    ],
    insight: {
      en: "The loss is minus the logarithm of the probability that was given to what happened.",
      zh: "损失就是真实结果的概率取负对数。",
    },
  }),
];
