import type { Derivation } from "../setting/derivation.js";

export const logBelowTangentSlope: Derivation = {
  id: "logBelowTangentSlope",
  title: {
    en: "Where x − 1 − ln x falls, and where it rises",
    zh: "x − 1 − ln x 在哪里下降，在哪里上升",
  },
  about: {
    en: "The slope has the sign of $x - 1$: the curve falls until $x = 1$ and rises after.",
    zh: "导数与 $x - 1$ 同号：曲线在 $x = 1$ 之前下降，之后上升。",
  },
  domain: { x: "positive" },
  start: "D(x - 1 - log(x), x)",
  steps: [
    { to: "1 - 1/x", why: { en: "Term by term.", zh: "逐项求导。" } },
    { to: "(x - 1)/x", why: { en: "Bring both to one denominator.", zh: "通分。" } },
  ],
};

export const logBelowTangent: Derivation = {
  id: "logBelowTangent",
  title: { en: "ln x is at most x − 1", zh: "ln x 不超过 x − 1" },
  about: {
    en: "The logarithm lies below its tangent at 1 and touches it only there. That the divergence is never negative follows from this inequality.",
    zh: "对数曲线位于它在 1 处的切线之下，且只在切点与切线相接。散度不为负，就由这个不等式推出。",
  },
  domain: { x: "positive" },
  start: "x - 1",
  steps: [
    {
      relation: ">=",
      to: "log(x)",
      slack: "x - 1 - log(x)",
      leastAt: { x: "1" },
      why: {
        en: "The difference $x - 1 - \\ln x$ is 0 at $x = 1$, falls before and rises after, because its slope is $(x - 1)/x$. So it is never negative.",
        zh: "差 $x - 1 - \\ln x$ 在 $x = 1$ 处为 0；它的导数是 $(x - 1)/x$，所以在此之前下降、之后上升，始终不小于 0。",
      },
    },
  ],
};
