import type { Derivation } from "../setting/derivation.js";

export const softmaxFromOdds: Derivation = {
  id: "softmaxFromOdds",
  title: {
    en: "Why exponentials: linear log-odds give softmax",
    zh: "为什么用指数函数：对数几率是线性的，就得到 Softmax",
  },
  about: {
    en: "Let the *log-odds* of two classes be the difference of their scores: one more point for class $j$ multiplies its odds against any other class by $e$. Only softmax has these log-odds.",
    zh: "设两类的对数几率等于它们得分之差：第 $j$ 类的得分每增加 1，它相对于任何另一类的几率就乘以 $e$。对数几率满足这一点的，只有 Softmax。",
  },
  domain: { y_i: "real", p_i: "simplex" },
  given: { odds: { equation: "log(p_j/p_i) = y_j - y_i", forAll: ["j"] } },
  examples: [{ p_i: "exp(y_i)/Sum(l, 1, n, exp(y_l))" }],
  sizes: [2, 3],
  all: ["i"],
  start: "p_i",
  steps: [
    {
      to: "p_i/Sum(j, 1, n, p_j)",
      since: ["p_i"],
      why: { en: "Divide by 1, the sum of all probabilities.", zh: "除以 1，即所有概率之和。" },
    },
    {
      to: "1/Sum(j, 1, n, p_j/p_i)",
      why: { en: "Divide numerator and denominator by $p_i$.", zh: "分子分母同除以 $p_i$。" },
    },
    {
      to: "1/Sum(j, 1, n, exp(y_j - y_i))",
      since: ["odds"],
      why: {
        en: "The odds are the exponential of the log-odds.",
        zh: "对数几率取 e 的幂，就是几率。",
      },
    },
    {
      to: "exp(y_i)/Sum(j, 1, n, exp(y_j))",
      why: {
        en: "Multiply numerator and denominator by $e^{y_i}$.",
        zh: "分子分母同乘 $e^{y_i}$。",
      },
    },
  ],
};
