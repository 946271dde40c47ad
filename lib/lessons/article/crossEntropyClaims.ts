import {
  binaryCrossEntropy,
  crossEntropy,
  crossEntropyWithLogits,
  oneHot,
  softmax,
  type Vector,
} from "../../losses/index.js";
import { betterPrediction } from "./binaryClaims.js";
import type { Claim } from "./claim.js";
import { numberClaim } from "./numberClaim.js";

/** The predictions of the example with three classes. */
const THREE: readonly [Vector, Vector] = [
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
      zh: "通用的交叉熵要与 Softmax 配合使用。",
    },
    note: {
      en: "Any distribution will do, such as relative frequencies or a weather forecast.",
      zh: "任何概率分布都可以，例如相对频率或天气预报。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: {
          en: "does it give a loss for softmax([2, 1, 0])?",
          zh: "对 softmax([2, 1, 0])，能算出损失吗？",
        },
        claimed: true,
        found: Number.isFinite(crossEntropy(0, softmax([2, 1, 0]))),
      },
    ],
    beyond: () => [
      {
        shows: {
          en: "does it fail for the relative frequencies 0.8, 0.1, 0.1?",
          zh: "对相对频率 0.8、0.1、0.1，就不能用吗？",
        },
        claimed: true,
        found: !Number.isFinite(crossEntropy(0, [0.8, 0.1, 0.1])),
      },
    ],
  },
  {
    id: "C26",
    section: "交叉熵",
    lesson: "05",
    quote: "有时候Softmax+交叉熵也被称为Softmax损失函数",
    says: {
      en: "Softmax with cross-entropy is sometimes called the softmax loss.",
      zh: "Softmax 加交叉熵有时也称为 Softmax 损失函数。",
    },
    note: {
      en: "Caffe calls it SoftmaxWithLoss. Both steps together are one function of the scores, crossEntropyWithLogits in our library.",
      zh: "Caffe 称之为 SoftmaxWithLoss。两步合起来是得分的一个函数，在本课程的库里叫 crossEntropyWithLogits。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "loss of the scores [2, 1, 0] for class 0: softmax and then cross-entropy, in nats",
          zh: "得分 [2, 1, 0] 对类别 0 的损失：先 Softmax，再交叉熵（奈特）",
        },
        claimed: crossEntropyWithLogits(0, [2, 1, 0]),
        found: crossEntropy(0, softmax([2, 1, 0])),
      },
    ],
  },
  {
    id: "F6",
    section: "交叉熵",
    lesson: "05",
    quote: "H(T,P) = −Σ_1^C T log(P)",
    says: {
      en: "Cross-entropy is a sum of T·log P over C classes; no letter has an index.",
      zh: "交叉熵是对 C 个类别的 T log P 求和，没有写下标。",
    },
    note: {
      en: "It should be −Σᵢ tᵢ log pᵢ. As printed, the same term T·log P is added C times.",
      zh: "应为 −Σᵢ tᵢ log pᵢ。照原文，是把同一项 T log P 加了 C 次。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "H of [1, 0, 0] and [0.8, 0.1, 0.1], in hartleys",
          zh: "[1, 0, 0] 与 [0.8, 0.1, 0.1] 的 H（哈特利）",
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
      en: "T is one-hot: label 0 is [1, 0] with two classes, and [1, 0, 0] with three.",
      zh: "T 是 one-hot：标签 0 在二分类时是 [1, 0]，三分类时是 [1, 0, 0]。",
    },
    note: {
      en: "Classes are counted from 0. The formula also takes a T that is not one-hot, a soft target.",
      zh: "类别从 0 开始编号。公式也适用于不是 one-hot 的 T，即软标签。",
    },
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
    quote: "P=[softmax(y₁),softmax(y₂),...,softmax(y_{i=n})] … 一个长度与类别数相同的集合",
    says: {
      en: "P is a set: softmax(y₁), softmax(y₂), …, softmax(y_{i=n}).",
      zh: "P 是由 softmax(y₁)、softmax(y₂)、……、softmax(y_{i=n}) 组成的集合。",
    },
    note: {
      en: "P is a vector, in which order and repetition matter. And softmax needs all scores at once: softmax(y)ᵢ, not softmax(yᵢ).",
      zh: "P 是向量：次序和重复都有意义。而且 Softmax 需要全部得分：是 softmax(y)ᵢ，而不是 softmax(yᵢ)。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "entries of P = [0.8, 0.1, 0.1], compared with those of a set",
          zh: "P = [0.8, 0.1, 0.1] 的分量个数，与集合的元素个数比较",
        },
        claimed: new Set(THREE[0]).size,
        found: THREE[0].length,
      },
      {
        shows: {
          en: "first probability of the scores [1, 2, 3], compared with softmax of the score 1 alone",
          zh: "得分 [1, 2, 3] 的第一个概率，与单个得分 1 的 Softmax 比较",
        },
        claimed: softmax([1])[0],
        found: softmax([1, 2, 3])[0],
      },
    ],
  },
  {
    id: "C27",
    section: "交叉熵",
    lesson: "05",
    quote: "T=[0,1] P₁=[0.7,0.3] P₂=[0.4,0.6]",
    says: {
      en: "With two entries, the first example becomes T = [0, 1], P₁ = [0.7, 0.3], P₂ = [0.4, 0.6].",
      zh: "写成两个分量，第一个例子就是 T = [0, 1]，P₁ = [0.7, 0.3]，P₂ = [0.4, 0.6]。",
    },
    note: {
      en: "The first entry is the probability of no, 1 − p.",
      zh: "第一个分量是“否”的概率 1 − p。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: { en: "one-hot label of t = 1", zh: "t = 1 的 one-hot 标签" },
        claimed: [0, 1],
        found: oneHot(1, 2),
      },
      {
        shows: { en: "[1 − p₁, p₁]", zh: "[1 − p₁, p₁]" },
        claimed: [0.7, 0.3],
        found: [1 - 0.3, 0.3],
      },
      {
        shows: { en: "[1 − p₂, p₂]", zh: "[1 − p₂, p₂]" },
        claimed: [0.4, 0.6],
        found: [1 - 0.6, 0.6],
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
    id: "C28",
    section: "交叉熵",
    lesson: "05",
    quote: "和上面的结果是一致的",
    says: {
      en: "These losses are equal to the binary ones above.",
      zh: "结果与前面的二值交叉熵一致。",
    },
    note: {
      en: "The reason that the article gives is right, too: with two classes, the other one has the rest, 1 − p.",
      zh: "原文给出的理由也对：二分类时，另一个类别的概率就是其余的 1 − p。",
    },
    verdict: "correct",
    evidence: () =>
      [0.3, 0.6].map((p, i) => ({
        shows: {
          en: `H(T, P${"₁₂"[i]}), and L for t = 1 and p = ${p}, in hartleys`,
          zh: `H(T, P${"₁₂"[i]})，与 t = 1、p = ${p} 时的 L（哈特利）`,
        },
        claimed: binaryCrossEntropy(1, p, { base: 10 }),
        found: crossEntropy([0, 1], [1 - p, p], { base: 10 }),
      })),
  },
  {
    id: "C14",
    section: "交叉熵",
    lesson: "05",
    quote: "上述的交叉熵公式H(P,T),如果把∑展开,也就成了L(p,t)",
    says: {
      en: "With its sum written out, H(P, T) becomes L(p, t).",
      zh: "把 H(P, T) 的求和展开，就成了 L(p, t)。",
    },
    note: {
      en: "H(T, P) does, with two classes. The formula above has this order, and it matters: H(P, T) of a one-hot T is infinite, unless P equals T.",
      zh: "二分类时，展开 H(T, P) 确实如此。上文公式的次序正是这样，而且次序很重要：T 是 one-hot 时，除非 P 等于 T，H(P, T) 是无穷大。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "L for p = 0.3 and t = 1, compared with H(P, T) of P = [0.7, 0.3] and T = [0, 1], in hartleys",
          zh: "p = 0.3、t = 1 时的 L，与 P = [0.7, 0.3]、T = [0, 1] 时的 H(P, T) 比较（哈特利）",
        },
        claimed: crossEntropy([0.7, 0.3], [0, 1], { base: 10 }),
        found: binaryCrossEntropy(1, 0.3, { base: 10 }),
      },
    ],
  },
  {
    id: "E4",
    section: "交叉熵",
    lesson: "05",
    quote: "第二个p=0的例子就不太详细举例了",
    says: {
      en: "The second example, p = 0, is not worked out.",
      zh: "第二个例子 p = 0 没有展开。",
    },
    note: {
      en: "It is t = 0, hence T = [1, 0], as in E2. Lesson 5 works it out: 0.1549 and 0.3979 hartleys, as before.",
      zh: "与 E2 一样，应为 t = 0，即 T = [1, 0]。第 5 课补上了它：0.1549 与 0.3979 哈特利，与前面一致。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "first loss of the second example, in hartleys",
          zh: "第二个例子的第一个损失（哈特利）",
        },
        claimed: crossEntropy([0.7, 0.3], [1, 0], { base: 10 }),
        found: crossEntropy([1, 0], [0.7, 0.3], { base: 10 }),
      },
    ],
  },
  {
    id: "E7",
    section: "交叉熵",
    lesson: "05",
    quote: "H₁(P,T₁) … H₂(P,T₂)",
    says: {
      en: "The losses of the third example are called H₁(P, T₁) and H₂(P, T₂).",
      zh: "第三个例子的两个损失写作 H₁(P, T₁) 与 H₂(P, T₂)。",
    },
    note: {
      en: "They are H(T, P₁) and H(T, P₂): one target and two predictions, and the target comes first. As printed, the first loss is infinite.",
      zh: "应为 H(T, P₁) 与 H(T, P₂)：期望输出只有一个，预测有两个，期望输出在前。照原文，第一个损失是无穷大。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "first loss of the third example, in hartleys",
          zh: "第三个例子的第一个损失（哈特利）",
        },
        claimed: crossEntropy(THREE[0], [1, 0, 0], { base: 10 }),
        found: crossEntropy([1, 0, 0], THREE[0], { base: 10 }),
      },
    ],
  },
  numberClaim(
    "W7",
    "交叉熵",
    "05",
    "H₁(P,T₁) = −(1×log(0.8)+0×log(0.1)+0×log(0.1)) = 0.096",
    "0.096",
    {
      expression: "crossEntropy([1, 0, 0], [0.8, 0.1, 0.1], { base: 10 })",
      compute: (options) => crossEntropy([1, 0, 0], THREE[0], options),
    },
  ),
  numberClaim(
    "W8",
    "交叉熵",
    "05",
    "H₂(P,T₂) = −(1×log(0.5)+0×log(0.3)+0×log(0.2)) = 0.301",
    "0.301",
    {
      expression: "crossEntropy([1, 0, 0], [0.5, 0.3, 0.2], { base: 10 })",
      compute: (options) => crossEntropy([1, 0, 0], THREE[1], options),
    },
  ),
  {
    id: "E5",
    section: "交叉熵",
    lesson: "05",
    quote: "T₁要更接近label,所以损失更小",
    says: {
      en: "T₁ is closer to the label, so its loss is smaller.",
      zh: "T₁ 更接近标签，所以损失更小。",
    },
    note: {
      en: "P₁ is. T is the label itself, and there is only one.",
      zh: "应为 P₁。T 就是标签本身，而且只有一个。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: { en: "whose loss is smaller", zh: "哪个的损失更小" },
        claimed: "T₁",
        found: betterPrediction("P", THREE, (p) => crossEntropy(0, p)),
      },
    ],
  },
];
