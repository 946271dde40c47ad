import type { Derivation } from "../setting/derivation.js";
import { logBelowTangent } from "./logBelowTangent.js";

export const gibbsInequality: Derivation = {
  id: "gibbsInequality",
  title: {
    en: "KL(T‖P) is never negative (Gibbs' inequality)",
    zh: "KL(T‖P) 永远不为负（吉布斯不等式）",
  },
  about: {
    en: "So cross-entropy is least where $P = T$, and its least value is the entropy $H(T)$: not 0, unless $T$ is one-hot.",
    zh: "因此交叉熵在 $P = T$ 处最小，最小值是熵 $H(T)$：除非 $T$ 是 one-hot，否则不为 0。",
  },
  domain: { t_i: "simplex", p_i: "simplex" },
  lemmas: { phi: logBelowTangent },
  sizes: [2, 3, 5],
  start: "Sum(i, 1, n, t_i*log(t_i/p_i))",
  steps: [
    {
      to: "-Sum(i, 1, n, t_i*log(p_i/t_i))",
      why: {
        en: "Turning a fraction over changes the sign of its logarithm.",
        zh: "分式颠倒，其对数变号。",
      },
    },
    {
      relation: ">=",
      to: "-Sum(i, 1, n, t_i*(p_i/t_i - 1))",
      slack: "Sum(i, 1, n, t_i*phi(p_i/t_i))",
      why: {
        en: "$\\ln x \\le x - 1$ with $x = p_i/t_i$. What is lost is $\\sum_i t_i\\,\\varphi(p_i/t_i)$, and no term of it is negative.",
        zh: "取 $x = p_i/t_i$，用 $\\ln x \\le x - 1$。舍去的部分是 $\\sum_i t_i\\,\\varphi(p_i/t_i)$，其中没有负的项。",
      },
    },
    {
      to: "Sum(i, 1, n, t_i) - Sum(i, 1, n, p_i)",
      why: { en: "Multiply out; $t_i$ cancels.", zh: "展开；$t_i$ 相消。" },
    },
    {
      to: "0",
      since: ["t_i", "p_i"],
      why: { en: "Both add up to 1.", zh: "两者之和都是 1。" },
    },
  ],
};
