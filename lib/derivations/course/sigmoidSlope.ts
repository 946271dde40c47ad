import type { Derivation } from "../setting/derivation.js";
import { sigmoid } from "./definitions.js";

export const sigmoidSlope: Derivation = {
  id: "sigmoidSlope",
  title: { en: "The slope of sigmoid is σ(1 − σ)", zh: "Sigmoid 的导数是 σ(1 − σ)" },
  about: {
    en: "The slope is at most ¼, at $y = 0$. It is nearly 0 where sigmoid is close to 0 or 1: on these flat ends, training can be slow.",
    zh: "导数在 $y = 0$ 处最大，为 ¼。Sigmoid 接近 0 或 1 时，导数几乎为 0：在两端的平坦处，训练可能很慢。",
  },
  domain: { y: "real" },
  definitions: sigmoid,
  start: "D(sigma(y), y)",
  steps: [
    {
      to: "exp(-y)/(1 + exp(-y))^2",
      why: {
        en: "The rule for $1/u$, whose slope is $-u'/u^2$, with $u = 1 + e^{-y}$ and $u' = -e^{-y}$.",
        zh: "$1/u$ 的导数是 $-u'/u^2$，这里 $u = 1 + e^{-y}$，$u' = -e^{-y}$。",
      },
    },
    {
      to: "1/(1 + exp(-y))*(exp(-y)/(1 + exp(-y)))",
      why: { en: "Split the square into two factors.", zh: "把平方拆成两个因子。" },
    },
    {
      to: "sigma(y)*sigma(-y)",
      why: {
        en: "The first factor is $\\sigma(y)$. The second becomes $\\sigma(-y)$ after multiplying above and below by $e^y$.",
        zh: "第一个因子是 $\\sigma(y)$；第二个分子分母同乘 $e^y$，就是 $\\sigma(-y)$。",
      },
    },
    {
      to: "sigma(y)*(1 - sigma(y))",
      why: { en: "The symmetry of sigmoid.", zh: "Sigmoid 的对称性。" },
    },
  ],
};
