import type { Derivation } from "../setting/derivation.js";
import { softmax } from "./definitions.js";

/** The article's misprinted softmax, as an example of a derivation that is refuted. */
export const printedSoftmax: Derivation = {
  id: "printedSoftmax",
  title: {
    en: "Softmax as the article prints it",
    zh: "原文排印的 Softmax",
  },
  about: {
    en: "The article's denominator sums over $j$, but its term says $i$. One letter, and every class gets the same probability.",
    zh: "原文的分母对 $j$ 求和，求和项里写的却是 $i$。只差一个字母，每个类别就得到了相同的概率。",
  },
  domain: { y_i: "real" },
  definitions: softmax,
  sizes: [2, 3, 5],
  all: ["i"],
  start: "p_i",
  steps: [
    {
      to: "exp(y_i)/Sum(j, 1, n, exp(y_i))",
      why: { en: "As printed in the article.", zh: "照原文排印。" },
    },
  ],
};
