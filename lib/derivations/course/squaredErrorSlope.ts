import type { Derivation } from "../setting/derivation.js";
import { sigmoid } from "./definitions.js";

export const squaredErrorSlope: Derivation = {
  id: "squaredErrorSlope",
  title: {
    en: "Squared error keeps the factor p(1 − p)",
    zh: "平方误差留下了因子 p(1 − p)",
  },
  about: {
    en: "Why not simply square the error? Because nothing cancels the flat ends of sigmoid: a prediction that is sure and wrong learns almost nothing.",
    zh: "为什么不直接把误差平方？因为没有什么能抵消 Sigmoid 两端的平坦：又自信又错误的预测几乎学不到东西。",
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
        en: "The slope of sigmoid, and this time nothing takes it away.",
        zh: "代入 Sigmoid 的导数，这一次没有什么能把它消去。",
      },
    },
  ],
};
