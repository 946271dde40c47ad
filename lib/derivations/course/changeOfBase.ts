import type { Derivation } from "../setting/derivation.js";

export const changeOfBase: Derivation = {
  id: "changeOfBase",
  title: {
    en: "Another base is another unit",
    zh: "换一个底数，只是换一个单位",
  },
  about: {
    en: "Nats, bits and hartleys differ by a constant factor, as metres and feet do. Losses of different bases cannot be compared, but they have their minimum in the same place.",
    zh: "奈特、比特、哈特利之间只差一个常数因子，如同米与英尺。不同底数的损失不能直接比较，但最小值点是同一个。",
  },
  domain: { p: "(0,1)", b: "above 1" },
  start: "-log(p)",
  steps: [
    {
      to: "-log(b^log(p, b))",
      why: {
        en: "This is what $\\log_b p$ means: the exponent that makes $p$ out of $b$.",
        zh: "这正是 $\\log_b p$ 的含义：$b$ 的多少次方等于 $p$。",
      },
    },
    {
      to: "-log(p, b)*log(b)",
      why: {
        en: "The exponent steps down as a factor: a loss in base $b$, times $\\ln b$, is the loss in nats.",
        zh: "指数落下来成为因子：以 $b$ 为底的损失乘以 $\\ln b$，就是以奈特计的损失。",
      },
    },
  ],
};

export const hartleys: Derivation = {
  id: "hartleys",
  title: {
    en: "The article counts in hartleys",
    zh: "原文以哈特利为单位",
  },
  about: {
    en: "All eight numbers of the article are logarithms to base 10, which it never says.",
    zh: "原文的八个数都是以 10 为底的对数，但文中从未说明。",
  },
  domain: { p: "(0,1)" },
  start: "-log10(p)",
  steps: [
    {
      to: "-log(p)/log(10)",
      why: {
        en: "Change of base: one hartley is $\\ln 10 \\approx 2.303$ nats.",
        zh: "换底公式：1 哈特利等于 $\\ln 10 \\approx 2.303$ 奈特。",
      },
    },
  ],
};

export const uniformGuess: Derivation = {
  id: "uniformGuess",
  title: {
    en: "A uniform guess among 1000 classes costs 3 hartleys",
    zh: "在 1000 类中均匀猜测，代价是 3 哈特利",
  },
  about: {
    en: "The loss an untrained ImageNet classifier starts from, and the one place where base 10 is the natural choice.",
    zh: "这是未经训练的 ImageNet 分类器的起始损失，也是以 10 为底最自然的一处。",
  },
  domain: {},
  start: "-log10(1/1000)",
  steps: [
    {
      to: "-log10(10^(-3))",
      why: { en: "A thousandth is ten to the power −3.", zh: "千分之一是 10 的 −3 次方。" },
    },
    {
      to: "3",
      why: { en: "The exponent is what the logarithm asks for.", zh: "对数要问的正是这个指数。" },
    },
  ],
};
