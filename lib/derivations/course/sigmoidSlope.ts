import type { Derivation } from "../setting/derivation.js";
import { sigmoid } from "./definitions.js";

export const sigmoidSlope: Derivation = {
  id: "sigmoidSlope",
  title: { en: "The slope of sigmoid is σ(1 − σ)", zh: "Sigmoid 的导数是 σ(1 − σ)" },
  about: {
    en: "At most ¼, and almost 0 wherever sigmoid is sure of itself: the flat ends that make learning slow.",
    zh: "它最大为 ¼；凡是 Sigmoid 很有把握的地方，它几乎为 0：正是这两端的平坦让学习变慢。",
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
