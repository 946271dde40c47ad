import type { Derivation } from "../setting/derivation.js";

export const twoClasses: Derivation = {
  id: "twoClasses",
  title: {
    en: "With two classes, H(T, P) is L(p, t)",
    zh: "两类时，H(T, P) 就是 L(p, t)",
  },
  about: {
    en: "The article has two formulas for one loss: the binary one is the general one, with its sum written out for two classes.",
    zh: "原文的两个公式其实是同一个损失：把两个类别的求和展开，就得到二值交叉熵。",
  },
  domain: { p: "(0,1)", t: "[0,1]" },
  definitions: { T_1: "1 - t", T_2: "t", P_1: "1 - p", P_2: "p" },
  sizes: [2],
  start: "-Sum(i, 1, n, T_i*log(P_i))",
  steps: [
    {
      to: "-(T_1*log(P_1) + T_2*log(P_2))",
      why: { en: "Write the sum out.", zh: "把求和展开。" },
    },
    {
      to: "-((1 - t)*log(1 - p) + t*log(p))",
      why: {
        en: "Insert $T = [1-t,\\, t]$ and $P = [1-p,\\, p]$.",
        zh: "代入 $T = [1-t,\\, t]$，$P = [1-p,\\, p]$。",
      },
    },
    {
      to: "-(t*log(p) + (1 - t)*log(1 - p))",
      why: {
        en: "The order of a sum does not matter; this is $L(p, t)$.",
        zh: "交换两项的次序；这就是 $L(p, t)$。",
      },
    },
  ],
};
