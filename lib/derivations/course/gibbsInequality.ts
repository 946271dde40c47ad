import type { Derivation } from "../setting/derivation.js";
import { logBelowTangent } from "./logBelowTangent.js";

export const gibbsInequality: Derivation = {
  id: "gibbsInequality",
  title: {
    en: "KL(T‖P) is never negative (Gibbs' inequality)",
    zh: "KL(T‖P) 不为负（吉布斯不等式）",
  },
  about: {
    en: "Cross-entropy is $H(T)$ plus this divergence. So it is least at $P = T$, and its least value is the entropy $H(T)$, which is 0 only for a one-hot $T$. The proof is for positive $t_i$; a class with $t_i = 0$ adds nothing to the divergence.",
    zh: "交叉熵等于 $H(T)$ 加上这个散度。所以它在 $P = T$ 处最小，最小值是熵 $H(T)$；只有 $T$ 为 one-hot 时，熵才是 0。证明针对 $t_i > 0$；$t_i = 0$ 的类别对散度没有贡献。",
  },
  domain: { t_i: "simplex", p_i: "simplex" },
  lemmas: { phi: logBelowTangent },
  sizes: [2, 3, 5],
  start: "Sum(i, 1, n, t_i*log(t_i/p_i))",
  steps: [
    {
      to: "-Sum(i, 1, n, t_i*log(p_i/t_i))",
      why: {
        en: "The logarithm of $1/x$ is minus the logarithm of $x$.",
        zh: "$1/x$ 的对数等于 $x$ 的对数的相反数。",
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
      why: { en: "Multiply out; $t_i$ cancels.", zh: "展开，约去 $t_i$。" },
    },
    {
      to: "0",
      since: ["t_i", "p_i"],
      why: { en: "Both add up to 1.", zh: "二者各自的总和都是 1。" },
    },
  ],
};
