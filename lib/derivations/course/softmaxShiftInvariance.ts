import type { Derivation } from "../setting/derivation.js";
import { softmax } from "./definitions.js";

export const softmaxShiftInvariance: Derivation = {
  id: "softmaxShiftInvariance",
  title: {
    en: "Subtracting one number from every logit changes nothing",
    zh: "所有 logit 同减一个数，结果不变",
  },
  about: {
    en: "Softmax depends only on the differences between logits. So a program can subtract the largest logit first, and then no exponential overflows.",
    zh: "Softmax 只取决于 logit 之间的差。所以程序可以先减去最大的 logit，这样 e 的幂就不会溢出。",
  },
  domain: { y_i: "real", c: "real" },
  definitions: softmax,
  sizes: [2, 3, 5],
  all: ["i"],
  start: "exp(y_i - c)/Sum(j, 1, n, exp(y_j - c))",
  steps: [
    {
      to: "exp(y_i)*exp(-c)/Sum(j, 1, n, exp(y_j)*exp(-c))",
      why: {
        en: "$e^{a-c} = e^a e^{-c}$: a difference in the exponent is a factor outside it.",
        zh: "$e^{a-c} = e^a e^{-c}$：指数上的差，就是外面的一个因子。",
      },
    },
    {
      to: "exp(-c)*exp(y_i)/(exp(-c)*Sum(j, 1, n, exp(y_j)))",
      why: {
        en: "The factor $e^{-c}$ is the same in every term of the sum, so it can be taken out.",
        zh: "求和的每一项都含相同的因子 $e^{-c}$，把它提出来。",
      },
    },
    {
      to: "p_i",
      why: {
        en: "It cancels, and softmax of the original logits is left.",
        zh: "约去它，剩下的正是原来那些 logit 的 Softmax。",
      },
    },
  ],
};
