import type { Derivation } from "../setting/derivation.js";
import { softmax } from "./definitions.js";

export const rightClassLoss: Derivation = {
  id: "rightClassLoss",
  title: {
    en: "The loss of one right class is log-sum-exp minus its logit",
    zh: "正确类的损失等于 log-sum-exp 减去它的 logit",
  },
  about: {
    en: "With a one-hot target only the right class $k$ counts. Its loss says how far its logit is behind a soft maximum of all of them.",
    zh: "期望输出为 one-hot 时，只有正确类 $k$ 起作用。损失表示它的 logit 落后于全体的“软最大值”多少。",
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
        en: "The logarithm of a quotient, and the minus sign turns it around.",
        zh: "商的对数，负号使两项对调。",
      },
    },
    {
      to: "log(Sum(j, 1, n, exp(y_j))) - y_k",
      why: { en: "The logarithm undoes the exponential.", zh: "对数与指数互逆。" },
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
    en: "Take $m$ to be the largest logit: then every exponent is at most 0, one of them is 0, and nothing overflows. Softmax does not notice such a shift; log-sum-exp moves by all of it.",
    zh: "取 $m$ 为最大的 logit：所有指数都不超过 0，其中一个等于 0，于是不会溢出。Softmax 察觉不到这样的平移；log-sum-exp 则随之平移同样多。",
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
