import type { Derivation } from "../setting/derivation.js";
import { logBelowTangent } from "./logBelowTangent.js";

export const categoricalLikelihood: Derivation = {
  id: "categoricalLikelihood",
  title: {
    en: "Cross-entropy is a negative log-likelihood",
    zh: "交叉熵就是负对数似然",
  },
  about: {
    en: "In the *categorical distribution*, class $i$ has the probability $p_i$. With a one-hot target, $\\prod_i p_i^{t_i}$ is the probability of the class that occurred, because all other factors are $p_i^0 = 1$.",
    zh: "在类别分布（categorical distribution）中，第 $i$ 类的概率是 $p_i$。期望输出为 one-hot 时，$\\prod_i p_i^{t_i}$ 就是实际出现的那一类的概率，因为其余因子都是 $p_i^0 = 1$。",
  },
  domain: { p_i: "simplex", t_i: "closed simplex" },
  sizes: [2, 3, 5],
  start: "-log(Product(i, 1, n, p_i^t_i))",
  steps: [
    {
      to: "-Sum(i, 1, n, log(p_i^t_i))",
      why: {
        en: "The logarithm of a product is the sum of the logarithms.",
        zh: "积的对数等于对数的和。",
      },
    },
    {
      to: "-Sum(i, 1, n, t_i*log(p_i))",
      why: {
        en: "In the logarithm of a power, the exponent becomes a factor. This is $H(T, P)$.",
        zh: "幂的对数：指数提到对数前面作系数。这就是 $H(T, P)$。",
      },
    },
  ],
};

export const independentSamples: Derivation = {
  id: "independentSamples",
  title: {
    en: "The likelihood of independent samples: their losses add",
    zh: "独立样本的似然：损失相加",
  },
  about: {
    en: "If $N$ samples are *independent*, the probability of all their classes is the product of the probabilities. So the predictions with *maximum likelihood* are those with the least sum of losses.",
    zh: "若 $N$ 个样本相互独立，它们各自类别同时出现的概率就是各概率的乘积。所以似然最大的预测，正是损失之和最小的预测。",
  },
  domain: { p_s_i: "simplex", t_s_i: "closed simplex" },
  sizes: [2, 3],
  samples: [1, 2, 3],
  start: "-log(Product(s, 1, N, Product(i, 1, n, p_s_i^t_s_i)))",
  steps: [
    {
      to: "-Sum(s, 1, N, log(Product(i, 1, n, p_s_i^t_s_i)))",
      why: {
        en: "The logarithm turns the product over the samples into a sum.",
        zh: "对数把样本间的连乘变成求和。",
      },
    },
    {
      to: "Sum(s, 1, N, -Sum(i, 1, n, t_s_i*log(p_s_i)))",
      why: {
        en: "Each term is the cross-entropy of one sample, as derived for a single one.",
        zh: "每一项就是一个样本的交叉熵，推导与单个样本时相同。",
      },
    },
  ],
};

export const sharesAreBest: Derivation = {
  id: "sharesAreBest",
  title: {
    en: "The best constant prediction is the shares of the classes",
    zh: "最好的固定预测，就是各类所占的比例",
  },
  about: {
    en: "In $K$ independent samples, class $i$ has the share $s_i$: it occurred $c_i = K s_i$ times. All samples get the same prediction. No prediction has a smaller loss than the shares, so they are the *maximum-likelihood estimate*. The proof is for classes that all occurred; one that did not has the factor $p_i^0 = 1$.",
    zh: "在 $K$ 个独立样本中，第 $i$ 类的比例是 $s_i$，即出现了 $c_i = K s_i$ 次，而所有样本使用同一个预测。没有哪个预测的损失比这些比例更小，所以这些比例就是最大似然估计。证明针对每一类都出现过的情形；没有出现的类别，其因子是 $p_i^0 = 1$。",
  },
  domain: { s_i: "simplex", p_i: "simplex", K: "positive" },
  definitions: { c_i: "K*s_i" },
  lemmas: { phi: logBelowTangent },
  sizes: [2, 3],
  start: "log(Product(i, 1, n, s_i^c_i)) - log(Product(i, 1, n, p_i^c_i))",
  steps: [
    {
      to: "Sum(i, 1, n, c_i*log(s_i)) - Sum(i, 1, n, c_i*log(p_i))",
      why: {
        en: "The logarithms of the products: the log-likelihoods of the shares and of another prediction $p$.",
        zh: "取积的对数：比例的对数似然，与另一个预测 $p$ 的对数似然。",
      },
    },
    {
      to: "K*Sum(i, 1, n, s_i*log(s_i/p_i))",
      why: {
        en: "$c_i = K s_i$. The sum is the divergence $\\mathrm{KL}(S \\Vert P)$.",
        zh: "$c_i = K s_i$。这个和就是散度 $\\mathrm{KL}(S \\Vert P)$。",
      },
    },
    {
      relation: ">=",
      to: "0",
      slack: "K*Sum(i, 1, n, s_i*phi(p_i/s_i))",
      since: ["s_i", "p_i"],
      why: {
        en: "Gibbs' inequality: the divergence is $\\sum_i s_i\\,\\varphi(p_i/s_i)$, and no term of it is negative.",
        zh: "吉布斯不等式：散度等于 $\\sum_i s_i\\,\\varphi(p_i/s_i)$，其中没有负的项。",
      },
    },
  ],
};
