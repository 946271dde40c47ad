import type { OpenQuestion } from "./openQuestion.js";

export const question04: OpenQuestion = {
  id: "04-a-lenient-loss",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "A colleague wants to train a filter with the loss 1 − p of the true label, because it is never infinite. What will the filter learn to say, and what would you answer?",
    zh: "同事想用真实标签的 1 − p 作损失来训练过滤器，因为它不会无穷大。过滤器会学到什么？你会怎样回答？",
  },
  modelAnswer: {
    en: "It will exaggerate. If 7 of 10 similar mails are spam, the mean of 1 − p is least when the filter says 1, so it learns to be certain where it should say 0.7: this loss is not proper. It is also lenient, because calling a spam mail impossible costs hardly more than giving it 0.1. And its sums mean nothing, while the sum of −ln p over independent mails is the negative logarithm of their likelihood. An infinite loss is the right price for a certain mistake, and a filter avoids it by never being certain.",
    zh: "它会夸大。如果十封相似的邮件里有七封是垃圾邮件，平均的 1 − p 在过滤器说 1 时最小，所以该说 0.7 的地方，它学会了说 1：这种损失不是恰当的。它也太宽容：把一封垃圾邮件说成不可能，损失只比给它 0.1 大一点。而且它的和没有意义，而独立邮件的 −ln p 之和是似然对数的相反数。对确定而错误的预测，无穷大的损失是应有的代价；只要不说得那么绝对，就能避免。",
  },
  rubric: [
    {
      en: "says that the filter is drawn to 0 or 1, where a share such as 0.7 would be right.",
      zh: "说出过滤器会趋向 0 或 1，而正确的应是 0.7 这样的比例；",
    },
    {
      en: "names the property that is missing: the loss is not proper.",
      zh: "指出缺少的性质：这种损失不是恰当的；",
    },
    {
      en: "says what the sum of −ln p means: a likelihood of independent mails.",
      zh: "说出 −ln p 之和的含义：独立邮件的似然；",
    },
    { en: "answers the worry about an infinite loss.", zh: "回应对无穷大损失的担心。" },
  ],
};
