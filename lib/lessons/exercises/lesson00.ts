import { binaryCrossEntropy } from "../../losses/index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber, oneOf } from "./forms.js";
import { lostMinus, wrongBase } from "./slips.js";

const lossOfRain = (p: number): number => binaryCrossEntropy(1, p);

/** Three easy exercises, to learn how a check works. */
export const lesson00: readonly Exercise[] = [
  exercise({
    id: "00-first-answer",
    kind: "compute",
    prompt: {
      en: "It rains with probability 0.3. With which probability does it not rain?",
      zh: "下雨的概率是 0.3。不下雨的概率是多少？",
    },
    gives: aNumber,
    right: () => 1 - 0.3,
    rules: [
      {
        says: {
          en: "Together with the probability of rain it must make 1: one of the two will happen.",
          zh: "它与下雨的概率之和必须是 1：两者必有其一。",
        },
        holds: (dry) => near(dry + 0.3, 1),
      },
    ],
    slips: [
      {
        says: {
          en: "This is the probability of rain itself.",
          zh: "这正是下雨的概率本身。",
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
        en: "Of all that can happen, take away the rain.",
        zh: "从所有可能中去掉下雨的部分。",
      },
    ],
    insight: {
      en: "The probabilities of all that can happen add up to 1.",
      zh: "所有可能结果的概率之和为 1。",
    },
  }),
  exercise({
    id: "00-dry-day",
    kind: "predict",
    prompt: {
      en: "It stayed dry. Which forecast of rain loses more, 0.3 or 0.6?",
      zh: "那天没有下雨。哪个降雨预报的损失更大，0.3 还是 0.6?",
    },
    gives: oneOf(0.3, 0.6),
    right: () => 0.6,
    rules: [
      {
        says: {
          en: "On a dry day the forecast that loses more is the one that was surer of rain.",
          zh: "在没有下雨的日子，越肯定会下雨的预报损失越大。",
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
          en: "That one loses more on a day on which it rained.",
          zh: "这一个是在下雨的日子损失更大。",
        },
        like: () => 0.3,
      },
      {
        says: {
          en: "This is the loss; the forecast was asked for.",
          zh: "这是损失的值，而题目问的是哪个预报。",
        },
        like: () => binaryCrossEntropy(0, 0.6),
      },
    ],
    hints: [
      {
        en: "Look at the rising curve of the figure above: it is the one for dry days.",
        zh: "看上图中上升的那条曲线：它对应没有下雨的日子。",
      },
    ],
    insight: {
      en: "The same forecast can be good or bad: the loss needs to know what happened.",
      zh: "同一个预报可能好也可能坏：计算损失必须知道实际发生了什么。",
    },
  }),
  exercise<[p: number], number>({
    id: "00-rainy-day",
    kind: "write",
    prompt: {
      en: "It rained, and the forecast had said p. Write the loss in nats, with Math.log.",
      zh: "那天下了雨，而预报的降雨概率是 p。用 Math.log 写出损失，以奈特为单位。",
    },
    inputs: (draw) => [draw.probability()],
    gives: aNumber,
    right: lossOfRain,
    rules: [
      {
        says: { en: "A loss is never negative.", zh: "损失不会是负数。" },
        holds: (loss) => loss >= 0,
      },
      {
        says: {
          en: "A forecast that was sure of the rain must cost nothing.",
          zh: "对下雨有十足把握的预报，损失必须为零。",
        },
        inputs: () => [1],
        holds: (loss) => near(loss, 0),
      },
      {
        says: {
          en: "e to the power of minus the loss must be p.",
          zh: "e 的（负损失）次方必须等于 p。",
        },
        holds: (loss, [p]) => near(Math.exp(-loss), p),
      },
    ],
    slips: [
      lostMinus(lossOfRain),
      wrongBase(lossOfRain, { asked: Math.E, used: 10 }),
      {
        says: {
          en: "This is the loss of a day that stayed dry.",
          zh: "这是没有下雨那天的损失。",
        },
        like: (p) => binaryCrossEntropy(0, p),
      },
      {
        says: {
          en: "This is the plain difference 1 − p; the course asks why that is not enough.",
          zh: "这只是差 1 − p；本课程会说明为什么这还不够。",
        },
        like: (p) => 1 - p,
      },
    ],
    hints: [
      {
        en: "It is the surprise at rain: the logarithm of p, turned positive.",
        zh: "它是下雨带来的惊讶：p 的对数，取正。",
      },
    ],
    insight: {
      en: "One line: minus the logarithm of the probability that the truth was given.",
      zh: "只需一行：真相所得概率的负对数。",
    },
  }),
];
