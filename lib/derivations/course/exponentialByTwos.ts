import type { Derivation } from "../setting/derivation.js";

export const exponentialByTwos: Derivation = {
  id: "exponentialByTwos",
  title: {
    en: "An exponential is a power of two times a small exponential",
    zh: "eˣ 等于 2 的幂乘以一个指数很小的 e 的幂",
  },
  about: {
    en: "This holds for any $k$. A program takes for $k$ the whole number nearest to $x / \\ln 2$. To multiply by $2^k$, it only changes the exponent of a floating-point number. What is left in the other exponent is at most half of $\\ln 2$ in size, so a short polynomial is accurate enough.",
    zh: "此式对任意 $k$ 都成立。程序取最接近 $x / \\ln 2$ 的整数作为 $k$。乘以 $2^k$ 只需改动浮点数的指数部分；另一个指数的绝对值不超过 $\\ln 2$ 的一半，用一个短多项式就足够准确。",
  },
  domain: { x: "real", k: "real" },
  start: "exp(x)",
  steps: [
    {
      to: "exp(k*log(2) + (x - k*log(2)))",
      why: { en: "Add $k \\ln 2$ and take it away again.", zh: "加上 $k \\ln 2$，再减去它。" },
    },
    {
      to: "exp(k*log(2))*exp(x - k*log(2))",
      why: {
        en: "The exponential of a sum is the product of the exponentials.",
        zh: "$e^{a+b} = e^a e^b$。",
      },
    },
    {
      to: "2^k*exp(x - k*log(2))",
      why: { en: "$e^{\\ln 2} = 2$.", zh: "$e^{\\ln 2} = 2$。" },
    },
  ],
};
