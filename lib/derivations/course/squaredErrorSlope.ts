import type { Derivation } from "../setting/derivation.js";
import { sigmoid } from "./definitions.js";

export const squaredErrorSlope: Derivation = {
  id: "squaredErrorSlope",
  title: {
    en: "Squared error keeps the factor p(1 − p)",
    zh: "平方误差留下了因子 p(1 − p)",
  },
  about: {
    en: "The slope of the squared error contains the slope of sigmoid, $p(1-p)$. Where a prediction is certain and wrong, this factor is nearly 0, so the network learns almost nothing from the mistake.",
    zh: "平方误差的导数含有 Sigmoid 的导数 $p(1-p)$。预测有把握却错了时，这个因子几乎为 0，网络从错误中几乎学不到东西。",
  },
  domain: { y: "real", t: "[0,1]" },
  definitions: { ...sigmoid, p: "sigma(y)" },
  start: "D((p - t)^2/2, y)",
  steps: [
    {
      to: "(p - t)*D(p, y)",
      why: {
        en: "The chain rule; the 2 of the square cancels the ½.",
        zh: "链式法则；平方求导得到的 2 与 ½ 相消。",
      },
    },
    {
      to: "(p - t)*p*(1 - p)",
      why: {
        en: "The slope of sigmoid. No other factor cancels it.",
        zh: "代入 Sigmoid 的导数；这里没有别的因子能把它约去。",
      },
    },
  ],
};
