import { binaryCrossEntropy } from "../../index.js";
import { near } from "./alike.js";
import { type Exercise, exercise } from "./exercise.js";
import { aNumber, oneOf } from "./forms.js";

/** Two gentle ones, to learn how a check works. */
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
];
