import type { OpenQuestion } from "./openQuestion.js";

export const question00: OpenQuestion = {
  id: "00-zero-or-one",
  kind: "open",
  minutes: 3,
  prompt: {
    en: "A filter says only 0 or 1, and is right about almost every mail. What is the sum of its losses, and what would you change?",
    zh: "一个过滤器只说 0 或 1，而且几乎每封邮件都判对。它的损失之和是多少？你会怎样改？",
  },
  modelAnswer: {
    en: "The mails that it judged rightly cost nothing, because it gave what happened the probability 1. In a mistake it gave what happened the probability 0, so this loss is infinite, and one such mistake makes the whole sum infinite. I would let the filter say 0.01 and 0.99 instead: then a right forecast costs a little and a mistake costs a lot, but the sum stays finite.",
    zh: "判对的邮件没有损失，因为它给实际结果的概率是 1。判错时，它给实际结果的概率是 0，这一项损失无穷大；只要错一次，总和就无穷大。我会让过滤器改说 0.01 和 0.99：判对时损失很小，判错时损失很大，但总和是有限的。",
  },
  rubric: [
    {
      en: "says that a right forecast of this filter costs nothing.",
      zh: "说出这个过滤器判对时损失为 0；",
    },
    {
      en: "says that a single mistake makes the sum infinite, and why.",
      zh: "说出只要判错一次，总和就无穷大，并说明原因；",
    },
    {
      en: "proposes probabilities near 0 and 1, but not at them.",
      zh: "建议使用接近但不等于 0 和 1 的概率。",
    },
  ],
};
