import type { Derivation } from "../setting/derivation.js";
import { sigmoid } from "./definitions.js";

export const sigmoidSymmetry: Derivation = {
  id: "sigmoidSymmetry",
  title: { en: "σ(−y) = 1 − σ(y)", zh: "σ(−y) = 1 − σ(y)" },
  about: {
    en: "The other class gets the rest of the probability, and sigmoid of the opposite logit is that rest. Code should use the left side: near 1, the subtraction on the right loses every digit.",
    zh: "另一类得到剩余的概率，而相反的 logit 的 Sigmoid 正是这个剩余。写程序时应当用左边：当 σ(y) 接近 1 时，右边的减法会丢掉全部有效数字。",
  },
  domain: { y: "real" },
  definitions: sigmoid,
  start: "sigma(-y)",
  steps: [
    {
      to: "1/(1 + exp(y))",
      why: { en: "The definition; two minus signs cancel.", zh: "按定义；负负得正。" },
    },
    {
      to: "exp(-y)/(exp(-y) + 1)",
      why: { en: "Multiply above and below by $e^{-y}$.", zh: "分子分母同乘 $e^{-y}$。" },
    },
    {
      to: "(1 + exp(-y) - 1)/(1 + exp(-y))",
      why: {
        en: "Add 1 above and take it away again, to meet the denominator.",
        zh: "分子加 1 再减 1，凑出分母。",
      },
    },
    {
      to: "1 - 1/(1 + exp(-y))",
      why: { en: "Split the fraction.", zh: "拆成两个分式。" },
    },
    { to: "1 - sigma(y)", why: { en: "The definition, backwards.", zh: "反过来用定义。" } },
  ],
};
