import type { OpenQuestion } from "./openQuestion.js";

export const question06: OpenQuestion = {
  id: "06-best-or-stuck",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "Your loss has stayed at the same value above 0 for many steps. How would you find out whether the model is as good as it can be, or stuck?",
    zh: "损失在许多步里一直停在同一个大于 0 的值。你怎样判断模型已经尽其所能，还是卡住了？",
  },
  modelAnswer: {
    en: "The loss is the entropy of the targets plus the divergence, and training can only lower the second part. So I would estimate the entropy: exactly if certain labels were smoothed, and from samples that several people have labelled if the labels are uncertain. If the loss is about this entropy, the model predicts the shares of the labels, and nothing is wrong. If it is clearly above, the rest is divergence: I would try another learning rate, or a larger model. I would also compare with ln C, the loss of a mere guess.",
    zh: "损失等于期望输出的熵加上散度，训练只能降低后一部分。所以我会估计这个熵：如果标签原本是确定的，只是平滑过，可以精确计算；如果标签本身不确定，就用多人标注的样本来估计。损失与这个熵差不多，说明模型预测的就是标签的比例，没有问题。明显更大时，多出来的就是散度：我会换学习率，或用更大的模型。我还会与瞎猜的损失 ln C 比较。",
  },
  rubric: [
    { en: "splits the loss into entropy and divergence.", zh: "把损失分成熵和散度两部分；" },
    { en: "says that only the divergence can be trained away.", zh: "说出训练只能消去散度；" },
    {
      en: "says how the entropy of the targets could be found or estimated.",
      zh: "说出怎样求得或估计期望输出的熵；",
    },
    {
      en: "compares the loss with a known value, such as that of a mere guess.",
      zh: "把损失与已知的值比较，例如瞎猜的损失。",
    },
  ],
};
