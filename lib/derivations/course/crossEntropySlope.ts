import type { Derivation } from "../setting/derivation.js";
import { loss, softmax } from "./definitions.js";

export const crossEntropySlope: Derivation = {
  id: "crossEntropySlope",
  title: { en: "The slope of H in each logit is p − t", zh: "H 对每个 logit 的导数是 p − t" },
  about: {
    en: "The slope is the prediction minus the target, as for two classes. This is one reason why softmax and cross-entropy are used together.",
    zh: "导数就是预测减去期望输出，与两类时一样。这是 Softmax 与交叉熵总是一起使用的一个原因。",
  },
  domain: { y_i: "real", t_i: "closed simplex" },
  definitions: { ...softmax, ...loss },
  sizes: [2, 3, 4],
  all: ["k"],
  start: "D(H, y_k)",
  steps: [
    {
      to: "Sum(i, 1, n, D(H, p_i)*D(p_i, y_k))",
      why: {
        en: "The chain rule. $y_k$ moves every $p_i$, and each of them moves $H$.",
        zh: "链式法则。$y_k$ 带动每一个 $p_i$，每个 $p_i$ 又都影响 $H$。",
      },
    },
    {
      to: "Sum(i, 1, n, -t_i/p_i*(p_i*(delta(i, k) - p_k)))",
      why: {
        en: "The slope of the logarithm, and the slopes of softmax.",
        zh: "代入对数的导数与 Softmax 的导数。",
      },
    },
    {
      to: "p_k*Sum(i, 1, n, t_i) - t_k",
      why: {
        en: "Cancel $p_i$ and split the sum; of $\\sum_i t_i \\delta_{ik}$ only the term $i = k$ is left.",
        zh: "约去 $p_i$ 并拆开求和；$\\sum_i t_i \\delta_{ik}$ 中只剩下 $i = k$ 的一项。",
      },
    },
    {
      to: "p_k - t_k",
      since: ["t_i"],
      why: {
        en: "The targets add up to 1. With targets that do not, this last line is false.",
        zh: "期望输出之和为 1。若不为 1，最后这一行就不成立。",
      },
    },
  ],
};
