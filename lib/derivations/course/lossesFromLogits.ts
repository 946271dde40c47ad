import type { Derivation } from "../setting/derivation.js";
import { binaryLoss, loss, sigmoid, softmax } from "./definitions.js";

export const binaryCrossEntropyFromLogit: Derivation = {
  id: "binaryCrossEntropyFromLogit",
  title: { en: "The binary loss straight from its logit", zh: "由 logit 直接计算二值损失" },
  about: {
    en: "Computed by way of $p$, the loss breaks where $p$ rounds to 0 or 1. Straight from $y$ there is no $p$ to round.",
    zh: "若先算 $p$，当 $p$ 被舍入为 0 或 1 时，损失就算不出来了。直接由 $y$ 计算，就没有 $p$ 可以舍入。",
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
        en: "The logarithm occurs $t$ times and $1 - t$ times: once altogether.",
        zh: "这个对数出现了 $t$ 倍和 $1 - t$ 倍，合起来正好一倍。",
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
    en: "The left side overflows for large $y$, the right side for very negative $y$: code takes whichever has the exponential of a negative number.",
    zh: "$y$ 很大时左边溢出，$y$ 很小时右边溢出：程序总是选用指数为负的那一边。",
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
    en: "The loss is the log-sum-exp of all logits minus the logits that the target asks for.",
    zh: "损失等于所有 logit 的 log-sum-exp，减去期望输出所要的那些 logit。",
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
