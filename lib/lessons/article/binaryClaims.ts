import { binaryCrossEntropy, crossEntropy, klDivergence, type Vector } from "../../losses/index.js";
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
      en: "Cross-entropy is the distance between two distributions: the smaller, the closer.",
      zh: "交叉熵是两个分布之间的距离:越小越接近。",
    },
    note: {
      en: "Not a distance: not 0 from a distribution to itself, and not symmetric. For a fixed T it orders predictions by KL(T‖P), not by how far apart they are.",
      zh: "不是距离:一个分布到自身不为 0,也不对称。当 T 固定时,它按 KL(T‖P) 排序,而不是按远近排序。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "H(T, T) of T = [0.5, 0.5], in hartleys",
          zh: "T = [0.5, 0.5] 时的 H(T, T)(哈特利)",
        },
        claimed: 0,
        found: crossEntropy([0.5, 0.5], [0.5, 0.5], { base: 10 }),
      },
      {
        shows: {
          en: "KL of [0.9, 0.1] and [0.5, 0.5], one way and the other",
          zh: "[0.9, 0.1] 与 [0.5, 0.5] 之间两个方向的 KL",
        },
        claimed: klDivergence([0.9, 0.1], [0.5, 0.5]),
        found: klDivergence([0.5, 0.5], [0.9, 0.1]),
      },
      {
        shows: {
          en: "of [0.51, 0.49, 0] and [0.5, 0.25, 0.25], which is better for class 0?",
          zh: "对类别 0 来说,[0.51, 0.49, 0] 与 [0.5, 0.25, 0.25] 哪个更好?",
        },
        claimed: better(squaredDistance),
        found: better(crossEntropy),
      },
    ],
  },
  {
    id: "F5",
    section: "二值交叉熵",
    lesson: "04",
    quote: "L(p,t) = −[t log(p) + (1−t) log(1−p)]",
    says: {
      en: "The binary cross-entropy of a label t and a probability p.",
      zh: "标签 t 与概率 p 的二值交叉熵。",
    },
    note: {
      en: "Right. To complete it: the base of the logarithm (10, as its numbers show), and 0·log 0 = 0, without which a computer says NaN.",
      zh: "正确。还需补充:对数的底(从数字看是 10),以及约定 0·log 0 = 0,否则计算机会给出 NaN。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: { en: "L(0.3, 0.25) in nats", zh: "L(0.3, 0.25)(奈特)" },
        claimed: lossAsPrinted(0.3, 0.25),
        found: binaryCrossEntropy(0.25, 0.3),
      },
    ],
    beyond: () => [
      {
        shows: { en: "L(1, 1): a certain right answer", zh: "L(1, 1):确定且正确的回答" },
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
      zh: "公式可以证明,证明在另一篇文章里。",
    },
    note: {
      en: "Lesson 04 proves it: L is the negative logarithm of the Bernoulli likelihood p^t (1 − p)^(1 − t).",
      zh: "第 04 课给出证明:L 是伯努利似然 p^t (1 − p)^(1 − t) 的负对数。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: { en: "−ln of the likelihood 0.3¹ · 0.7⁰", zh: "似然 0.3¹ · 0.7⁰ 的负对数" },
        claimed: -Math.log(0.3 ** 1 * 0.7 ** 0),
        found: binaryCrossEntropy(1, 0.3),
      },
      {
        shows: { en: "−ln of the likelihood 0.3⁰ · 0.7¹", zh: "似然 0.3⁰ · 0.7¹ 的负对数" },
        claimed: -Math.log(0.3 ** 0 * 0.7 ** 1),
        found: binaryCrossEntropy(0, 0.3),
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
    quote: "显然 t₂ 的损失更小",
    says: { en: "t₂ has the smaller loss.", zh: "t₂ 的损失更小。" },
    note: {
      en: "p₂ has: there is one target, t = 1, and two predictions of it.",
      zh: "应为 p₂:期望输出只有一个 t = 1,预测有两个。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "whose loss is smaller", zh: "谁的损失更小" },
        claimed: "t2",
        found: betterPrediction("p", [0.3, 0.6], (p) => binaryCrossEntropy(1, p)),
      },
    ],
  },
  {
    id: "E2",
    section: "二值交叉熵",
    lesson: "04",
    quote: "假设期望输出 p=0,实际输出 t₁=0.3 t₂=0.6",
    says: {
      en: "In the second example the target is called p and the predictions t.",
      zh: "第二个例子里,期望输出写成了 p,实际输出写成了 t。",
    },
    note: {
      en: "The letters are swapped: t = 0, p₁ = 0.3, p₂ = 0.6. Taken at its word, L(0, 0.3) is infinite.",
      zh: "字母写反了:应为 t = 0,p₁ = 0.3,p₂ = 0.6。照字面,L(0, 0.3) 是无穷大。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "the first loss of the example, in hartleys", zh: "该例的第一个损失(哈特利)" },
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
    quote: "显然 t₁ 的损失更小",
    says: { en: "t₁ has the smaller loss.", zh: "t₁ 的损失更小。" },
    note: { en: "p₁ has: the letters are still swapped.", zh: "应为 p₁:字母仍然写反了。" },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "whose loss is smaller", zh: "谁的损失更小" },
        claimed: "t1",
        found: betterPrediction("p", [0.3, 0.6], (p) => binaryCrossEntropy(0, p)),
      },
    ],
  },
];

/** The article's formula computed literally, in nats; in JavaScript 0·log 0 is NaN. */
function lossAsPrinted(p: number, t: number): number {
  return -(t * Math.log(p) + (1 - t) * Math.log(1 - p));
}

/** The name of the prediction with the smaller loss: p1, p2, … */
export function betterPrediction<P>(
  letter: string,
  predictions: readonly P[],
  loss: (p: P) => number,
): string {
  const losses = predictions.map(loss);
  return `${letter}${losses.indexOf(Math.min(...losses)) + 1}`;
}

/** The one of two predictions of class 0 that has the smaller measure. */
function better(measure: (t: Vector, p: Vector) => number): readonly number[] {
  const [a, b] = [
    [0.51, 0.49, 0],
    [0.5, 0.25, 0.25],
  ];
  return measure([1, 0, 0], a) < measure([1, 0, 0], b) ? a : b;
}

function squaredDistance(t: Vector, p: Vector): number {
  let sum = 0;
  for (let i = 0; i < t.length; i++) sum += (t[i] - p[i]) ** 2;
  return sum;
}
