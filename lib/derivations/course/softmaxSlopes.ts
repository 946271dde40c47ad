import type { Derivation } from "../setting/derivation.js";
import { softmax } from "./definitions.js";

export const softmaxSlopes: Derivation = {
  id: "softmaxSlopes",
  title: { en: "The slopes of softmax (its Jacobian)", zh: "Softmax 的导数（雅可比矩阵）" },
  about: {
    en: "Every output depends on every logit. Raising $y_k$ raises $p_k$ and lowers all the others; $\\delta_{ik}$ is 1 where $i = k$ and 0 elsewhere.",
    zh: "每个输出都依赖每个 logit。增大 $y_k$ 会使 $p_k$ 变大、其余变小；$\\delta_{ik}$ 在 $i = k$ 时为 1，否则为 0。",
  },
  domain: { y_i: "real" },
  definitions: { ...softmax, S: "Sum(j, 1, n, exp(y_j))" },
  sizes: [2, 3, 4],
  all: ["i", "k"],
  start: "D(p_i, y_k)",
  steps: [
    {
      to: "(delta(i, k)*exp(y_i)*S - exp(y_i)*exp(y_k))/S^2",
      why: {
        en: "The quotient rule. The numerator $e^{y_i}$ contains $y_k$ only if $i = k$; the sum $S$ always does, with slope $e^{y_k}$.",
        zh: "商的求导法则。分子 $e^{y_i}$ 只有在 $i = k$ 时才含有 $y_k$；而 $S$ 总含有 $y_k$，其导数为 $e^{y_k}$。",
      },
    },
    {
      to: "delta(i, k)*p_i - p_i*p_k",
      why: {
        en: "Split the fraction: $e^{y_i}/S$ is $p_i$, and $e^{y_k}/S$ is $p_k$.",
        zh: "拆成两个分式：$e^{y_i}/S$ 就是 $p_i$，$e^{y_k}/S$ 就是 $p_k$。",
      },
    },
    {
      to: "p_i*(delta(i, k) - p_k)",
      why: { en: "Take out $p_i$.", zh: "提出公因子 $p_i$。" },
    },
  ],
};
