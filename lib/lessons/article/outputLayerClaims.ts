import {
  argMax,
  crossEntropy,
  klDivergence,
  oneHot,
  sigmoid,
  softmax,
} from "../../losses/index.js";
import type { Claim, Evidence } from "./claim.js";
import { addsUp, isDistribution, layer } from "./layers.js";
import {
  alexNetParameters,
  RESNET_BLOCKS,
  type ResNetDepth,
  resNetConvolutionParameters,
  resNetOutputParameters,
} from "./parameters.js";

/** The numbers of parameters of the ResNets, as torchvision's documentation lists them ("num_params"). */
const PUBLISHED: Readonly<Record<ResNetDepth, number>> = {
  18: 11_689_512,
  34: 21_797_672,
  50: 25_557_032,
  101: 44_549_160,
  152: 60_192_808,
};

/** The raw outputs of three nodes for one sample with two features. */
const rawOutputs = layer(
  [
    [1, 2],
    [-1, 0.5],
    [0.5, -2],
  ],
  [0.1, 0, -0.2],
  [0.6, 0.9],
);

/** Claims of «交叉熵的作用» and «激活函数»: lesson 01. */
export const outputLayerClaims: readonly Claim[] = [
  {
    id: "C17",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "在最后一层设置n个输出节点 … 最后一个输出层的节点个数与分类任务的目标数相等",
    says: {
      en: "In general, in shallow networks as in deep ones, the last layer has as many nodes as there are classes.",
      zh: "一般情况下，无论网络深浅，最后一层的结点数都等于类别数。",
    },
    note: {
      en: "The article names the exception itself: for two classes, one node is enough.",
      zh: "例外原文自己也提到了：二分类时，一个结点就够了。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "classes that the largest of three outputs can name",
          zh: "由三个输出中最大的一个所能指出的类别数",
        },
        claimed: 3,
        found: new Set([0, 1, 2].map((i) => argMax(oneHot(i, 3)))).size,
      },
    ],
  },
  {
    id: "C1",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "在AlexNet中最后的输出层有1000个结点",
    says: {
      en: "The output layer of AlexNet has 1000 nodes.",
      zh: "AlexNet 的输出层有 1000 个结点。",
    },
    note: {
      en: "In the paper, the last layer feeds a “1000-way softmax” (Krizhevsky et al., 2012, section 3.5). With 1000 nodes, the parameters add up to the 60 million that it names.",
      zh: "论文（Krizhevsky 等，2012，第 3.5 节）把最后一层的输出送入 1000 类的 Softmax。取 1000 个结点时，参数合计正是它所说的六千万。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "parameters of AlexNet, in whole millions",
          zh: "AlexNet 的参数个数（百万，取整）",
        },
        claimed: 60,
        found: Math.floor(alexNetParameters(1000) / 1e6),
      },
    ],
  },
  {
    id: "C15",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "ResNet取消了隐藏层的全连接",
    says: {
      en: "The ResNets have no fully connected hidden layer.",
      zh: "ResNet 没有全连接的隐藏层。",
    },
    note: {
      en: "Their hidden layers are mainly convolutions, in which each node has weights for a small part of the picture only. Then comes a mean over the picture, and then the output layer, the only one that is fully connected.",
      zh: "它们的隐藏层主要是卷积层，其中每个结点只对图中的一小块有权重；之后对整幅图取平均，接着就是输出层，它是唯一的全连接层。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "parameters of ResNet-50, as the library torchvision counts them, outside of its convolutions, their normalisation and its output layer",
          zh: "ResNet-50（据程序库 torchvision）中，既不属于卷积层及其归一化、也不属于输出层的参数个数",
        },
        claimed: 0,
        found: PUBLISHED[50] - resNetConvolutionParameters(50) - resNetOutputParameters(50, 1000),
      },
    ],
  },
  {
    id: "C16",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "最后的输出都是1000-d fc,也就是1000个结点",
    says: {
      en: "The five ResNets end in a fully connected layer with 1000 nodes.",
      zh: "五个 ResNet 的最后一层都是有 1000 个结点的全连接层。",
    },
    note: {
      en: "With 1000 nodes, the parameters of each add up to the number that torchvision lists (He et al., 2016, table 1).",
      zh: "取 1000 个结点时，各网络的参数合计与 torchvision 公布的个数一致（He 等，2016，表 1）。",
    },
    verdict: "correct",
    evidence: () => ([18, 34, 50, 101, 152] as const).map(countOfResNet),
  },
  {
    id: "C2",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "ResNet0",
    says: {
      en: "One of the five ResNets is called ResNet0.",
      zh: "五个 ResNet 之一叫 ResNet0。",
    },
    note: {
      en: "It is ResNet-50: a first layer, 16 blocks of 3 layers, a last layer (He et al., 2016, table 1).",
      zh: "应为 ResNet-50：首层、16 个各含 3 层的块、末层（He 等，2016，表 1）。",
    },
    verdict: "erratum",
    counterexamples: () => [
      {
        shows: {
          en: "layers of the ResNet with 3 + 4 + 6 + 3 blocks of three layers each",
          zh: "由 3 + 4 + 6 + 3 个三层的块组成的 ResNet 的层数",
        },
        claimed: 0,
        found: 1 + 3 * RESNET_BLOCKS[50].reduce((sum, blocks) => sum + blocks, 0) + 1,
      },
    ],
  },
  {
    id: "C3",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "对于每一个样例,神经网络可以得到一个N维的数组作为输出结果",
    says: {
      en: "With N output nodes, a network answers each sample with an array of N numbers, one for each class.",
      zh: "有 N 个输出结点时，网络对每个样例给出 N 个数，每个类别一个。",
    },
    note: {
      en: "The article also calls this number n and C. We write C, because N usually counts samples.",
      zh: "同一个数，原文还记作 n 和 C。我们写 C，因为 N 通常表示样本数。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "numbers that a layer of N = 3 nodes gives for one sample",
          zh: "N = 3 个结点的一层对一个样例给出的数的个数",
        },
        claimed: 3,
        found: rawOutputs.length,
      },
    ],
  },
  {
    id: "C4",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "这个类别所对应的的输出节点的输出值应该为1,而其他结点的输出都为0,即[0,0,1,0,…0,0]",
    says: {
      en: "Ideally, the output is 1 for the true class and 0 for all others; this array is the label.",
      zh: "最理想的输出是：真实类别为 1，其余为 0；这个数组就是标签。",
    },
    note: {
      en: "No output has a smaller loss. Softmax of finite scores comes as close to it as we like, but never reaches it.",
      zh: "没有损失更小的输出。得分有限时，Softmax 可以任意接近它，但永远达不到。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: { en: "label of the third of four classes", zh: "四个类别中第三个的标签" },
        claimed: [0, 0, 1, 0],
        found: oneHot(2, 4),
      },
      {
        shows: { en: "loss of exactly this output", zh: "输出恰为该标签时的损失" },
        claimed: 0,
        found: crossEntropy(2, [0, 0, 1, 0]),
      },
    ],
  },
  {
    id: "C18",
    section: "交叉熵的作用",
    lesson: "06",
    quote: "交叉熵就是用来判定实际的输出与期望的输出的接近程度",
    says: {
      en: "Cross-entropy judges how close the actual output is to the desired one.",
      zh: "交叉熵用来判断实际输出与期望输出有多接近。",
    },
    note: {
      en: "For such a label, it equals the divergence KL(T‖P), which is 0 only if both are equal.",
      zh: "对这样的标签，它等于散度 KL(T‖P)；只有二者相等时，散度才为 0。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "H(T, P) of T = [0, 0, 1] and P = [0.2, 0.1, 0.7], and KL(T‖P), in nats",
          zh: "T = [0, 0, 1]、P = [0.2, 0.1, 0.7] 时的 H(T, P) 与 KL(T‖P)（奈特）",
        },
        claimed: klDivergence([0, 0, 1], [0.2, 0.1, 0.7]),
        found: crossEntropy([0, 0, 1], [0.2, 0.1, 0.7]),
      },
    ],
  },
  {
    id: "C20",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "二分类问题时,网络可以输出N=2个结点,这种情况下和上面说到的是一致的",
    says: {
      en: "With two classes, a network may have N = 2 output nodes, and all is as above.",
      zh: "二分类时，网络可以有 N = 2 个输出结点，与上面所说的一致。",
    },
    note: {
      en: "The two labels are one-hot arrays of two numbers.",
      zh: "两个标签就是长度为 2 的 one-hot 数组。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: { en: "label of the first class", zh: "第一个类别的标签" },
        claimed: [1, 0],
        found: oneHot(0, 2),
      },
      {
        shows: { en: "label of the second class", zh: "第二个类别的标签" },
        claimed: [0, 1],
        found: oneHot(1, 2),
      },
    ],
  },
  {
    id: "C5",
    section: "交叉熵的作用",
    lesson: "01",
    quote: "用这个结点的值是否大于0.5来做二分类,Logist处理二分类问题时就是这样",
    says: {
      en: "A single output decides: yes if the value of the node is above 0.5, as in logistic regression.",
      zh: "只用一个输出来判断：结点的值大于 0.5 即为“是”，逻辑回归就是如此。",
    },
    note: {
      en: "This holds after the sigmoid. For the raw score the threshold is 0. The name is logistic, not Logist.",
      zh: "经过 Sigmoid 之后才成立；对原始得分，阈值是 0。另外，Logist 应为 Logistic。",
    },
    verdict: "qualified",
    within: () => [
      {
        shows: {
          en: "for the score 0.3, is σ(0.3) above 0.5?",
          zh: "得分为 0.3 时，σ(0.3) 大于 0.5 吗？",
        },
        claimed: true,
        found: sigmoid(0.3) > 0.5,
      },
    ],
    beyond: () => [
      {
        shows: {
          en: "is the raw score 0.3 itself above 0.5, as σ(0.3) is?",
          zh: "原始得分 0.3 本身也像 σ(0.3) 那样大于 0.5 吗？",
        },
        claimed: true,
        found: 0.3 > 0.5 === sigmoid(0.3) > 0.5,
      },
    ],
  },
  {
    id: "C21",
    section: "激活函数",
    lesson: "01",
    quote: "神经网络的原始输出(也就是结点的直接输出结果)不是一个概率值",
    says: {
      en: "The raw output of a node is not a probability.",
      zh: "结点的原始输出不是概率。",
    },
    note: {
      en: "It can be negative or above 1, and the raw outputs need not sum to 1.",
      zh: "它可以小于 0，也可以大于 1；各原始输出之和也不一定是 1。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: `are the raw outputs ${list(rawOutputs)} of a layer a distribution?`,
          zh: `某一层的原始输出 ${list(rawOutputs)} 是概率分布吗？`,
        },
        claimed: false,
        found: isDistribution(rawOutputs),
      },
    ],
  },
  {
    id: "C6",
    section: "激活函数",
    lesson: "01",
    quote: "输入的数值做了复杂的加权和与非线性处理之后的一个值",
    says: {
      en: "A raw output is what weighted sums and non-linear processing make of the network’s input.",
      zh: "原始输出是网络的输入经过加权和与非线性处理得到的一个值。",
    },
    note: {
      en: "This holds for the whole way from the input. The last step alone is a weighted sum, so a score can be any number.",
      zh: "就输入到输出的全过程而言，确实如此。最后一步只是加权和，所以得分可以是任意实数。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: "does a network with a hidden layer (ReLU) add up, as a weighted sum does?",
          zh: "有一个隐藏层（ReLU）的网络，像带偏置的加权和那样是线性的吗？",
        },
        claimed: false,
        found: addsUp((x) => 3 * Math.max(0, 2 * x - 1) + 1),
      },
      {
        shows: { en: "does its last step alone?", zh: "单看它的最后一步呢？" },
        claimed: true,
        found: addsUp((h) => 3 * h + 1),
      },
    ],
  },
  {
    id: "C22",
    section: "激活函数",
    lesson: "01",
    quote: "对于上面提到的两种情况,一般会采用Softmax和Sigmoid做激活处理",
    says: {
      en: "With one output for each class one generally takes softmax, with a single output the sigmoid.",
      zh: "每个类别各有一个输出时，一般用 Softmax；只有一个输出时，一般用 Sigmoid。",
    },
    note: {
      en: "Both turn raw outputs into a distribution.",
      zh: "二者都把原始输出变成概率分布。",
    },
    verdict: "correct",
    evidence: () => [
      {
        shows: {
          en: `is softmax(${list(rawOutputs)}) a distribution?`,
          zh: `softmax(${list(rawOutputs)}) 是概率分布吗？`,
        },
        claimed: true,
        found: isDistribution(softmax(rawOutputs)),
      },
      {
        shows: {
          en: "is [σ(2.5), 1 − σ(2.5)] a distribution?",
          zh: "[σ(2.5), 1 − σ(2.5)] 呢？",
        },
        claimed: true,
        found: isDistribution([sigmoid(2.5), 1 - sigmoid(2.5)]),
      },
    ],
  },
];

function countOfResNet(depth: ResNetDepth): Evidence {
  return {
    shows: {
      en: `parameters of ResNet-${depth}`,
      zh: `ResNet-${depth} 的参数个数`,
    },
    claimed: PUBLISHED[depth],
    found: resNetConvolutionParameters(depth) + resNetOutputParameters(depth, 1000),
  };
}

function list(numbers: readonly number[]): string {
  return `[${numbers.map((x) => x.toFixed(2)).join(", ")}]`.replaceAll("-", "−");
}
