import type { Derivation } from "../setting/derivation.js";
import { binaryLoss, sigmoid } from "./definitions.js";

export const binaryCrossEntropySlope: Derivation = {
  id: "binaryCrossEntropySlope",
  title: { en: "The slope of L in p", zh: "L 对 p 的导数" },
  about: {
    en: "For $0 < t < 1$ the slope is 0 only at $p = t$. For $t = 1$ it is $-1/p$, which is never 0 and grows without bound in size as $p$ approaches 0, the wrong end. For $t = 0$ the same happens at the other end.",
    zh: "当 $0 < t < 1$ 时，只有在 $p = t$ 处导数为 0。当 $t = 1$ 时，它是 $-1/p$，不会为 0；$p$ 趋近错误的一端 0 时，其绝对值无限增大。$t = 0$ 时，另一端也是如此。",
  },
  domain: { p: "(0,1)", t: "[0,1]" },
  definitions: binaryLoss,
  start: "D(L, p)",
  steps: [
    {
      to: "-t/p + (1 - t)/(1 - p)",
      why: {
        en: "The slope of $\\ln p$ is $1/p$. The inner function $1 - p$ has the slope $-1$, which changes the second sign.",
        zh: "$\\ln p$ 的导数是 $1/p$；$\\ln(1-p)$ 内层 $1-p$ 的导数是 $-1$，使第二项变号。",
      },
    },
    {
      to: "(-t*(1 - p) + (1 - t)*p)/(p*(1 - p))",
      why: { en: "Bring both to one denominator.", zh: "通分。" },
    },
    {
      to: "(p - t)/(p*(1 - p))",
      why: {
        en: "Multiply out the numerator: the two products $tp$ cancel.",
        zh: "展开分子，两个 $tp$ 相消。",
      },
    },
  ],
};

export const binaryCrossEntropyLogitSlope: Derivation = {
  id: "binaryCrossEntropyLogitSlope",
  title: { en: "The slope of L in y is p − t", zh: "L 对 y 的导数是 p − t" },
  about: {
    en: "The slope of the loss in the score is the prediction minus the target. The two factors $p(1-p)$, one from the loss and one from sigmoid, cancel.",
    zh: "损失对得分的导数，就是预测减去期望输出：来自损失的因子 $p(1-p)$ 与来自 Sigmoid 的因子 $p(1-p)$ 相互约去。",
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
        en: "The factor $p(1-p)$ cancels: the steep ends of the logarithm make up for the flat ends of sigmoid.",
        zh: "约去因子 $p(1-p)$：对数两端的陡峭正好抵消 Sigmoid 两端的平坦。",
      },
    },
  ],
};
