import type { Derivation } from "../setting/derivation.js";
import { binaryLoss, sigmoid } from "./definitions.js";

export const binaryCrossEntropySlope: Derivation = {
  id: "binaryCrossEntropySlope",
  title: { en: "The slope of L in p", zh: "L 对 p 的导数" },
  about: {
    en: "It is 0 exactly where $p = t$, and grows without bound as $p$ nears the wrong end.",
    zh: "当且仅当 $p = t$ 时它为 0；$p$ 越靠近错误的一端，它越是无限增大。",
  },
  domain: { p: "(0,1)", t: "[0,1]" },
  definitions: binaryLoss,
  start: "D(L, p)",
  steps: [
    {
      to: "-t/p + (1 - t)/(1 - p)",
      why: {
        en: "The slope of $\\ln p$ is $1/p$. Inside $\\ln(1-p)$ the slope is $-1$, which turns the second sign around.",
        zh: "$\\ln p$ 的导数是 $1/p$；$\\ln(1-p)$ 里面的导数是 $-1$，使第二项变号。",
      },
    },
    {
      to: "(-t*(1 - p) + (1 - t)*p)/(p*(1 - p))",
      why: { en: "Bring both to one denominator.", zh: "通分。" },
    },
    {
      to: "(p - t)/(p*(1 - p))",
      why: {
        en: "Multiply out above: the two products $tp$ cancel.",
        zh: "展开分子，两个 $tp$ 相消。",
      },
    },
  ],
};

export const binaryCrossEntropyLogitSlope: Derivation = {
  id: "binaryCrossEntropyLogitSlope",
  title: { en: "The slope of L in y is p − t", zh: "L 对 y 的导数是 p − t" },
  about: {
    en: "What is left of all this calculus is the error itself: prediction minus target.",
    zh: "经过这一番求导，剩下的正是误差本身：预测减去期望。",
  },
  domain: { y: "real", t: "[0,1]" },
  definitions: { ...sigmoid, ...binaryLoss, p: "sigma(y)" },
  start: "D(L, y)",
  steps: [
    {
      to: "D(L, p)*D(p, y)",
      why: {
        en: "The chain rule: $y$ moves $p$, and $p$ moves $L$.",
        zh: "链式法则：$y$ 带动 $p$，$p$ 再带动 $L$。",
      },
    },
    {
      to: "(p - t)/(p*(1 - p))*D(p, y)",
      why: {
        en: "The slope of $L$ in $p$, derived before.",
        zh: "代入前面推出的 $L$ 对 $p$ 的导数。",
      },
    },
    {
      to: "(p - t)/(p*(1 - p))*(p*(1 - p))",
      why: { en: "The slope of sigmoid, derived before.", zh: "代入前面推出的 Sigmoid 的导数。" },
    },
    {
      to: "p - t",
      why: {
        en: "The flat ends of sigmoid and the steep ends of the logarithm cancel exactly.",
        zh: "Sigmoid 两端的平坦与对数两端的陡峭恰好抵消。",
      },
    },
  ],
};
