import type { Derivation } from "../setting/derivation.js";
import { softmax } from "./definitions.js";

/** The article's misprinted softmax, as an example of a derivation that is refuted. */
export const printedSoftmax: Derivation = {
  id: "printedSoftmax",
  title: {
    en: "Softmax as the article prints it",
    zh: "原文写的 Softmax",
  },
  about: {
    en: "The article's denominator sums over $j$, but its term has the index $i$. So it adds the same number $n$ times, and every class gets the probability $1/n$.",
    zh: "原文的分母对 $j$ 求和，求和项的下标却是 $i$。于是同一个数加了 $n$ 次，每个类别的概率都是 $1/n$。",
  },
  domain: { y_i: "real" },
  definitions: softmax,
  sizes: [2, 3, 5],
  all: ["i"],
  start: "p_i",
  steps: [
    {
      to: "exp(y_i)/Sum(j, 1, n, exp(y_i))",
      why: { en: "As printed in the article.", zh: "照原文的写法。" },
    },
  ],
};
