import type { Derivation } from "../setting/derivation.js";
import { softmax } from "./definitions.js";

export const softmaxSumsToOne: Derivation = {
  id: "softmaxSumsToOne",
  title: {
    en: "The outputs of softmax add up to 1",
    zh: "Softmax 的输出之和等于 1",
  },
  about: {
    en: "Every output is positive because $e^y$ is. Adding up to 1 is the other half of being a distribution.",
    zh: "因为 $e^y$ 恒为正，所以每个输出都是正数。要成为概率分布，还差一半：总和为 1。",
  },
  domain: { y_i: "real" },
  definitions: softmax,
  sizes: [2, 3, 5],
  start: "Sum(i, 1, n, p_i)",
  steps: [
    {
      to: "Sum(i, 1, n, exp(y_i)/Sum(j, 1, n, exp(y_j)))",
      why: {
        en: "Put in what $p_i$ is. The inner sum has its own index $j$: it runs over all classes, whichever $i$ is being asked about.",
        zh: "代入 $p_i$ 的定义。内层求和用自己的下标 $j$：无论问的是哪一个 $i$，它都取遍所有类别。",
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
        en: "Above and below stands the same sum; only the name of its index differs.",
        zh: "分子分母是同一个和，只是下标的名字不同。",
      },
    },
  ],
};
