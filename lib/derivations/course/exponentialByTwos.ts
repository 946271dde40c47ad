import type { Derivation } from "../setting/derivation.js";

export const exponentialByTwos: Derivation = {
  id: "exponentialByTwos",
  title: {
    en: "An exponential is a power of two times a small exponential",
    zh: "指数等于 2 的幂乘以一个小的指数",
  },
  about: {
    en: "True for any $k$. Take the whole number nearest to $x / \\ln 2$: then $2^k$ is a matter of a few bits, and what is left in the exponent is at most half of $\\ln 2$, where a short polynomial will do.",
    zh: "对任意 $k$ 都成立。取最接近 $x / \\ln 2$ 的整数：$2^k$ 只需改动几个二进制位，而剩下的指数不超过 $\\ln 2$ 的一半，一个短短的多项式就够了。",
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
        zh: "和的指数等于指数的积。",
      },
    },
    {
      to: "2^k*exp(x - k*log(2))",
      why: { en: "$e^{\\ln 2} = 2$.", zh: "$e^{\\ln 2} = 2$。" },
    },
  ],
};
