import type { Derivation } from "../setting/derivation.js";

export const additiveLoss: Derivation = {
  id: "additiveLoss",
  title: {
    en: "If losses add where probabilities multiply, p f′(p) is constant",
    zh: "若概率相乘时损失相加，则 p f′(p) 是常数",
  },
  about: {
    en: "The likelihoods of independent samples are multiplied, and we want their losses to add. It follows that $p f'(p) = q f'(q)$ for any two likelihoods $p$ and $q$.",
    zh: "独立样本的似然相乘，而我们希望损失相加。由此得出：对任意两个似然 $p$ 与 $q$，都有 $p f'(p) = q f'(q)$。",
  },
  domain: { p: "(0,1)", q: "(0,1)", k: "positive" },
  functions: { f: "(0,1)" },
  given: { additive: { equation: "f(p*q) = f(p) + f(q)", forAll: ["p", "q"] } },
  examples: [{ "f(u)": "-k*log(u)" }],
  start: "p*f'(p)",
  steps: [
    {
      to: "p*D(f(p) + f(q), p)",
      why: { en: "$f(q)$ does not depend on $p$.", zh: "$f(q)$ 与 $p$ 无关。" },
    },
    {
      to: "p*D(f(p*q), p)",
      since: ["additive"],
      why: { en: "The losses add.", zh: "损失相加。" },
    },
    {
      to: "p*q*f'(p*q)",
      why: { en: "The chain rule.", zh: "链式法则。" },
    },
    {
      to: "q*D(f(p*q), q)",
      why: { en: "The chain rule again, now for $q$.", zh: "再用链式法则，这次对 $q$。" },
    },
    {
      to: "q*f'(q)",
      since: ["additive"],
      why: {
        en: "The losses add, and $f(p)$ does not depend on $q$.",
        zh: "损失相加，而 $f(p)$ 与 $q$ 无关。",
      },
    },
  ],
};

export const honestLoss: Derivation = {
  id: "honestLoss",
  title: {
    en: "If honesty is best, t f′(t) is the same for any two classes",
    zh: "若如实预测最好，则任意两类的 t f′(t) 相同",
  },
  about: {
    en: "A loss $f(p_i)$ looks only at the probability of the true class: it is *local*. Predict the truth $t$, and move the probability $u$ from class $k$ to class $j$. If the expected loss $E(u)$ is least at $u = 0$, its slope there is 0.",
    zh: "损失 $f(p_i)$ 只看真实类别的概率：它是局部的。先如实预测 $t$，再把概率 $u$ 从第 $k$ 类移到第 $j$ 类。若期望损失 $E(u)$ 在 $u = 0$ 处最小，则那里的导数为 0。",
  },
  domain: { t_i: "simplex" },
  functions: { f: "(0,1)" },
  definitions: { "E(u)": "Sum(i, 1, n, t_i*f(t_i + u*(delta(i, j) - delta(i, k))))" },
  examples: [{ "f(z)": "-log(z)" }, { "f(z)": "(1 - z)^2" }],
  sizes: [2, 3],
  all: ["j", "k"],
  start: "E'(0)",
  steps: [
    {
      to: "Sum(i, 1, n, t_i*f'(t_i)*(delta(i, j) - delta(i, k)))",
      why: {
        en: "The chain rule in each term, at $u = 0$.",
        zh: "对每一项用链式法则，取 $u = 0$。",
      },
    },
    {
      to: "t_j*f'(t_j) - t_k*f'(t_k)",
      why: {
        en: "Only the terms $i = j$ and $i = k$ are left.",
        zh: "只剩下 $i = j$ 和 $i = k$ 两项。",
      },
    },
  ],
};

export const thirdClass: Derivation = {
  id: "thirdClass",
  title: {
    en: "With a third class, x f′(x) is the same everywhere",
    zh: "有第三类时，x f′(x) 处处相同",
  },
  about: {
    en: "For two classes with the probabilities $x$ and $z$, the values $x f'(x)$ and $z f'(z)$ are equal if $x + z < 1$, because a third class can take the rest. Any $x$ and $y$ have such a small $z$ in common. With only two classes, $z$ would have to be $1 - x$.",
    zh: "概率为 $x$ 和 $z$ 的两类，只要 $x + z < 1$，$x f'(x)$ 与 $z f'(z)$ 就相等，因为剩余的概率可以归第三类。任何 $x$ 与 $y$ 都能共用一个这样小的 $z$。若只有两类，$z$ 就只能是 $1 - x$。",
  },
  domain: { x: "(0,1)", y: "(0,1)", z: "(0,1)", k: "positive", c: "real" },
  functions: { f: "(0,1)" },
  given: {
    xAndZ: { equation: "x*f'(x) = z*f'(z)" },
    yAndZ: { equation: "y*f'(y) = z*f'(z)" },
  },
  examples: [{ "f(u)": "c - k*log(u)" }],
  start: "x*f'(x)",
  steps: [
    {
      to: "z*f'(z)",
      since: ["xAndZ"],
      why: {
        en: "Two classes with the probabilities $x$ and $z$.",
        zh: "概率为 $x$ 与 $z$ 的两类。",
      },
    },
    {
      to: "y*f'(y)",
      since: ["yAndZ"],
      why: {
        en: "Two classes with the probabilities $y$ and $z$.",
        zh: "概率为 $y$ 与 $z$ 的两类。",
      },
    },
  ],
};

export const onlyTheLogarithm: Derivation = {
  id: "onlyTheLogarithm",
  title: {
    en: "If p f′(p) is constant, f is a logarithm",
    zh: "若 p f′(p) 是常数，则 f 是对数",
  },
  about: {
    en: "Let the constant be $-k$; it is negative, because the loss should fall as $p$ grows. Then $f(p) + k \\ln p$ has the slope 0 on the whole interval. So it is a constant $c$, and $f(p) = c - k \\ln p$.",
    zh: "设这个常数为 $-k$；损失应随 $p$ 增大而减小，所以它是负数。这时 $f(p) + k \\ln p$ 在整个区间上导数为 0，因此是一个常数 $c$，即 $f(p) = c - k \\ln p$。",
  },
  domain: { p: "(0,1)", k: "positive", c: "real" },
  functions: { f: "(0,1)" },
  given: { constant: { equation: "p*f'(p) = -k", forAll: ["p"] } },
  examples: [{ "f(u)": "c - k*log(u)" }],
  start: "D(f(p) + k*log(p), p)",
  steps: [
    { to: "f'(p) + k/p", why: { en: "Term by term.", zh: "逐项求导。" } },
    { to: "(p*f'(p) + k)/p", why: { en: "Bring both to one denominator.", zh: "通分。" } },
    {
      to: "0",
      since: ["constant"],
      why: { en: "The numerator is $-k + k$.", zh: "分子是 $-k + k$。" },
    },
  ],
};
