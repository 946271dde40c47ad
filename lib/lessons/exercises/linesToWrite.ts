import { sigmoid } from "../../derivations/course/definitions.js";
import type { Derivation } from "../../derivations/setting/derivation.js";

// Derivations of which learners write a line. No lesson shows them, so that the line cannot be copied.

/** Softmax at a temperature, in differences of scores. */
export const softmaxOfDifferences: Derivation = {
  id: "softmaxOfDifferences",
  title: {
    en: "At every temperature only differences count",
    zh: "无论温度是多少，起作用的只有得分之差",
  },
  about: {
    en: "The probability of a class depends on how far the other scores are from its own, measured in units of $T$.",
    zh: "一个类别的概率，取决于其他得分与它自己的得分相差多少，以 $T$ 为单位。",
  },
  domain: { y_i: "real", T: "positive" },
  sizes: [2, 3],
  all: ["i"],
  start: "exp(y_i/T)/Sum(j, 1, n, exp(y_j/T))",
  steps: [
    {
      to: "1/Sum(j, 1, n, exp((y_j - y_i)/T))",
      why: {
        en: "Divide numerator and denominator by $e^{y_i/T}$.",
        zh: "分子分母同除以 $e^{y_i/T}$。",
      },
    },
  ],
};

/** Softmax of two scores that differ only in their sign. */
export const softmaxOfOpposites: Derivation = {
  id: "softmaxOfOpposites",
  title: {
    en: "Softmax of [−y, y] is the sigmoid of 2y",
    zh: "[−y, y] 的 Softmax 是 2y 的 Sigmoid",
  },
  about: {
    en: "Two outputs that are always opposite move their difference twice as far as one output alone.",
    zh: "两个总是互为相反数的输出，其差的变化是单个输出的两倍。",
  },
  domain: { y: "real" },
  definitions: sigmoid,
  start: "exp(y)/(exp(-y) + exp(y))",
  steps: [
    {
      to: "1/(1 + exp(-2*y))",
      why: {
        en: "Divide numerator and denominator by $e^y$.",
        zh: "分子分母同除以 $e^y$。",
      },
    },
  ],
};

/** The likelihood of k mails that are spam and m that are not, with one forecast p for all. */
export const lossOfCounts: Derivation = {
  id: "lossOfCounts",
  title: { en: "Counts become factors", zh: "个数成为系数" },
  about: {
    en: "With one forecast for all mails, their loss depends only on how many there were of each kind.",
    zh: "对所有邮件给出同一个预测时，损失只取决于每一种有多少封。",
  },
  domain: { p: "(0,1)", k: "positive", m: "positive" },
  start: "-log(p^k*(1 - p)^m)",
  steps: [
    {
      to: "-(k*log(p) + m*log(1 - p))",
      why: { en: "Both laws of logarithms.", zh: "两条对数法则都要用。" },
    },
  ],
};

/** Cross-entropy of a target that leaves a share s to two other classes. */
export const lossOfSharedTarget: Derivation = {
  id: "lossOfSharedTarget",
  title: {
    en: "A share of the target goes to the other classes",
    zh: "期望输出的一部分分给其他类别",
  },
  about: {
    en: "The prediction is paid for in two parts: for the likely class, and for the two others together.",
    zh: "损失分成两部分：一部分来自可能性大的类别，另一部分来自其余两个类别。",
  },
  domain: { p: "(0,1)", s: "(0,1)" },
  definitions: {
    T_1: "1 - s",
    T_2: "s/2",
    T_3: "s/2",
    P_1: "p",
    P_2: "(1 - p)/2",
    P_3: "(1 - p)/2",
  },
  sizes: [3],
  start: "-(T_1*log(P_1) + T_2*log(P_2) + T_3*log(P_3))",
  steps: [
    {
      to: "-((1 - s)*log(p) + s*log((1 - p)/2))",
      why: {
        en: "Insert both lists, and add the two equal terms.",
        zh: "代入两个列表，再把相等的两项相加。",
      },
    },
  ],
};
