import {
  crossEntropyWithLogits,
  oneHot,
  perplexity,
  sigmoid,
  softmax,
} from "../../losses/index.js";
import type { Claim } from "./claim.js";

/** Claims of «交叉熵的作用» and «激活函数»: lesson 01. */
export const outputLayerClaims: readonly Claim[] = [
  {
    id: "C1",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "最后的输出层有1000个结点",
    says: {
      en: "AlexNet and the ResNets end in 1000 outputs, one for each class.",
      zh: "AlexNet 和 ResNet 的最后一层有 1000 个输出,每类一个。",
    },
    note: {
      en: "A network that knows nothing is as unsure as a fair choice among exactly that many.",
      zh: "一个什么都不知道的网络,其不确定程度正好等于在这么多类里公平地猜。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: { en: "perplexity of 1000 equal outputs", zh: "1000 个相等输出的困惑度" },
        claimed: 1000,
        found: perplexity(crossEntropyWithLogits(0, new Array<number>(1000).fill(0))),
      },
    ],
  },
  {
    id: "C2",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "ResNet0",
    says: { en: "One of the five ResNets is called ResNet0.", zh: "五个 ResNet 之一叫 ResNet0。" },
    note: {
      en: "ResNet-50: a first layer, 16 blocks of 3 layers, a last layer (He et al., 2016, table 1).",
      zh: "应为 ResNet-50:首层、16 个各含 3 层的块、末层(He 等,2016,表 1)。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "layers of the ResNet with blocks 3 + 4 + 6 + 3 of three layers each",
          zh: "每块三层、块数为 3 + 4 + 6 + 3 的 ResNet 的层数",
        },
        claimed: 0,
        found: 1 + 3 * (3 + 4 + 6 + 3) + 1,
      },
    ],
  },
  {
    id: "C3",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "假设最后的节点数为N",
    says: {
      en: "The number of outputs is N here, n in softmax, and C in cross-entropy.",
      zh: "输出个数在这里记作 N,在 Softmax 里记作 n,在交叉熵里记作 C。",
    },
    note: {
      en: "One thing with three names. We write C for classes, since N usually counts samples.",
      zh: "同一个量用了三个名字。我们用 C 表示类别数,因为 N 通常指样本数。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: { en: "outputs and label entries of one sample", zh: "单个样本的输出数与标签长度" },
        claimed: softmax([1, 2, 3]).length,
        found: oneHot(0, 3).length,
      },
    ],
    beyond: () => [
      {
        shows: {
          en: "losses of a batch of N = 2 samples with C = 3 classes",
          zh: "N = 2 个样本、C = 3 类的一批的损失个数",
        },
        claimed: 3,
        found: crossEntropyWithLogits(
          [0, 1],
          [
            [1, 2, 3],
            [1, 2, 3],
          ],
          { reduction: "none" },
        ).length,
      },
    ],
  },
  {
    id: "C4",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "[0,0,1,0,…0,0]",
    says: {
      en: "Ideally the output is exactly 1 for the true class and 0 elsewhere.",
      zh: "最理想的输出是:真实类别恰好为 1,其余为 0。",
    },
    note: {
      en: "A limit that no finite scores reach; only rounding makes it look reached.",
      zh: "这只是极限,有限的分数永远达不到;只有舍入才让它看起来达到了。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: {
          en: "softmax of [1000, 0, 0], rounded to doubles",
          zh: "双精度下 [1000, 0, 0] 的 softmax",
        },
        claimed: [1, 0, 0],
        found: softmax([1000, 0, 0]),
      },
    ],
    beyond: () => [
      {
        shows: { en: "loss of the scores [40, 0]", zh: "分数 [40, 0] 的损失" },
        claimed: 0,
        found: crossEntropyWithLogits(0, [40, 0]),
      },
    ],
  },
  {
    id: "C5",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "用这个结点的值是否大于0.5来做二分类,Logist处理二分类问题时就是这样",
    says: {
      en: "One output decides: “yes” if it is above 0.5, as logistic regression does.",
      zh: "用一个输出做判断:大于 0.5 即为“是”,逻辑回归就是如此。",
    },
    note: {
      en: "True after the sigmoid. For the raw score the threshold is 0. And the name is logistic, not Logist.",
      zh: "经过 Sigmoid 之后成立;对原始分数,阈值是 0。另外,应写作 Logistic。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: { en: "is σ(0.3) above 0.5?", zh: "σ(0.3) 大于 0.5 吗?" },
        claimed: true,
        found: sigmoid(0.3) > 0.5,
      },
    ],
    beyond: () => [
      {
        shows: {
          en: "does the threshold 0.5 on the raw score 0.3 decide as σ does?",
          zh: "对原始分数 0.3 用阈值 0.5,与 σ 的判断一致吗?",
        },
        claimed: true,
        found: 0.3 > 0.5 === sigmoid(0.3) > 0.5,
      },
    ],
  },
  {
    id: "C6",
    section: "激活函数",
    lesson: "01",
    quote: "做了复杂的加权和与非线性处理之后的一个值",
    says: {
      en: "The raw outputs are weighted sums that went through a non-linearity.",
      zh: "原始输出是加权和经过非线性处理后的值。",
    },
    note: {
      en: "True of the hidden layers. The last scores are a weighted sum and nothing more: that is why they can be any number.",
      zh: "隐藏层如此;最后的分数只是加权和,因此可以取任何值。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: { en: "does a hidden layer (ReLU) add up?", zh: "隐藏层(ReLU)满足可加性吗?" },
        claimed: false,
        found: addsUp((h) => Math.max(0, 2 * h - 1)),
      },
    ],
    beyond: () => [
      {
        shows: { en: "does the last layer add up?", zh: "最后一层满足可加性吗?" },
        claimed: false,
        found: addsUp((h) => 2 * h - 1),
      },
    ],
  },
];

/** Whether f(a + b) − f(0) = (f(a) − f(0)) + (f(b) − f(0)), which is true of an affine function, but not of a ReLU. */
function addsUp(f: (h: number) => number): boolean {
  const [a, b] = [1, -2];
  return f(a + b) - f(0) === f(a) - f(0) + (f(b) - f(0));
}
