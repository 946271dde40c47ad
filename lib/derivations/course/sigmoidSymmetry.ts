import type { Derivation } from "../setting/derivation.js";
import { sigmoid } from "./definitions.js";

export const sigmoidSymmetry: Derivation = {
  id: "sigmoidSymmetry",
  title: { en: "σ(−y) = 1 − σ(y)", zh: "σ(−y) = 1 − σ(y)" },
  about: {
    en: "If $\\sigma(y)$ is the probability of one class, then $\\sigma(-y)$ is the probability of the other. A program should compute the left side, because the subtraction on the right loses digits where $\\sigma(y)$ is close to 1.",
    zh: "若 $\\sigma(y)$ 是一类的概率，$\\sigma(-y)$ 就是另一类的概率。写程序时应当用左边：当 $\\sigma(y)$ 接近 1 时，右边的减法会丢失有效数字。",
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
        en: "Add 1 to the numerator and subtract it again: now it contains the denominator.",
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
