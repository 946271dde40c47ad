import type { Derivation } from "../setting/derivation.js";

export const bernoulliLikelihood: Derivation = {
  id: "bernoulliLikelihood",
  title: {
    en: "Binary cross-entropy is a negative log-likelihood",
    zh: "二值交叉熵就是负对数似然",
  },
  about: {
    en: "If $t = 1$, the probability of what happened is $p$; if $t = 0$, it is $1 - p$. The formula $p^t (1-p)^{1-t}$ covers both cases. Its negative logarithm is the loss, which the article gives without a derivation.",
    zh: "若 $t = 1$，真实结果的概率是 $p$；若 $t = 0$，则是 $1 - p$。$p^t (1-p)^{1-t}$ 一个式子就概括了两种情形。取负对数，就得到原文未经推导而直接给出的损失函数。",
  },
  domain: { p: "(0,1)", t: "[0,1]" },
  start: "-log(p^t*(1 - p)^(1 - t))",
  steps: [
    {
      to: "-(log(p^t) + log((1 - p)^(1 - t)))",
      why: {
        en: "The logarithm of a product is the sum of the logarithms.",
        zh: "积的对数等于对数的和。",
      },
    },
    {
      to: "-(t*log(p) + (1 - t)*log(1 - p))",
      why: {
        en: "In the logarithm of a power, the exponent becomes a factor.",
        zh: "幂的对数：指数提到对数前面作系数。",
      },
    },
  ],
};

export const manyLikelihoods: Derivation = {
  id: "manyLikelihoods",
  title: {
    en: "Over many samples the losses add",
    zh: "多个样本的损失相加",
  },
  about: {
    en: "The likelihood of independent samples is the product of their likelihoods. A computer rounds this product to 0 for two thousand flips of a fair coin, but the sum of the losses is an ordinary number.",
    zh: "独立样本的似然是各样本似然的乘积。公平硬币抛两千次，这个乘积会被计算机舍入为 0；损失之和却只是一个普通的数。",
  },
  domain: { p_i: "(0,1)", t_i: "[0,1]" },
  sizes: [2, 3, 5],
  start: "-log(Product(i, 1, n, p_i^t_i*(1 - p_i)^(1 - t_i)))",
  steps: [
    {
      to: "-Sum(i, 1, n, log(p_i^t_i*(1 - p_i)^(1 - t_i)))",
      why: {
        en: "The logarithm turns the product over the samples into a sum.",
        zh: "对数把样本间的连乘变成求和。",
      },
    },
    {
      to: "Sum(i, 1, n, -(t_i*log(p_i) + (1 - t_i)*log(1 - p_i)))",
      why: {
        en: "Each term is the loss of one sample, as derived for a single one.",
        zh: "每一项就是一个样本的损失，推导与单个样本时相同。",
      },
    },
  ],
};
