import type { Derivation } from "../setting/derivation.js";
import { softmax } from "./definitions.js";

export const softmaxSumsToOne: Derivation = {
  id: "softmaxSumsToOne",
  title: {
    en: "The outputs of softmax add up to 1",
    zh: "Softmax 的输出之和等于 1",
  },
  about: {
    en: "A probability distribution has no negative entries, and they add up to 1. The outputs of softmax are positive because $e^y$ is positive. That they add up to 1 is proved here.",
    zh: "概率分布要满足两点：各项不为负，总和为 1。因为 $e^y$ 为正，Softmax 的输出都是正数；这里证明它们的总和为 1。",
  },
  domain: { y_i: "real" },
  definitions: softmax,
  sizes: [2, 3, 5],
  start: "Sum(i, 1, n, p_i)",
  steps: [
    {
      to: "Sum(i, 1, n, exp(y_i)/Sum(j, 1, n, exp(y_j)))",
      why: {
        en: "Insert the definition of $p_i$. The inner sum has its own index $j$, which runs over all classes for every $i$.",
        zh: "代入 $p_i$ 的定义。内层求和用自己的下标 $j$：对每个 $i$，它都取遍所有类别。",
      },
    },
    {
      to: "Sum(i, 1, n, exp(y_i))/Sum(j, 1, n, exp(y_j))",
      why: {
        en: "The denominator does not depend on $i$, so all the fractions share it.",
        zh: "分母与 $i$ 无关，所有分式共用同一个分母。",
      },
    },
    {
      to: "1",
      why: {
        en: "Numerator and denominator are the same sum; only the name of the index differs.",
        zh: "分子分母是同一个和，只是下标的名字不同。",
      },
    },
  ],
};
