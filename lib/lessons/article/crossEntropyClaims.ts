import {
  binaryCrossEntropy,
  crossEntropy,
  oneHot,
  softmax,
  type Vector,
} from "../../losses/index.js";
import { betterPrediction } from "./binaryClaims.js";
import type { Claim } from "./claim.js";
import { numberClaim } from "./numberClaim.js";

const THREE: readonly Vector[] = [
  [0.8, 0.1, 0.1],
  [0.5, 0.3, 0.2],
];

/** Claims of «交叉熵»: lesson 05. */
export const crossEntropyClaims: readonly Claim[] = [
  {
    id: "C12",
    section: "交叉熵",
    lesson: "05",
    quote: "通用的交叉熵要对应Softmax函数使用",
    says: {
      en: "General cross-entropy has to be used with softmax.",
      zh: "通用的交叉熵必须与 Softmax 配合使用。",
    },
    note: {
      en: "Any distribution will do: counts divided by their sum, a language model's, a weather forecast.",
      zh: "任何概率分布都可以:归一化的计数、语言模型的输出、天气预报。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: { en: "does it work with softmax?", zh: "与 Softmax 一起能用吗?" },
        claimed: true,
        found: Number.isFinite(crossEntropy(0, softmax([2, 1, 0]))),
      },
    ],
    beyond: () => [
      {
        shows: {
          en: "does it fail for the counts 8, 1, 1 divided by 10?",
          zh: "对除以 10 的计数 8、1、1 会失效吗?",
        },
        claimed: true,
        found: !Number.isFinite(crossEntropy(0, [8 / 10, 1 / 10, 1 / 10])),
      },
    ],
  },
  {
    id: "F6",
    section: "交叉熵",
    lesson: "05",
    quote: "H(T,P) = −Σ_1^C T log(P)",
    says: {
      en: "Cross-entropy is a sum over C classes of T·log P, without indices.",
      zh: "交叉熵是对 C 个类别的 T·log P 求和,没有写下标。",
    },
    note: {
      en: "−Σᵢ tᵢ log pᵢ. Taken at its word, the same whole term T·log P is added C times.",
      zh: "应为 −Σᵢ tᵢ log pᵢ。照字面,是把同一个整体项 T·log P 加了 C 次。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "H of [1, 0, 0] and [0.8, 0.1, 0.1], in hartleys",
          zh: "[1, 0, 0] 与 [0.8, 0.1, 0.1] 的 H(哈特利)",
        },
        claimed: THREE[0].length * crossEntropy([1, 0, 0], THREE[0], { base: 10 }),
        found: crossEntropy([1, 0, 0], THREE[0], { base: 10 }),
      },
    ],
  },
  {
    id: "C13",
    section: "交叉熵",
    lesson: "05",
    quote: "二分类时label=0,one-hot应该为[1,0];三分类时label=0,one-hot应该为[1,0,0]",
    says: {
      en: "Label 0 is [1, 0] with two classes and [1, 0, 0] with three.",
      zh: "标签 0 在二分类时是 [1, 0],三分类时是 [1, 0, 0]。",
    },
    note: { en: "Classes are counted from 0.", zh: "类别从 0 开始编号。" },
    verdict: "correct",
    evidence: () => [
      { shows: { en: "oneHot(0, 2)", zh: "oneHot(0, 2)" }, claimed: [1, 0], found: oneHot(0, 2) },
      {
        shows: { en: "oneHot(0, 3)", zh: "oneHot(0, 3)" },
        claimed: [1, 0, 0],
        found: oneHot(0, 3),
      },
    ],
  },
  {
    id: "F7",
    section: "交叉熵",
    lesson: "05",
    quote: "softmax(y_{i=n})…一个长度与类别数相同的集合",
    says: {
      en: "P is the set of softmax(y₁), softmax(y₂), …, softmax(y_{i=n}).",
      zh: "P 是由 softmax(y₁), softmax(y₂), …, softmax(y_{i=n}) 组成的集合。",
    },
    note: {
      en: "An ordered vector, not a set: [0.8, 0.1, 0.1] has three entries. And softmax needs all scores at once: softmax(y)ᵢ, not softmax(yᵢ).",
      zh: "是有序的向量,不是集合:[0.8, 0.1, 0.1] 有三个分量。而且 softmax 需要全部分数:是 softmax(y)ᵢ,而不是 softmax(yᵢ)。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "entries of P = [0.8, 0.1, 0.1]", zh: "P = [0.8, 0.1, 0.1] 的分量个数" },
        claimed: new Set(THREE[0]).size,
        found: THREE[0].length,
      },
      {
        shows: {
          en: "first probability of the scores [1, 2, 3]",
          zh: "分数 [1, 2, 3] 的第一个概率",
        },
        claimed: softmax([1])[0],
        found: softmax([1, 2, 3])[0],
      },
    ],
  },
  numberClaim("W5", "交叉熵", "05", "H₁(T,P₁) = −log(0.3) = 0.522", "0.522", {
    expression: "crossEntropy([0, 1], [0.7, 0.3], { base: 10 })",
    compute: (options) => crossEntropy([0, 1], [0.7, 0.3], options),
  }),
  numberClaim("W6", "交叉熵", "05", "H₂(T,P₂) = −log(0.6) = 0.221", "0.221", {
    expression: "crossEntropy([0, 1], [0.4, 0.6], { base: 10 })",
    compute: (options) => crossEntropy([0, 1], [0.4, 0.6], options),
  }),
  {
    id: "C14",
    section: "交叉熵",
    lesson: "05",
    quote: "上述的交叉熵公式 H(P,T),如果把 Σ 展开,也就成了 L(p,t)",
    says: {
      en: "Written out for two classes, H(P, T) is L(p, t).",
      zh: "对两类展开,H(P, T) 就是 L(p, t)。",
    },
    note: {
      en: "H(T, P) is. The order matters: H(P, T) of a one-hot T is infinite.",
      zh: "应为 H(T, P)。顺序很重要:当 T 是 one-hot 时,H(P, T) 是无穷大。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: {
          en: "H([0.75, 0.25], [0.4, 0.6]), in hartleys",
          zh: "H([0.75, 0.25], [0.4, 0.6])(哈特利)",
        },
        claimed: binaryCrossEntropy(0.25, 0.6, { base: 10 }),
        found: crossEntropy([0.75, 0.25], [0.4, 0.6], { base: 10 }),
      },
    ],
    beyond: () => [
      {
        shows: { en: "L(0.3, 1), in hartleys", zh: "L(0.3, 1)(哈特利)" },
        claimed: crossEntropy([0.7, 0.3], [0, 1], { base: 10 }),
        found: crossEntropy([0, 1], [0.7, 0.3], { base: 10 }),
      },
    ],
  },
  {
    id: "E4",
    section: "交叉熵",
    lesson: "05",
    quote: "第二个 p=0 的例子就不太详细举例了",
    says: {
      en: "The second example, p = 0, is left out.",
      zh: "第二个 p = 0 的例子被略去了。",
    },
    note: {
      en: "It is t = 0, hence T = [1, 0]. Worked out in lesson 05: 0.1549 and 0.3979 hartleys, as before.",
      zh: "应为 t = 0,即 T = [1, 0]。第 05 课补全:0.1549 与 0.3979 哈特利,与前面一致。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "the first loss of the example, in hartleys", zh: "该例的第一个损失(哈特利)" },
        claimed: crossEntropy([0.7, 0.3], [1, 0], { base: 10 }),
        found: crossEntropy([1, 0], [0.7, 0.3], { base: 10 }),
      },
    ],
  },
  numberClaim("W7", "交叉熵", "05", "H₁ = −(1×log(0.8)+0×log(0.1)+0×log(0.1)) = 0.096", "0.096", {
    expression: "crossEntropy([1, 0, 0], [0.8, 0.1, 0.1], { base: 10 })",
    compute: (options) => crossEntropy([1, 0, 0], THREE[0], options),
  }),
  numberClaim("W8", "交叉熵", "05", "H₂ = −(1×log(0.5)+0×log(0.3)+0×log(0.2)) = 0.301", "0.301", {
    expression: "crossEntropy([1, 0, 0], [0.5, 0.3, 0.2], { base: 10 })",
    compute: (options) => crossEntropy([1, 0, 0], THREE[1], options),
  }),
  {
    id: "E5",
    section: "交叉熵",
    lesson: "05",
    quote: "T₁ 要更接近label,所以损失更小",
    says: {
      en: "T₁ is closer to the label, and its loss H₁(P, T₁) smaller.",
      zh: "T₁ 更接近 label,损失 H₁(P, T₁) 更小。",
    },
    note: {
      en: "P₁ is, and the loss is H(T, P₁): T is the label itself, and there is only one.",
      zh: "应为 P₁,损失是 H(T, P₁):T 就是 label 本身,只有一个。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "whose loss is smaller", zh: "谁的损失更小" },
        claimed: "T1",
        found: betterPrediction("P", THREE, (p) => crossEntropy(0, p)),
      },
    ],
  },
];
