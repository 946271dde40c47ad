import type { Derivation } from "../setting/derivation.js";
import { sigmoid, softmax } from "./definitions.js";

export const sigmoidIsSoftmax: Derivation = {
  id: "sigmoidIsSoftmax",
  title: {
    en: "Sigmoid is the softmax of [0, y]",
    zh: "Sigmoid 就是 [0, y] 的 Softmax",
  },
  about: {
    en: "The article calls sigmoid and softmax similar in effect. With two classes they are the same function, if the first logit is held at 0.",
    zh: "原文说 Sigmoid 与 Softmax 效果相似。若有两个类别，且第一个 logit 固定为 0，它们就是同一个函数。",
  },
  domain: { y: "real" },
  definitions: { ...softmax, ...sigmoid, y_1: "0", y_2: "y" },
  sizes: [2],
  start: "p_2",
  steps: [
    {
      to: "exp(y)/(exp(0) + exp(y))",
      why: {
        en: "Softmax of two classes with the logits $y_1 = 0$ and $y_2 = y$.",
        zh: "两个类别的 Softmax，其中 $y_1 = 0$，$y_2 = y$。",
      },
    },
    { to: "exp(y)/(1 + exp(y))", why: { en: "$e^0 = 1$.", zh: "$e^0 = 1$。" } },
    {
      to: "1/(1 + exp(-y))",
      why: {
        en: "Divide above and below by $e^y$.",
        zh: "分子分母同除以 $e^y$。",
      },
    },
    {
      to: "sigma(y)",
      why: { en: "This is how sigmoid is defined.", zh: "这正是 Sigmoid 的定义。" },
    },
  ],
};

export const twoLogitsAreOne: Derivation = {
  id: "twoLogitsAreOne",
  title: {
    en: "Of two logits only their difference counts",
    zh: "两个 logit 中只有它们的差起作用",
  },
  about: {
    en: "A network with two outputs and softmax can say nothing that one output and sigmoid could not say.",
    zh: "两个输出加 Softmax 的网络所能表达的，一个输出加 Sigmoid 同样能表达。",
  },
  domain: { y_i: "real" },
  definitions: { ...softmax, ...sigmoid },
  sizes: [2],
  start: "p_2",
  steps: [
    {
      to: "exp(y_2)/(exp(y_1) + exp(y_2))",
      why: { en: "Softmax with its sum written out.", zh: "把 Softmax 分母里的求和展开。" },
    },
    {
      to: "1/(1 + exp(y_1 - y_2))",
      why: {
        en: "Divide above and below by $e^{y_2}$.",
        zh: "分子分母同除以 $e^{y_2}$。",
      },
    },
    {
      to: "sigma(y_2 - y_1)",
      why: {
        en: "Sigmoid of the difference: how far the second class is ahead.",
        zh: "对差取 Sigmoid；差就是第二类领先的量。",
      },
    },
  ],
};
