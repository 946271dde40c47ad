import type { Derivation } from "../setting/derivation.js";

export const chanceLoss: Derivation = {
  id: "chanceLoss",
  title: {
    en: "A uniform guess among n classes costs ln n",
    zh: "在 n 个类别中均匀猜测，损失为 ln n",
  },
  about: {
    en: "A uniform guess gives each of $n$ classes the probability $1/n$. Its loss is the mean of the surprisals $-\\ln (1/n)$, weighted by the label $t_i$: 0.693 nats for 2 classes, 1.099 for 3, 2.303 for 10 and 6.908 for 1000.",
    zh: "均匀猜测给 $n$ 个类别各 $1/n$ 的概率。它的损失是 $-\\ln (1/n)$ 以标签 $t_i$ 为权重的平均：2 类为 0.693 奈特，3 类为 1.099，10 类为 2.303，1000 类为 6.908。",
  },
  domain: { t_i: "closed simplex" },
  sizes: [2, 3, 10],
  start: "-Sum(i, 1, n, t_i*log(1/n))",
  steps: [
    {
      to: "log(n)*Sum(i, 1, n, t_i)",
      why: {
        en: "$\\ln (1/n) = -\\ln n$, and it does not depend on $i$.",
        zh: "$\\ln (1/n) = -\\ln n$，且与 $i$ 无关。",
      },
    },
    {
      to: "log(n)",
      since: ["t_i"],
      why: {
        en: "The entries of the label add up to 1, whichever class is true.",
        zh: "无论真实类别是哪个，标签各项之和都是 1。",
      },
    },
  ],
};
