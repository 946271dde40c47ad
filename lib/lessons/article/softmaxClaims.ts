import { crossEntropyWithLogits, softmax, type Vector } from "../../losses/index.js";
import type { Claim } from "./claim.js";
import { isDistribution } from "./layers.js";

/** Claims of «Softmax»: lesson 02. */
export const softmaxClaims: readonly Claim[] = [
  {
    id: "F1",
    section: "Softmax",
    lesson: "02",
    quote: "softmax(y_i) = e^y_i / Σ_{j=1}^n e^y_i",
    says: {
      en: "Softmax is e^(yᵢ), divided by a sum over j. But the term of the sum has the index i, and the indices are written at the whole power e^y instead of at y.",
      zh: "Softmax 是 e^(yᵢ) 除以对 j 的求和；但求和项的下标写成了 i，而且下标 i 写在了整个幂 e^y 上，而不是 y 上。",
    },
    note: {
      en: "It should be e^(yᵢ) / Σⱼ e^(yⱼ). As printed, the sum is n·e^(yᵢ), and every class gets 1/n.",
      zh: "应为 e^(yᵢ) / Σⱼ e^(yⱼ)。照原文，和是 n e^(yᵢ)，每个类别都得到 1/n。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "softmax of [1, 2, 3]", zh: "[1, 2, 3] 的 Softmax" },
        claimed: softmaxAsPrinted([1, 2, 3]),
        found: softmax([1, 2, 3]),
      },
    ],
  },
  {
    id: "F2",
    section: "Softmax",
    lesson: "02",
    quote: "Σ_{j=1}^n softmax(y_i) = 1",
    says: {
      en: "The outputs of softmax sum to 1. But the sum runs over j, and its term has the index i.",
      zh: "Softmax 的输出之和为 1；但求和的下标是 j，项里的下标却是 i。",
    },
    note: {
      en: "The slip is that of F1: Σⱼ softmax(yⱼ) = 1 is true. As printed, the same output is added n times.",
      zh: "与 F1 是同一个笔误：Σⱼ softmax(yⱼ) = 1 是对的。照原文，是把同一个输出加了 n 次。",
    },
    verdict: "erratum",
    counterexamples: () =>
      [0, 2].map((i) => ({
        shows: {
          en: `sum over j for the scores [1, 2, 3], read as Σⱼ softmax(yᵢ) with i = ${i + 1}`,
          zh: `得分为 [1, 2, 3]、取 i = ${i + 1} 时，照字面的 Σⱼ softmax(yᵢ)`,
        },
        claimed: 1,
        found: 3 * softmax([1, 2, 3])[i],
      })),
  },
  {
    id: "C7",
    section: "Softmax",
    lesson: "02",
    quote: "加起来为1,所以经过Softmax处理后单个节点的输出变成的一个概率值",
    says: {
      en: "Because the outputs sum to 1, each of them is a probability.",
      zh: "因为输出之和为 1，所以每个输出都是概率。",
    },
    note: {
      en: "They must also not be negative. The exponential ensures that, not the sum.",
      zh: "还应非负。保证这一点的是指数函数，而不是求和。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: {
          en: "is softmax([1, 2, 3]) a distribution?",
          zh: "softmax([1, 2, 3]) 是概率分布吗？",
        },
        claimed: true,
        found: isDistribution(softmax([1, 2, 3])),
      },
    ],
    beyond: () => [
      {
        shows: {
          en: "is [1.5, −0.5], which sums to 1, a distribution?",
          zh: "[1.5, −0.5] 的和也是 1，它是概率分布吗？",
        },
        claimed: true,
        found: isDistribution([1.5, -0.5]),
      },
    ],
  },
  {
    id: "C8",
    section: "Sigmoid",
    lesson: "03",
    quote: "Softmax激活起码要对应N大于等于2的输出结点",
    says: { en: "Softmax needs at least two outputs.", zh: "Softmax 至少需要两个输出。" },
    note: {
      en: "With one output it is always 1. The loss is then 0 whatever the score, and nothing can be learned.",
      zh: "只有一个输出时，它恒为 1；无论得分是多少，损失都是 0，什么也学不到。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: { en: "softmax of the single score −7.3", zh: "单个得分 −7.3 的 Softmax" },
        claimed: [1],
        found: softmax([-7.3]),
      },
      {
        shows: { en: "its loss", zh: "它的损失" },
        claimed: 0,
        found: crossEntropyWithLogits(0, [-7.3]),
      },
    ],
  },
];

/** The article's softmax, computed literally: Σⱼ e^(yᵢ) is n times the same term. */
function softmaxAsPrinted(y: Vector): number[] {
  return y.map((yi) => {
    let denominator = 0;
    for (let j = 0; j < y.length; j++) denominator += Math.exp(yi);
    return Math.exp(yi) / denominator;
  });
}
