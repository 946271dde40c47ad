import type { Derivation } from "../setting/derivation.js";

export const crossEntropyIsEntropyPlusDivergence: Derivation = {
  id: "crossEntropyIsEntropyPlusDivergence",
  title: { en: "H(T, P) = H(T) + KL(T‖P)", zh: "H(T, P) = H(T) + KL(T‖P)" },
  about: {
    en: "Cross-entropy has two parts. The entropy $H(T)$ depends on the target alone, and $\\mathrm{KL}(T \\Vert P)$ is what is added because the prediction is not the target. Training changes only $P$, so it can lower only the second part. The proof is for positive $t_i$; a class with $t_i = 0$ adds nothing to either side, if $0 \\log 0 = 0$.",
    zh: "交叉熵由两部分组成：熵 $H(T)$ 只取决于期望输出；$\\mathrm{KL}(T \\Vert P)$ 则是预测与期望输出不同而多出的部分。训练只改变 $P$，所以能降低的只有后者。证明针对 $t_i > 0$；约定 $0 \\log 0 = 0$，则 $t_i = 0$ 的类别对等式两边都没有贡献。",
  },
  domain: { t_i: "simplex", p_i: "simplex" },
  sizes: [2, 3, 5],
  start: "-Sum(i, 1, n, t_i*log(p_i))",
  steps: [
    {
      to: "-Sum(i, 1, n, t_i*log(t_i)) + Sum(i, 1, n, t_i*log(t_i) - t_i*log(p_i))",
      why: {
        en: "Add $H(T)$ in front, and subtract it again in the second sum.",
        zh: "前面加上 $H(T)$，再在第二个和里减去它。",
      },
    },
    {
      to: "-Sum(i, 1, n, t_i*log(t_i)) + Sum(i, 1, n, t_i*log(t_i/p_i))",
      why: {
        en: "A difference of logarithms is the logarithm of a quotient. The first sum is the entropy $H(T)$, the second is $\\mathrm{KL}(T \\Vert P)$.",
        zh: "对数之差等于商的对数。前一个和是熵 $H(T)$，后一个是 $\\mathrm{KL}(T \\Vert P)$。",
      },
    },
  ],
};
