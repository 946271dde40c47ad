import { crossEntropyWithLogits, entropy, softmax, type Vector } from "../../losses/index.js";
import type { Claim } from "./claim.js";

/** Claims of «Softmax»: lesson 02. */
export const softmaxClaims: readonly Claim[] = [
  {
    id: "F1",
    section: "Softmax",
    lesson: "02",
    quote: "softmax(y_i) = e^y_i / Σ_{j=1}^n e^y_i",
    says: {
      en: "The sum in the denominator runs over j, but its term is written with i, and the exponent has slipped: (e^y)_i.",
      zh: "分母对 j 求和,项里写的却是 i,而且指数的位置也写错了:(e^y)_i。",
    },
    note: {
      en: "With j in the term: e^(yᵢ) / Σⱼ e^(yⱼ). As printed the sum is n·e^(yᵢ) and every class gets 1/n.",
      zh: "项里应为 j:e^(yᵢ) / Σⱼ e^(yⱼ)。照原文,和是 n·e^(yᵢ),每一类都得到 1/n。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "softmax of [1, 2, 3]", zh: "[1, 2, 3] 的 softmax" },
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
    says: { en: "The outputs of softmax sum to 1.", zh: "Softmax 的输出之和为 1。" },
    note: {
      en: "It does, up to rounding. But the misprinted formula passes this test too: summing to 1 proves little.",
      zh: "除舍入误差外成立。但印错的公式也能通过这个检验:和为 1 说明不了多少。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: { en: "sum of softmax([1, 2, 3])", zh: "softmax([1, 2, 3]) 之和" },
        claimed: 1,
        found: sum(softmax([1, 2, 3])),
      },
      {
        shows: { en: "sum of the misprinted softmax", zh: "印错的 softmax 之和" },
        claimed: 1,
        found: sum(softmaxAsPrinted([1, 2, 3])),
      },
    ],
  },
  {
    id: "C7",
    section: "Softmax",
    lesson: "02",
    quote: "加起来为1,所以…单个节点的输出变成的一个概率值",
    says: {
      en: "Because the outputs sum to 1, each of them is a probability.",
      zh: "因为输出之和为 1,所以每个输出都是概率。",
    },
    note: {
      en: "They must also not be negative. Softmax sees to that with the exponential, not with the sum.",
      zh: "还必须非负。这一点由指数函数保证,而不是由求和保证。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: {
          en: "is softmax([1, 2, 3]) a distribution?",
          zh: "softmax([1, 2, 3]) 是概率分布吗?",
        },
        claimed: true,
        found: isDistribution(softmax([1, 2, 3])),
      },
    ],
    beyond: () => [
      {
        shows: { en: "is [1.5, −0.5], which sums to 1?", zh: "和为 1 的 [1.5, −0.5] 呢?" },
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
      en: "With one output it always says 1, and the loss is 0 whatever the score: nothing can be learned.",
      zh: "只有一个输出时它恒为 1,损失恒为 0:什么也学不到。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: { en: "softmax of the single score −7.3", zh: "单个分数 −7.3 的 softmax" },
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

/** The article's softmax computed literally: Σⱼ e^(yᵢ) is n times the same term. */
function softmaxAsPrinted(y: Vector): number[] {
  return y.map((yi) => {
    let denominator = 0;
    for (let j = 0; j < y.length; j++) denominator += Math.exp(yi);
    return Math.exp(yi) / denominator;
  });
}

function sum(xs: Vector): number {
  let total = 0;
  for (const x of xs) total += x;
  return total;
}

/** Whether the library accepts these numbers as a distribution. */
function isDistribution(p: Vector): boolean {
  try {
    entropy(p);
    return true;
  } catch {
    return false;
  }
}
