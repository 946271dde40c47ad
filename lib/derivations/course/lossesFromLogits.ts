import type { Derivation } from "../setting/derivation.js";
import { binaryLoss, loss, sigmoid, softmax } from "./definitions.js";

export const binaryCrossEntropyFromLogit: Derivation = {
  id: "binaryCrossEntropyFromLogit",
  title: { en: "The binary loss straight from its logit", zh: "由 logit 直接计算二值损失" },
  about: {
    en: "If a program computes $p$ first, $p$ may be rounded to 0 or 1, and then the loss is infinite or not a number. Computed from the logit $y$, the loss does not need $p$.",
    zh: "若先算 $p$，$p$ 可能被舍入为 0 或 1，损失就成了无穷或 NaN。直接由 logit $y$ 计算，就用不到 $p$。",
  },
  domain: { y: "real", t: "[0,1]" },
  definitions: { ...sigmoid, ...binaryLoss, p: "sigma(y)" },
  start: "L",
  steps: [
    {
      to: "-(t*log(sigma(y)) + (1 - t)*log(sigma(-y)))",
      why: {
        en: "The symmetry of sigmoid: $1 - p$ is $\\sigma(-y)$.",
        zh: "Sigmoid 的对称性：$1 - p$ 就是 $\\sigma(-y)$。",
      },
    },
    {
      to: "t*log(1 + exp(-y)) + (1 - t)*log(1 + exp(y))",
      why: {
        en: "The logarithm of $1/u$ is $-\\ln u$.",
        zh: "$1/u$ 的对数是 $-\\ln u$。",
      },
    },
    {
      to: "t*(log(1 + exp(y)) - y) + (1 - t)*log(1 + exp(y))",
      why: {
        en: "$1 + e^{-y} = e^{-y}(e^y + 1)$, whose logarithm is $\\ln(1 + e^y) - y$.",
        zh: "$1 + e^{-y} = e^{-y}(e^y + 1)$，其对数为 $\\ln(1 + e^y) - y$。",
      },
    },
    {
      to: "log(1 + exp(y)) - t*y",
      why: {
        en: "The logarithm has the coefficients $t$ and $1 - t$, which add up to 1.",
        zh: "这个对数的系数是 $t$ 与 $1 - t$，合起来正好是 1。",
      },
    },
  ],
};

export const softplusFromEitherSide: Derivation = {
  id: "softplusFromEitherSide",
  title: {
    en: "ln(1 + eʸ) without overflow",
    zh: "不会溢出的 ln(1 + eʸ)",
  },
  about: {
    en: "The exponential on the left overflows for large $y$, the one on the right for very negative $y$. A program takes the side whose exponent is not positive.",
    zh: "$y$ 很大时，左边的 e 的幂溢出；$y$ 为绝对值很大的负数时，右边的溢出。程序选用指数不为正的那一边。",
  },
  domain: { y: "real" },
  start: "log(1 + exp(y))",
  steps: [
    {
      to: "log(exp(y)*(exp(-y) + 1))",
      why: { en: "Take out $e^y$.", zh: "提出 $e^y$。" },
    },
    {
      to: "y + log(1 + exp(-y))",
      why: {
        en: "The logarithm of a product; $\\ln e^y = y$.",
        zh: "积的对数；$\\ln e^y = y$。",
      },
    },
  ],
};

export const crossEntropyFromLogits: Derivation = {
  id: "crossEntropyFromLogits",
  title: { en: "The loss straight from the logits", zh: "由 logit 直接计算交叉熵" },
  about: {
    en: "The loss is the log-sum-exp of all logits minus the mean of the logits, weighted by the target.",
    zh: "损失等于所有 logit 的 log-sum-exp，减去以期望输出为权重的 logit 的平均。",
  },
  domain: { y_i: "real", t_i: "closed simplex" },
  definitions: { ...softmax, ...loss },
  sizes: [2, 3, 5],
  start: "H",
  steps: [
    {
      to: "-Sum(i, 1, n, t_i*(y_i - log(Sum(j, 1, n, exp(y_j)))))",
      why: {
        en: "The logarithm of a quotient; $\\ln e^{y_i} = y_i$.",
        zh: "商的对数；$\\ln e^{y_i} = y_i$。",
      },
    },
    {
      to: "log(Sum(j, 1, n, exp(y_j)))*Sum(i, 1, n, t_i) - Sum(i, 1, n, t_i*y_i)",
      why: {
        en: "Split the sum. The log-sum-exp does not depend on $i$.",
        zh: "拆开求和。log-sum-exp 与 $i$ 无关。",
      },
    },
    {
      to: "log(Sum(j, 1, n, exp(y_j))) - Sum(i, 1, n, t_i*y_i)",
      since: ["t_i"],
      why: { en: "The targets add up to 1.", zh: "期望输出之和为 1。" },
    },
  ],
};
