import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  sigmoid,
  type Vector,
} from "../../losses/index.js";
import type { Claim } from "./claim.js";
import { numberClaim } from "./numberClaim.js";

/** Claims of «交叉熵原理» and «二值交叉熵»: lesson 04, and lesson 06 on distance. */
export const binaryClaims: readonly Claim[] = [
  {
    id: "C10",
    section: "交叉熵原理",
    lesson: "06",
    quote: "交叉熵刻画的是实际输出(概率)与期望输出(概率)的距离",
    says: {
      en: "Cross-entropy describes the distance between the actual and the desired output.",
      zh: "交叉熵刻画实际输出与期望输出之间的距离。",
    },
    note: {
      en: "A distance is 0 from a point to itself, and the same in both directions. Cross-entropy is neither; for a one-hot T, at least the first holds. What was meant is in the rest of the sentence: smaller is closer (C19).",
      zh: "距离应满足两条：一点到自身为 0；两个方向相等。交叉熵都不满足；T 为 one-hot 时，只有第一条成立。原意见于这句话的后半句：值越小就越接近（C19）。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "H(T, T) of T = [0.5, 0.5], in nats",
          zh: "T = [0.5, 0.5] 时的 H(T, T)（奈特）",
        },
        claimed: 0,
        found: crossEntropy([0.5, 0.5], [0.5, 0.5]),
      },
      {
        shows: {
          en: "H(T, P) of T = [0.9, 0.1] and P = [0.5, 0.5], compared with H(P, T)",
          zh: "T = [0.9, 0.1]、P = [0.5, 0.5] 时的 H(T, P)，与 H(P, T) 比较",
        },
        claimed: crossEntropy([0.5, 0.5], [0.9, 0.1]),
        found: crossEntropy([0.9, 0.1], [0.5, 0.5]),
      },
      {
        shows: {
          en: "H(T, P) of the one-hot T = [1, 0] and P = [0.6, 0.4], compared with H(P, T)",
          zh: "T 为 one-hot [1, 0]、P = [0.6, 0.4] 时的 H(T, P)，与 H(P, T) 比较",
        },
        claimed: crossEntropy([0.6, 0.4], [1, 0]),
        found: crossEntropy([1, 0], [0.6, 0.4]),
      },
    ],
  },
  {
    id: "C19",
    section: "交叉熵原理",
    lesson: "06",
    quote: "交叉熵的值越小,两个概率分布就越接近",
    says: {
      en: "The smaller the cross-entropy, the closer are the two distributions.",
      zh: "交叉熵的值越小，两个分布就越接近。",
    },
    note: {
      en: "This holds for a fixed T, if close means a small KL(T‖P). It fails between different T, and for the straight-line distance.",
      zh: "当 T 固定、并以 KL(T‖P) 衡量远近时成立；T 不同时，或以直线距离衡量时，不成立。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: {
          en: "for T = [0.7, 0.3], the P with the smallest H(T, P) among [0.5, 0.5], [0.6, 0.4], [0.7, 0.3], [0.8, 0.2]",
          zh: "T = [0.7, 0.3] 时，[0.5, 0.5]、[0.6, 0.4]、[0.7, 0.3]、[0.8, 0.2] 中 H(T, P) 最小的 P",
        },
        claimed: [0.7, 0.3],
        found: closest([0.7, 0.3], crossEntropy, [
          [0.5, 0.5],
          [0.6, 0.4],
          [0.7, 0.3],
          [0.8, 0.2],
        ]),
      },
    ],
    beyond: () => [
      {
        shows: {
          en: "is H smaller for [0.5, 0.5] and itself than for [1, 0] and [0.6, 0.4]?",
          zh: "[0.5, 0.5] 与它自身的 H，小于 [1, 0] 与 [0.6, 0.4] 的 H 吗？",
        },
        claimed: true,
        found: crossEntropy([0.5, 0.5], [0.5, 0.5]) < crossEntropy([1, 0], [0.6, 0.4]),
      },
      {
        shows: {
          en: "for T = [1, 0, 0], the better of [0.51, 0.49, 0] and [0.5, 0.25, 0.25], compared with the nearer",
          zh: "T = [1, 0, 0] 时，[0.51, 0.49, 0] 与 [0.5, 0.25, 0.25] 中损失较小的一个，与直线距离较近的一个比较",
        },
        claimed: closest([1, 0, 0], squaredDistance, TWO),
        found: closest([1, 0, 0], crossEntropy, TWO),
      },
    ],
  },
  {
    id: "C24",
    section: "二值交叉熵",
    lesson: "05",
    quote: "交叉熵中也有一个特例,就是二值交叉熵",
    says: {
      en: "Binary cross-entropy is a special case of cross-entropy.",
      zh: "二值交叉熵是交叉熵的一个特例。",
    },
    note: {
      en: "It is H(T, P) of T = [1 − t, t] and P = [1 − p, p].",
      zh: "它就是 T = [1 − t, t]、P = [1 − p, p] 时的 H(T, P)。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "H of [0.75, 0.25] and [0.4, 0.6], and L for t = 0.25 and p = 0.6, in nats",
          zh: "[0.75, 0.25] 与 [0.4, 0.6] 的 H，以及 t = 0.25、p = 0.6 时的 L（奈特）",
        },
        claimed: binaryCrossEntropy(0.25, 0.6),
        found: crossEntropy([0.75, 0.25], [0.4, 0.6]),
      },
    ],
  },
  {
    id: "C25",
    section: "二值交叉熵",
    lesson: "04",
    quote: "二值交叉熵是对应Sigmoid激活时的二分类问题的",
    says: {
      en: "Binary cross-entropy belongs to problems with two classes and the sigmoid.",
      zh: "二值交叉熵对应用 Sigmoid 激活的二分类问题。",
    },
    note: {
      en: "The sigmoid gives the probability p that the formula needs. Any other source of p will do, such as a weather forecast.",
      zh: "公式需要的概率 p 由 Sigmoid 给出；p 也可以来自别处，例如天气预报。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "L for t = 1 and p = σ(1.5), and the loss of the score 1.5, in nats",
          zh: "t = 1、p = σ(1.5) 时的 L，与得分 1.5 的损失（奈特）",
        },
        claimed: binaryCrossEntropyWithLogits(1, 1.5),
        found: binaryCrossEntropy(1, sigmoid(1.5)),
      },
    ],
  },
  {
    id: "F5",
    section: "二值交叉熵",
    lesson: "04",
    quote: "L(p,t) = −[t log(p) + (1−t) log(1−p)]",
    says: {
      en: "The binary cross-entropy of a probability p and a target t.",
      zh: "概率 p 与期望输出 t 的二值交叉熵。",
    },
    note: {
      en: "Two things are missing: the base of the logarithm (10, as the numbers show), and 0·log 0 = 0, without which the formula has no value for p = t = 1.",
      zh: "还缺两点：对数的底（从数字看是 10）；以及约定 0 log 0 = 0，否则 p = t = 1 时公式没有值。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: {
          en: "L for p = 0.25 and t = 0.3, in nats",
          zh: "p = 0.25、t = 0.3 时的 L（奈特）",
        },
        claimed: lossAsPrinted(0.25, 0.3),
        found: binaryCrossEntropy(0.3, 0.25),
      },
    ],
    beyond: () => [
      {
        shows: {
          en: "L for p = 1 and t = 1, a certain and right answer",
          zh: "p = 1、t = 1（确定且正确的回答）时的 L",
        },
        claimed: lossAsPrinted(1, 1),
        found: binaryCrossEntropy(1, 1),
      },
    ],
  },
  {
    id: "C11",
    section: "二值交叉熵",
    lesson: "04",
    quote: "二值交叉熵的这个公式是可证的,在另一篇文章中给出了上述公式的证明",
    says: {
      en: "The formula can be proved; the proof is in another article.",
      zh: "公式可以证明，证明在另一篇文章里。",
    },
    note: {
      en: "Lesson 4 proves it: L is the negative logarithm of the Bernoulli likelihood p^t (1 − p)^(1 − t).",
      zh: "第 4 课给出证明：L 是伯努利似然 p^t (1 − p)^(1 − t) 的负对数。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "−ln of the likelihood 0.3¹ · 0.7⁰",
          zh: "似然 0.3¹ × 0.7⁰ 的负对数（以 e 为底）",
        },
        claimed: -Math.log(0.3 ** 1 * 0.7 ** 0),
        found: binaryCrossEntropy(1, 0.3),
      },
      {
        shows: {
          en: "−ln of the likelihood 0.3⁰ · 0.7¹",
          zh: "似然 0.3⁰ × 0.7¹ 的负对数（以 e 为底）",
        },
        claimed: -Math.log(0.3 ** 0 * 0.7 ** 1),
        found: binaryCrossEntropy(0, 0.3),
      },
    ],
  },
  {
    id: "E6",
    section: "二值交叉熵",
    lesson: "04",
    quote: "L₁(t,p₁)",
    says: {
      en: "The examples write L(t, p), the formula L(p, t).",
      zh: "例子里写作 L(t, p)，公式里写作 L(p, t)。",
    },
    note: {
      en: "By the formula it is L(p₁, t). As printed, the target 1 takes the place of the prediction, and the loss is infinite.",
      zh: "按公式应为 L(p₁, t)。照原文，期望输出 1 占了实际输出的位置，损失是无穷大。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "first loss of the first example, in hartleys",
          zh: "第一个例子的第一个损失（哈特利）",
        },
        claimed: binaryCrossEntropy(0.3, 1, { base: 10 }),
        found: binaryCrossEntropy(1, 0.3, { base: 10 }),
      },
    ],
  },
  numberClaim("W1", "二值交叉熵", "04", "L₁(t,p₁) = −log(0.3) = 0.522", "0.522", {
    expression: "binaryCrossEntropy(1, 0.3, { base: 10 })",
    compute: (options) => binaryCrossEntropy(1, 0.3, options),
  }),
  numberClaim("W2", "二值交叉熵", "04", "L₂(t,p₂) = −log(0.6) = 0.221", "0.221", {
    expression: "binaryCrossEntropy(1, 0.6, { base: 10 })",
    compute: (options) => binaryCrossEntropy(1, 0.6, options),
  }),
  {
    id: "E1",
    section: "二值交叉熵",
    lesson: "04",
    quote: "显然t₂的损失更小",
    says: { en: "Obviously t₂ has the smaller loss.", zh: "显然 t₂ 的损失更小。" },
    note: {
      en: "p₂ has: there is one target, t = 1, and two predictions of it.",
      zh: "应为 p₂：期望输出只有一个，t = 1；预测有两个。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "whose loss is smaller", zh: "哪个的损失更小" },
        claimed: "t₂",
        found: betterPrediction("p", [0.3, 0.6], (p) => binaryCrossEntropy(1, p)),
      },
    ],
  },
  {
    id: "E2",
    section: "二值交叉熵",
    lesson: "04",
    quote: "假设期望输出p=0,实际输出t₁=0.3 t₂=0.6",
    says: {
      en: "In the second example, the target is called p and the predictions t₁ and t₂.",
      zh: "第二个例子里，期望输出写成了 p，实际输出写成了 t₁、t₂。",
    },
    note: {
      en: "The letters have changed places: it is t = 0, p₁ = 0.3, p₂ = 0.6. As printed, the first loss is infinite.",
      zh: "两个字母写颠倒了：应为 t = 0，p₁ = 0.3，p₂ = 0.6。照原文，第一个损失是无穷大。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "first loss of the second example, in hartleys",
          zh: "第二个例子的第一个损失（哈特利）",
        },
        claimed: binaryCrossEntropy(0.3, 0, { base: 10 }),
        found: binaryCrossEntropy(0, 0.3, { base: 10 }),
      },
    ],
  },
  numberClaim("W3", "二值交叉熵", "04", "L₁(t,p₁) = −log(1−0.3) = 0.154", "0.154", {
    expression: "binaryCrossEntropy(0, 0.3, { base: 10 })",
    compute: (options) => binaryCrossEntropy(0, 0.3, options),
  }),
  numberClaim("W4", "二值交叉熵", "04", "L₂(t,p₂) = −log(1−0.6) = 0.397", "0.397", {
    expression: "binaryCrossEntropy(0, 0.6, { base: 10 })",
    compute: (options) => binaryCrossEntropy(0, 0.6, options),
  }),
  {
    id: "E3",
    section: "二值交叉熵",
    lesson: "04",
    quote: "显然t₁的损失更小",
    says: { en: "Obviously t₁ has the smaller loss.", zh: "显然 t₁ 的损失更小。" },
    note: {
      en: "p₁ has: as in E2, the letters have changed places.",
      zh: "应为 p₁：与 E2 一样，字母写颠倒了。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "whose loss is smaller", zh: "哪个的损失更小" },
        claimed: "t₁",
        found: betterPrediction("p", [0.3, 0.6], (p) => binaryCrossEntropy(0, p)),
      },
    ],
  },
];

const TWO: readonly Vector[] = [
  [0.51, 0.49, 0],
  [0.5, 0.25, 0.25],
];

/** The article's formula computed literally, in nats; in JavaScript 0·log 0 is NaN. */
function lossAsPrinted(p: number, t: number): number {
  return -(t * Math.log(p) + (1 - t) * Math.log(1 - p));
}

/** The name of the prediction with the smaller loss: p₁ or p₂. */
export function betterPrediction<P>(
  letter: string,
  predictions: readonly [P, P],
  loss: (p: P) => number,
): string {
  return letter + (loss(predictions[0]) < loss(predictions[1]) ? "₁" : "₂");
}

/** The prediction for which a measure is smallest. */
function closest(
  target: Vector,
  measure: (t: Vector, p: Vector) => number,
  predictions: readonly Vector[],
): Vector {
  return predictions.reduce((best, p) => (measure(target, p) < measure(target, best) ? p : best));
}

function squaredDistance(t: Vector, p: Vector): number {
  let sum = 0;
  for (let i = 0; i < t.length; i++) sum += (t[i] - p[i]) ** 2;
  return sum;
}
