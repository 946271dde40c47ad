import { sigmoid, softmax } from "../../losses/index.js";
import type { Claim } from "./claim.js";
import { addsUp } from "./layers.js";

/** Claims of «Sigmoid»: lesson 03. */
export const sigmoidClaims: readonly Claim[] = [
  {
    id: "C23",
    section: "Sigmoid",
    lesson: "03",
    quote: "Sigmoid在早期ANN中常用于去线性化,因为它的特性是将一个数压缩到0-1之间",
    says: {
      en: "Early networks often used the sigmoid to make layers non-linear, because it squeezes numbers between 0 and 1.",
      zh: "早期的神经网络常用 Sigmoid 引入非线性，因为它把数压缩到 0 和 1 之间。",
    },
    note: {
      en: "An example is Rumelhart et al., 1986. A function that squeezes all numbers between 0 and 1 and is not constant cannot be linear. But squeezing is not the only way: ReLU bends without it.",
      zh: "例如 Rumelhart 等，1986。把所有实数压缩到 0 和 1 之间、又不恒为常数的函数，不可能是线性的。不过压缩并非唯一的办法：ReLU 不压缩，同样是非线性的。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "do two layers add up without a function between them, as a single weighted sum does?",
          zh: "两层之间没有激活函数时，合起来像一个带偏置的加权和那样是线性的吗？",
        },
        claimed: true,
        found: addsUp((x) => 3 * (2 * x - 1) + 1),
      },
      {
        shows: { en: "with the sigmoid between them?", zh: "两层之间有 Sigmoid 时呢？" },
        claimed: false,
        found: addsUp((x) => 3 * sigmoid(2 * x - 1) + 1),
      },
    ],
  },
  {
    id: "F3",
    section: "Sigmoid",
    lesson: "03",
    quote: "将一个数压缩到0-1之间",
    says: {
      en: "The sigmoid squeezes any number between 0 and 1.",
      zh: "Sigmoid 把任何数压缩到 0 和 1 之间。",
    },
    note: {
      en: "This is about the formula: σ(y) lies strictly between 0 and 1 for every real y. A program rounds, and may answer 1 (lesson 9).",
      zh: "这里说的是公式：对任何实数 y，σ(y) 都严格介于 0 和 1 之间。程序会舍入，可能得到 1（第 9 课）。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: { en: "is σ(5) below 1, and σ(−5) above 0?", zh: "σ(5) 小于 1、σ(−5) 大于 0 吗？" },
        claimed: true,
        found: sigmoid(5) < 1 && sigmoid(-5) > 0,
      },
      {
        shows: {
          en: "is σ(−37) above 0, and hence σ(37) = 1 − σ(−37) below 1?",
          zh: "σ(−37) 大于 0，从而 σ(37) = 1 − σ(−37) 小于 1 吗？",
        },
        claimed: true,
        found: sigmoid(-37) > 0,
      },
    ],
  },
  {
    id: "F8",
    section: "Sigmoid",
    lesson: "03",
    quote: "Sigmoid(y) = 1/(1+e^{−y})",
    says: { en: "The formula of the sigmoid.", zh: "Sigmoid 的公式。" },
    note: {
      en: "Lesson 3 derives it from softmax of the scores 0 and y.",
      zh: "第 3 课从得分 0 与 y 的 Softmax 推出它。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "second probability of softmax([0, 0.7]), and 1/(1 + e^(−0.7))",
          zh: "softmax([0, 0.7]) 的第二个概率，与 1/(1 + e^(−0.7))",
        },
        claimed: 1 / (1 + Math.exp(-0.7)),
        found: softmax([0, 0.7])[1],
      },
    ],
  },
  {
    id: "F4",
    section: "Sigmoid",
    lesson: "03",
    quote: "另一类的概率值自然就是 1−Sigmoid(y)",
    says: {
      en: "The other class has the probability 1 − σ(y).",
      zh: "另一类的概率是 1 − σ(y)。",
    },
    note: {
      en: "It equals σ(−y), which is how a program should compute it: for large y, 1 − σ(y) loses its digits (lesson 9).",
      zh: "它等于 σ(−y)，程序应这样计算：y 很大时，1 − σ(y) 会丢失有效数字（第 9 课）。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: { en: "1 − σ(2), and σ(−2)", zh: "1 − σ(2) 与 σ(−2)" },
        claimed: 1 - sigmoid(2),
        found: sigmoid(-2),
      },
    ],
  },
  {
    id: "C9",
    section: "Sigmoid",
    lesson: "03",
    quote: "和N=2时做Softmax,效果是相似的",
    says: {
      en: "One output with a sigmoid has a similar effect to two outputs with softmax.",
      zh: "一个输出用 Sigmoid，与两个输出用 Softmax，效果相似。",
    },
    note: {
      en: "They are even equal, with y = y₂ − y₁: only the difference of the two scores matters.",
      zh: "不只是相似，而是相等，其中 y = y₂ − y₁：起作用的只有两个得分之差。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "second probability of softmax([1.7, 0.4]), and σ(0.4 − 1.7)",
          zh: "softmax([1.7, 0.4]) 的第二个概率，与 σ(0.4 − 1.7)",
        },
        claimed: sigmoid(0.4 - 1.7),
        found: softmax([1.7, 0.4])[1],
      },
    ],
  },
];
