import type { Derivation } from "../setting/derivation.js";
import { softmax } from "./definitions.js";

export const baseIsTemperature: Derivation = {
  id: "baseIsTemperature",
  title: {
    en: "Softmax in another base is softmax at another temperature",
    zh: "换一个底的 Softmax，就是换一个温度的 Softmax",
  },
  about: {
    en: "Replacing $e$ by a base $b$ multiplies all scores by $\\ln b$ and changes nothing else. So base 2 is the temperature $1/\\ln 2 \\approx 1.44$, and base $e$ is the temperature 1.",
    zh: "用底 $b$ 代替 $e$，只是把所有得分乘以 $\\ln b$。所以底 2 对应温度 $1/\\ln 2 \\approx 1.44$，底 $e$ 对应温度 1。",
  },
  domain: { y_i: "real", b: "above 1" },
  definitions: { T: "1/log(b)" },
  sizes: [2, 3],
  all: ["i"],
  start: "b^y_i/Sum(j, 1, n, b^y_j)",
  steps: [
    {
      to: "exp(y_i*log(b))/Sum(j, 1, n, exp(y_j*log(b)))",
      why: { en: "$b = e^{\\ln b}$.", zh: "$b = e^{\\ln b}$。" },
    },
    {
      to: "exp(y_i/T)/Sum(j, 1, n, exp(y_j/T))",
      why: {
        en: "Multiplying by $\\ln b$ is dividing by the temperature $T = 1/\\ln b$.",
        zh: "乘以 $\\ln b$ 就是除以温度 $T = 1/\\ln b$。",
      },
    },
  ],
};

export const slopeInAnotherBase: Derivation = {
  id: "slopeInAnotherBase",
  title: {
    en: "In base b the slope is (p − t)/ln b",
    zh: "以 b 为底时，导数是 (p − t)/ln b",
  },
  about: {
    en: "A loss in bits or hartleys has a gradient in the same direction. The factor $1/\\ln b$ acts like another learning rate.",
    zh: "以比特或哈特利计的损失，其梯度方向不变；因子 $1/\\ln b$ 的作用相当于换了一个学习率。",
  },
  domain: { y_i: "real", t_i: "closed simplex", b: "above 1" },
  definitions: { ...softmax, H: "-Sum(i, 1, n, t_i*log(p_i, b))" },
  sizes: [2, 3],
  all: ["k"],
  start: "D(H, y_k)",
  steps: [
    {
      to: "D(-Sum(i, 1, n, t_i*log(p_i)), y_k)/log(b)",
      why: {
        en: "$\\log_b p = \\ln p / \\ln b$, and $\\ln b$ is a constant.",
        zh: "$\\log_b p = \\ln p / \\ln b$，而 $\\ln b$ 是常数。",
      },
    },
    {
      to: "(p_k - t_k)/log(b)",
      since: ["t_i"],
      why: {
        en: "The slope in nats is $p_k - t_k$, derived before.",
        zh: "以奈特计的导数是 $p_k - t_k$，前面已经推出。",
      },
    },
  ],
};
