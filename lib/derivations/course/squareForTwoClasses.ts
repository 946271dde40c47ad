import type { Derivation } from "../setting/derivation.js";

export const squareAtTheTruth: Derivation = {
  id: "squareAtTheTruth",
  title: {
    en: "When (1 − p)² meets the condition of honesty",
    zh: "(1 − p)² 何时满足如实预测的条件",
  },
  about: {
    en: "Honesty asks for $x f'(x) = y f'(y)$, where $x$ and $y$ are the true probabilities of two classes. Here is the difference of both sides for $f(p) = (1 - p)^2$.",
    zh: "如实预测要求 $x f'(x) = y f'(y)$，其中 $x$ 与 $y$ 是两个类别的真实概率。对 $f(p) = (1 - p)^2$，两边之差如下。",
  },
  domain: { x: "(0,1)", y: "(0,1)" },
  definitions: { "f(p)": "(1 - p)^2" },
  start: "x*D(f(x), x) - y*D(f(y), y)",
  steps: [
    {
      to: "-2*x*(1 - x) + 2*y*(1 - y)",
      why: { en: "The chain rule.", zh: "链式法则。" },
    },
    {
      to: "2*(y - x)*(1 - x - y)",
      why: {
        en: "Factor: it is 0 where $x = y$, and where $x + y = 1$.",
        zh: "分解因式：它在 $x = y$ 和 $x + y = 1$ 处为 0。",
      },
    },
  ],
};

export const squareForTwoClasses: Derivation = {
  id: "squareForTwoClasses",
  title: {
    en: "The slope of the expected squared error of two classes",
    zh: "两类时平方误差期望的导数",
  },
  about: {
    en: "Class 1 has the true probability $t$ and the prediction $p$. The slope is negative below $t$ and positive above, so the honest prediction is best.",
    zh: "第 1 类的真实概率是 $t$，预测概率是 $p$。导数在 $t$ 以下为负、以上为正，所以如实预测最好。",
  },
  domain: { t: "[0,1]", p: "(0,1)" },
  start: "D(t*(1 - p)^2 + (1 - t)*p^2, p)",
  steps: [
    {
      to: "-2*t*(1 - p) + 2*(1 - t)*p",
      why: { en: "Term by term, with the chain rule.", zh: "逐项求导，用链式法则。" },
    },
    {
      to: "2*(p - t)",
      why: { en: "Multiply out; $2tp$ cancels.", zh: "展开，$2tp$ 抵消。" },
    },
  ],
};
