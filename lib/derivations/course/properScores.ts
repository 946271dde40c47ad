import type { Derivation } from "../setting/derivation.js";
import { logBelowTangent } from "./logBelowTangent.js";

export const brierScoreIsProper: Derivation = {
  id: "brierScoreIsProper",
  title: {
    en: "The expected Brier score is least at the true distribution",
    zh: "预测等于真实分布时，Brier 分数的期望最小",
  },
  about: {
    en: "Class $k$ occurs with the probability $t_k$, and then the Brier score of the prediction $p$ is $\\sum_i (p_i - \\delta_{ik})^2$. The first line is the expected score of $p$ minus that of $t$ itself. It is 0 only at $p = t$, so the score is *strictly proper*.",
    zh: "第 $k$ 类以概率 $t_k$ 出现，这时预测 $p$ 的 Brier 分数是 $\\sum_i (p_i - \\delta_{ik})^2$。第一行是 $p$ 的期望分数减去 $t$ 自身的期望分数。它只在 $p = t$ 处为 0，所以这种评分是严格恰当的（strictly proper）。",
  },
  domain: { t_i: "closed simplex", p_i: "closed simplex" },
  sizes: [2, 3],
  start:
    "Sum(k, 1, n, t_k*Sum(i, 1, n, (p_i - delta(i, k))^2)) - Sum(k, 1, n, t_k*Sum(i, 1, n, (t_i - delta(i, k))^2))",
  steps: [
    {
      to: "Sum(k, 1, n, t_k*(Sum(i, 1, n, p_i^2) - 2*p_k)) - Sum(k, 1, n, t_k*(Sum(i, 1, n, t_i^2) - 2*t_k))",
      why: {
        en: "Multiply the squares out. The ones, $\\delta_{kk}^2$, occur in both sums and cancel.",
        zh: "把平方展开。两个和里都有 $\\delta_{kk}^2 = 1$，互相抵消。",
      },
    },
    {
      to: "Sum(i, 1, n, p_i^2 - 2*t_i*p_i + t_i^2)",
      since: ["t_i"],
      why: {
        en: "The probabilities $t_k$ add up to 1.",
        zh: "各概率 $t_k$ 之和为 1。",
      },
    },
    {
      to: "Sum(i, 1, n, (p_i - t_i)^2)",
      why: { en: "Each term is a square.", zh: "每一项都是完全平方。" },
    },
    {
      relation: ">=",
      to: "0",
      slack: "Sum(i, 1, n, (p_i - t_i)^2)",
      why: {
        en: "A sum of squares is 0 only if all of them are.",
        zh: "平方和不为负，且只有每一项都是 0 时才为 0。",
      },
    },
  ],
};

export const weightedLossOptimum: Derivation = {
  id: "weightedLossOptimum",
  title: {
    en: "Class weights move the best prediction from t to shares of w t",
    zh: "类别权重使最优预测由 t 变为 w t 所占的比例",
  },
  about: {
    en: "Class $i$ occurs with the probability $t_i$, and its loss is multiplied by a weight $w_i$. The first line is the expected loss of a prediction $p$ minus that of $q_i = w_i t_i / S$. It is 0 only at $p = q$. So the best odds of two classes are $\\frac{q_i}{q_k} = \\frac{w_i}{w_k} \\cdot \\frac{t_i}{t_k}$.",
    zh: "第 $i$ 类以概率 $t_i$ 出现，其损失乘以权重 $w_i$。第一行是预测 $p$ 的期望损失减去 $q_i = w_i t_i / S$ 的期望损失。它只在 $p = q$ 处为 0。所以两类之间最优的几率是 $\\frac{q_i}{q_k} = \\frac{w_i}{w_k} \\cdot \\frac{t_i}{t_k}$。",
  },
  domain: { t_i: "simplex", p_i: "simplex", w_i: "positive" },
  definitions: { S: "Sum(j, 1, n, w_j*t_j)", q_i: "w_i*t_i/S" },
  lemmas: { phi: logBelowTangent },
  sizes: [2, 3],
  start: "-Sum(i, 1, n, w_i*t_i*log(p_i)) + Sum(i, 1, n, w_i*t_i*log(q_i))",
  steps: [
    {
      to: "S*Sum(i, 1, n, q_i*log(q_i/p_i))",
      why: {
        en: "$w_i t_i$ is $S q_i$, and the difference of two logarithms is the logarithm of a quotient. The sum is the divergence $\\mathrm{KL}(Q \\Vert P)$.",
        zh: "$w_i t_i = S q_i$，而两个对数之差等于商的对数。这个和就是散度 $\\mathrm{KL}(Q \\Vert P)$。",
      },
    },
    {
      relation: ">=",
      to: "0",
      slack: "S*Sum(i, 1, n, q_i*phi(p_i/q_i))",
      since: ["p_i"],
      why: {
        en: "Gibbs' inequality: a divergence is never negative, and 0 only at $p = q$.",
        zh: "吉布斯不等式：散度不为负，且只在 $p = q$ 时为 0。",
      },
    },
  ],
};
