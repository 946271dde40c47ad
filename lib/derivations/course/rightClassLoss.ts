import type { Derivation } from "../setting/derivation.js";
import { softmax } from "./definitions.js";

export const rightClassLoss: Derivation = {
  id: "rightClassLoss",
  title: {
    en: "The loss of the true class is log-sum-exp minus its logit",
    zh: "真实类别的损失等于 log-sum-exp 减去它的 logit",
  },
  about: {
    en: "With a one-hot target only the true class $k$ counts. Its loss says how far its logit is below the log-sum-exp of all logits, which is a smooth form of their maximum.",
    zh: "期望输出为 one-hot 时，只有真实类别 $k$ 起作用。损失表示它的 logit 比全体的 log-sum-exp 低多少；log-sum-exp 是最大值的一种光滑形式。",
  },
  domain: { y_i: "real" },
  definitions: softmax,
  sizes: [2, 3, 5],
  all: ["k"],
  start: "-log(p_k)",
  steps: [
    {
      to: "log(Sum(j, 1, n, exp(y_j))) - log(exp(y_k))",
      why: {
        en: "The logarithm of a quotient is a difference; the minus sign exchanges its two parts.",
        zh: "商的对数等于对数之差；负号使两项对调。",
      },
    },
    {
      to: "log(Sum(j, 1, n, exp(y_j))) - y_k",
      why: { en: "The logarithm undoes the exponential.", zh: "对数函数与指数函数互逆。" },
    },
  ],
};

export const logSumExpShift: Derivation = {
  id: "logSumExpShift",
  title: {
    en: "Log-sum-exp moves along with its logits",
    zh: "log-sum-exp 随 logit 一起平移",
  },
  about: {
    en: "Let $m$ be the largest logit. Then no exponent on the right is positive, and one of them is 0, so nothing overflows. Such a shift does not change softmax, but it changes log-sum-exp by $m$.",
    zh: "取 $m$ 为最大的 logit：右边的指数都不为正，其中一个等于 0，所以不会溢出。这样的平移不改变 Softmax，却使 log-sum-exp 改变 $m$。",
  },
  domain: { y_i: "real", m: "real" },
  sizes: [2, 3, 5],
  start: "log(Sum(j, 1, n, exp(y_j)))",
  steps: [
    {
      to: "log(Sum(j, 1, n, exp(m)*exp(y_j - m)))",
      why: { en: "$e^{y_j} = e^m e^{y_j - m}$.", zh: "$e^{y_j} = e^m e^{y_j - m}$。" },
    },
    {
      to: "log(exp(m)*Sum(j, 1, n, exp(y_j - m)))",
      why: { en: "Take the common factor out of the sum.", zh: "把公因子提到求和之外。" },
    },
    {
      to: "m + log(Sum(j, 1, n, exp(y_j - m)))",
      why: {
        en: "The logarithm of a product; $\\ln e^m = m$.",
        zh: "积的对数；$\\ln e^m = m$。",
      },
    },
  ],
};
