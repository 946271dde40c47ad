import type { Derivation } from "../setting/derivation.js";

export const changeOfBase: Derivation = {
  id: "changeOfBase",
  title: {
    en: "Another base is another unit",
    zh: "换一个底，只是换一个单位",
  },
  about: {
    en: "Nats, bits and hartleys differ by a constant factor, as metres and feet do. Losses in different bases can be compared only after conversion to one unit, but they are least at the same $p$.",
    zh: "奈特、比特、哈特利之间只差一个常数因子，如同米与英尺。不同底的损失要换算成同一单位才能比较，但它们在同一个 $p$ 处取最小值。",
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
        en: "In the logarithm of a power, the exponent becomes a factor: a loss in base $b$, times $\\ln b$, is the loss in nats.",
        zh: "幂的对数：指数提到对数前面作系数。以 $b$ 为底的损失乘以 $\\ln b$，就是以奈特计的损失。",
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
    en: "The article computes its eight losses with logarithms to base 10. It does not say so.",
    zh: "原文的八个损失都是用以 10 为底的对数算出的，但文中没有说明。",
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
    zh: "在 1000 个类别中均匀猜测，损失为 3 哈特利",
  },
  about: {
    en: "A network that knows nothing about 1000 classes can give each of them the probability $1/1000$. In base 10, the loss is then a round number.",
    zh: "对 1000 个类别一无所知的网络，可以给每个类别 $1/1000$ 的概率。以 10 为底，这时的损失恰好是整数。",
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
      why: {
        en: "The logarithm to base 10 of a power of 10 is its exponent.",
        zh: "以 10 为底，10 的幂的对数就是它的指数。",
      },
    },
  ],
};
