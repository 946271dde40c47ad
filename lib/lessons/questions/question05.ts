import type { OpenQuestion } from "./openQuestion.js";

export const question05: OpenQuestion = {
  id: "05-two-reports",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "Two teams report the losses 0.693 and 0.301 on the same mails, with two classes. Which model is better, and what would you ask?",
    zh: "两个小组在同样的邮件上（两个类别）报告损失 0.693 和 0.301。哪个模型更好？你会问什么？",
  },
  modelAnswer: {
    en: "We cannot tell before we know the units. I suspect that the models are equal: 0.693 is ln 2, and 0.301 is the logarithm of 2 to base 10. Both would then be the loss of a mere guess between two classes, one in nats and the other in hartleys, and neither model has learnt anything. I would ask for the base, whether the number is a mean or a sum, and whether both used the same targets, one-hot or soft.",
    zh: "不知道单位就无法判断。我怀疑两个模型一样：0.693 是 ln 2，0.301 是以 10 为底的 2 的对数。那么两者都只是在两个类别之间瞎猜的损失，一个以奈特为单位，一个以哈特利为单位，两个模型都没有学到东西。我会问底是多少，数字是平均值还是总和，两个小组的期望输出是否相同（one-hot 还是软标签）。",
  },
  rubric: [
    {
      en: "says that a loss without its unit cannot be compared.",
      zh: "说出没有单位的损失无法比较；",
    },
    {
      en: "recognises log 2 in both numbers, in two bases.",
      zh: "认出两个数都是 2 的对数，只是底不同；",
    },
    {
      en: "concludes that both models may be no better than a guess.",
      zh: "由此得出两个模型可能都不比瞎猜好；",
    },
    {
      en: "asks for the mean or the sum, or for the targets.",
      zh: "询问是平均值还是总和，或询问期望输出。",
    },
  ],
};
