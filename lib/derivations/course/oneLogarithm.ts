import type { Derivation } from "../setting/derivation.js";

export const oneLogarithm: Derivation = {
  id: "oneLogarithm",
  title: {
    en: "One logarithm for many samples",
    zh: "多个样本只用一次对数",
  },
  about: {
    en: "Every sample's loss ends in a logarithm. Their sum needs a single one, of a product that a program watches, so that it does not overflow.",
    zh: "每个样本的损失都以一个对数结尾。它们的和却只需要一次对数：取连乘积的对数，程序只要留意它不溢出。",
  },
  domain: { r_i: "positive", g_i: "real" },
  sizes: [2, 3, 5],
  start: "Sum(i, 1, n, g_i + log(1 + r_i))",
  steps: [
    {
      to: "Sum(i, 1, n, g_i) + Sum(i, 1, n, log(1 + r_i))",
      why: { en: "Split the sum.", zh: "拆开求和。" },
    },
    {
      to: "Sum(i, 1, n, g_i) + log(Product(i, 1, n, 1 + r_i))",
      why: {
        en: "A sum of logarithms is the logarithm of the product.",
        zh: "对数的和等于积的对数。",
      },
    },
  ],
};
