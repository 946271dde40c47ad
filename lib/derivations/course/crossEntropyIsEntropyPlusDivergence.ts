import type { Derivation } from "../setting/derivation.js";

export const crossEntropyIsEntropyPlusDivergence: Derivation = {
  id: "crossEntropyIsEntropyPlusDivergence",
  title: { en: "H(T, P) = H(T) + KL(T‖P)", zh: "H(T, P) = H(T) + KL(T‖P)" },
  about: {
    en: "What it costs to describe the world with the wrong expectations: what it costs anyway, plus a fine for being wrong. Training can only lower the fine.",
    zh: "带着错误的预期去描述世界，其代价是：无论如何都要付的那部分，加上因预期错误而付的罚金。训练能降低的只有罚金。",
  },
  domain: { t_i: "simplex", p_i: "simplex" },
  sizes: [2, 3, 5],
  start: "-Sum(i, 1, n, t_i*log(p_i))",
  steps: [
    {
      to: "-Sum(i, 1, n, t_i*log(t_i)) + Sum(i, 1, n, t_i*log(t_i) - t_i*log(p_i))",
      why: {
        en: "Add $H(T)$ in front and take it away again behind.",
        zh: "前面加上 $H(T)$，后面再减去它。",
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
