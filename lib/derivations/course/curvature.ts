import type { Derivation } from "../setting/derivation.js";
import { binaryLoss, loss, sigmoid, softmax } from "./definitions.js";

export const binaryCrossEntropyCurvature: Derivation = {
  id: "binaryCrossEntropyCurvature",
  title: {
    en: "The binary loss is convex in its logit",
    zh: "二值损失是 logit 的凸函数",
  },
  about: {
    en: "The second derivative is positive, so the loss is *convex*: it bends upwards everywhere, and any minimum is the only one. For $t = 0$ and $t = 1$ there is none, because the loss keeps falling towards 0.",
    zh: "二阶导数为正，所以损失是凸的：曲线处处向上弯，若有极小值点，就只有这一个。$t = 0$ 或 $t = 1$ 时没有极小值点，因为损失一直向 0 下降。",
  },
  domain: { y: "real", t: "[0,1]" },
  definitions: { ...sigmoid, ...binaryLoss, p: "sigma(y)" },
  start: "D(D(L, y), y)",
  steps: [
    {
      to: "D(p - t, y)",
      why: {
        en: "The slope of $L$ in $y$, derived before.",
        zh: "代入前面推出的 $L$ 对 $y$ 的导数。",
      },
    },
    {
      to: "p*(1 - p)",
      why: {
        en: "The slope of sigmoid; the target is a constant.",
        zh: "Sigmoid 的导数；期望输出是常数。",
      },
    },
    {
      relation: ">=",
      to: "0",
      slack: "sigma(y)*sigma(-y)",
      why: {
        en: "Both factors, $\\sigma(y)$ and $\\sigma(-y)$, are positive, so the second derivative is even above 0.",
        zh: "两个因子 $\\sigma(y)$ 与 $\\sigma(-y)$ 都是正数，所以二阶导数甚至大于 0。",
      },
    },
  ],
};

export const crossEntropyCurvature: Derivation = {
  id: "crossEntropyCurvature",
  title: {
    en: "Cross-entropy is convex in its logits",
    zh: "交叉熵是各 logit 的凸函数",
  },
  about: {
    en: "Go from the logits in any direction $v$: the second derivative along the way is the variance of $v$ under the predicted distribution, and a variance is never negative.",
    zh: "从这些 logit 出发，沿任意方向 $v$ 走：沿途的二阶导数正是 $v$ 在预测分布下的方差，而方差不会为负。",
  },
  domain: { y_i: "real", t_i: "closed simplex", v_i: "real" },
  definitions: { ...softmax, ...loss, a: "Sum(j, 1, n, p_j*v_j)" },
  sizes: [2, 3],
  start: "Sum(i, 1, n, Sum(k, 1, n, v_i*v_k*D(D(H, y_k), y_i)))",
  steps: [
    {
      to: "Sum(i, 1, n, Sum(k, 1, n, v_i*v_k*D(p_k - t_k, y_i)))",
      since: ["t_i"],
      why: {
        en: "The slope of $H$ in $y_k$, derived before.",
        zh: "代入前面推出的 $H$ 对 $y_k$ 的导数。",
      },
    },
    {
      to: "Sum(i, 1, n, Sum(k, 1, n, v_i*v_k*(p_k*(delta(i, k) - p_i))))",
      why: {
        en: "The slopes of softmax; the targets are constants.",
        zh: "Softmax 的导数；期望输出是常数。",
      },
    },
    {
      to: "Sum(k, 1, n, p_k*v_k^2) - a^2",
      why: {
        en: "$\\delta_{ik}$ keeps the squares; the rest is the square of the mean $a$ of $v$.",
        zh: "$\\delta_{ik}$ 留下平方项；其余部分是 $v$ 的平均值 $a$ 的平方。",
      },
    },
    {
      to: "Sum(k, 1, n, p_k*(v_k - a)^2)",
      why: {
        en: "The mean of the squares minus the square of the mean is the mean squared distance from the mean.",
        zh: "平方的平均减去平均的平方，正是与平均值之差的平方的平均。",
      },
    },
    {
      relation: ">=",
      to: "0",
      slack: "Sum(k, 1, n, p_k*(v_k - a)^2)",
      why: { en: "Each term is a probability times a square.", zh: "每一项都是概率乘以平方。" },
    },
  ],
};
