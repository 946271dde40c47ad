import type { Derivation } from "../setting/derivation.js";

export const oneLogarithm: Derivation = {
  id: "oneLogarithm",
  title: {
    en: "One logarithm for many samples",
    zh: "多个样本只用一次对数",
  },
  about: {
    en: "The loss of every sample contains a logarithm. For their sum a program can take one logarithm, that of a product. It has to make sure that the product does not overflow.",
    zh: "每个样本的损失都含有一个对数。求它们的和时，程序只需取一次对数，即一个乘积的对数，但要保证这个乘积不溢出。",
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
