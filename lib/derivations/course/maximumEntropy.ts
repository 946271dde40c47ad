import type { Derivation } from "../setting/derivation.js";
import { softmax } from "./definitions.js";
import { logBelowTangent } from "./logBelowTangent.js";

export const maximumEntropy: Derivation = {
  id: "maximumEntropy",
  title: {
    en: "No distribution beats softmax in entropy plus mean score",
    zh: "熵加平均得分，没有哪个分布能超过 Softmax",
  },
  about: {
    en: "Take any distribution $q$. Its mean score plus its entropy is at most the log-sum-exp. Softmax reaches this bound, so of all distributions with its mean score, softmax has the most entropy. The proof is for positive $q_i$; at $q_i = 0$ the bound holds, too, with $0 \\log 0 = 0$.",
    zh: "任取一个分布 $q$：它的平均得分加上它的熵，不超过 log-sum-exp。Softmax 达到这个上界。所以在平均得分相同的所有分布中，Softmax 的熵最大。证明针对 $q_i > 0$；约定 $0 \\log 0 = 0$，则 $q_i = 0$ 时上界同样成立。",
  },
  domain: { y_i: "real", q_i: "simplex" },
  definitions: softmax,
  lemmas: { phi: logBelowTangent },
  sizes: [2, 3],
  start: "log(Sum(j, 1, n, exp(y_j))) - Sum(i, 1, n, q_i*y_i) + Sum(i, 1, n, q_i*log(q_i))",
  steps: [
    {
      to: "Sum(i, 1, n, q_i*(log(Sum(j, 1, n, exp(y_j))) - y_i + log(q_i)))",
      since: ["q_i"],
      why: {
        en: "The mean of a constant is the constant, so all three can be put into one sum.",
        zh: "常数的平均就是它自己，所以三项可以合成一个和。",
      },
    },
    {
      to: "Sum(i, 1, n, q_i*log(q_i/p_i))",
      why: {
        en: "$\\ln p_i = y_i - \\ln \\sum_j e^{y_j}$ for the softmax $p$ of the scores.",
        zh: "对得分的 Softmax $p$，有 $\\ln p_i = y_i - \\ln \\sum_j e^{y_j}$。",
      },
    },
    {
      relation: ">=",
      to: "0",
      slack: "Sum(i, 1, n, q_i*phi(p_i/q_i))",
      since: ["q_i"],
      why: {
        en: "This is the divergence $\\mathrm{KL}(q \\Vert p)$. By Gibbs' inequality, it is not negative.",
        zh: "这就是散度 $\\mathrm{KL}(q \\Vert p)$；由吉布斯不等式，它不为负。",
      },
    },
  ],
};

export const softmaxEntropy: Derivation = {
  id: "softmaxEntropy",
  title: {
    en: "Softmax reaches the bound: its entropy plus its mean score",
    zh: "Softmax 达到上界：它的熵加平均得分",
  },
  about: {
    en: "For softmax itself, the entropy plus the mean score is equal to the bound.",
    zh: "对 Softmax 本身，熵加平均得分正好等于上界。",
  },
  domain: { y_i: "real" },
  definitions: softmax,
  sizes: [2, 3],
  start: "Sum(i, 1, n, p_i*y_i) - Sum(i, 1, n, p_i*log(p_i))",
  steps: [
    {
      to: "Sum(i, 1, n, p_i*(y_i - log(p_i)))",
      why: { en: "Put both sums into one.", zh: "合并两个和。" },
    },
    {
      to: "Sum(i, 1, n, p_i*log(Sum(j, 1, n, exp(y_j))))",
      why: {
        en: "$\\ln p_i = y_i - \\ln \\sum_j e^{y_j}$.",
        zh: "$\\ln p_i = y_i - \\ln \\sum_j e^{y_j}$。",
      },
    },
    {
      to: "log(Sum(j, 1, n, exp(y_j)))",
      why: { en: "The probabilities of softmax add up to 1.", zh: "Softmax 的概率之和为 1。" },
    },
  ],
};
