import { binaryCrossEntropyWithLogits, sigmoid, softmax, surprisal } from "../../losses/index.js";
import type { Claim } from "./claim.js";

/** Claims of «Sigmoid»: lesson 03. */
export const sigmoidClaims: readonly Claim[] = [
  {
    id: "F3",
    section: "Sigmoid",
    lesson: "03",
    quote: "它的特性是将一个数压缩到0-1之间",
    says: {
      en: "The sigmoid squeezes any number between 0 and 1.",
      zh: "Sigmoid 把任何数压缩到 0 和 1 之间。",
    },
    note: {
      en: "Strictly between, on paper. In double precision it is exactly 1 from 37 on.",
      zh: "数学上严格介于两者之间;在双精度下,从 37 起就恰好等于 1。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: { en: "is σ(5) below 1?", zh: "σ(5) 小于 1 吗?" },
        claimed: true,
        found: sigmoid(5) < 1,
      },
    ],
    beyond: () => [
      {
        shows: { en: "is σ(37) below 1?", zh: "σ(37) 小于 1 吗?" },
        claimed: true,
        found: sigmoid(37) < 1,
      },
    ],
  },
  {
    id: "F4",
    section: "Sigmoid",
    lesson: "03",
    quote: "另一类的概率值自然就是 1−Sigmoid(y)",
    says: {
      en: "The other class has probability 1 − σ(y).",
      zh: "另一类的概率是 1 − σ(y)。",
    },
    note: {
      en: "It equals σ(−y), and that is how to compute it: 1 − σ(37) is 0 in a computer, and its loss infinite.",
      zh: "它等于 σ(−y),也应这样计算:在计算机里 1 − σ(37) 是 0,损失就成了无穷大。",
    },
    verdict: "qualified",
    within: () => [
      { shows: { en: "1 − σ(2)", zh: "1 − σ(2)" }, claimed: 1 - sigmoid(2), found: sigmoid(-2) },
    ],
    beyond: () => [
      {
        shows: {
          en: "loss of the other class at y = 37, in nats",
          zh: "y = 37 时另一类的损失(奈特)",
        },
        claimed: surprisal(1 - sigmoid(37)),
        found: binaryCrossEntropyWithLogits(0, 37),
      },
    ],
  },
  {
    id: "C9",
    section: "Sigmoid",
    lesson: "03",
    quote: "和N=2时做Softmax,效果是相似的",
    says: {
      en: "One sigmoid output is similar to two softmax outputs.",
      zh: "一个 Sigmoid 输出与两个 Softmax 输出效果相似。",
    },
    note: {
      en: "More than similar: equal, with y = y₂ − y₁. Only the difference of the two scores matters.",
      zh: "不只是相似,而是相等,其中 y = y₂ − y₁。只有两个分数之差起作用。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "softmax([1.7, 0.4])[1] and σ(0.4 − 1.7)",
          zh: "softmax([1.7, 0.4])[1] 与 σ(0.4 − 1.7)",
        },
        claimed: sigmoid(0.4 - 1.7),
        found: softmax([1.7, 0.4])[1],
      },
    ],
  },
];
