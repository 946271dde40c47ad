import type { Derivation } from "../setting/derivation.js";

export const chanceLoss: Derivation = {
  id: "chanceLoss",
  title: {
    en: "A uniform guess among n classes costs ln n",
    zh: "在 n 类中均匀猜测，代价是 ln n",
  },
  about: {
    en: "This is the loss at the start of training: 0.693 nats for 2 classes, 1.099 for 3, 2.303 for 10 and 6.908 for 1000.",
    zh: "这是训练开始时的损失：2 类为 0.693 奈特，3 类为 1.099，10 类为 2.303，1000 类为 6.908。",
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
      why: { en: "It does not matter which class is true.", zh: "与哪一类为真无关。" },
    },
  ],
};
