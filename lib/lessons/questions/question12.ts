import type { OpenQuestion } from "./openQuestion.js";

export const question12: OpenQuestion = {
  id: "12-which-divisor",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "A clinic's data hold nine healthy people for each ill one, and the classes get the weights 1 and 9. Would you divide by the number of samples, or by the sum of the weights?",
    zh: "某诊所的数据里，每一名病人对应九名健康的人，健康与患病两类的权重为 1 和 9。求平均时，你会除以样本数，还是除以权重之和？",
  },
  modelAnswer: {
    en: "To compare losses between batches, I divide by the sum of the weights: the result is a mean, and does not change when all weights are multiplied. In training, small batches often hold no ill person. Divided by the sum of its weights, such a batch pulls as strongly as any other; divided by the number of samples, it pulls less, as its small weights say. I write beside the number how it was divided.",
    zh: "要比较各批次的损失，我会除以权重之和：这样得到的是平均值，所有权重同乘一个数时不会变。训练时，小批次里往往一名病人也没有。若除以权重之和，这样的批次与其他批次作用一样大；若除以样本数，它的作用较小，与它较小的权重相符。我会在这个数旁边注明是怎样除的。",
  },
  rubric: [
    {
      en: "says that only division by the sum of the weights gives a mean, which does not change when all weights are multiplied.",
      zh: "指出只有除以权重之和得到的才是平均值，所有权重同乘一个数时不会变；",
    },
    {
      en: "looks at a batch without an ill person, and at what each divisor makes of it.",
      zh: "考虑没有病人的批次，说明两种除法对它各有什么影响；",
    },
    {
      en: "chooses for a purpose: to compare losses, or to train.",
      zh: "按用途选择：是比较损失，还是训练；",
    },
    { en: "names the choice beside the number.", zh: "在数旁边注明所作的选择。" },
  ],
};
