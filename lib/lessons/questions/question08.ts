import type { OpenQuestion } from "./openQuestion.js";

export const question08: OpenQuestion = {
  id: "08-a-fair-race",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "A blog shows that squared error learns more slowly at the same rate, and concludes that it is worse. What is missing, and how would you make the comparison fair?",
    zh: "一篇博客显示，学习率相同时平方误差学得更慢，并由此断定它更差。这个比较缺了什么？怎样才公平？",
  },
  modelAnswer: {
    en: "A rate has no meaning without its loss: four times the loss with a quarter of the rate takes the same steps. So each loss needs a rate of its own, chosen by a rule that is stated first, for example so that both stray equally far on mails whose labels contradict each other. Then I would compare several starts, from undecided to certain and wrong. The result of the blog partly survives: squared error stays much slower where the answer is certain and wrong, because of its factor p(1 − p), if such samples share the rate with unsure ones.",
    zh: "离开损失，学习率没有意义：损失乘以四、学习率除以四，走的步子完全相同。所以每种损失都要有自己的学习率，并按事先说明的规则来选，例如使两者在标签互相矛盾的邮件上波动同样大。然后从多个起点比较，从没有把握到确定而错误。博客的结论部分成立：如果确定而错误的样本与没有把握的样本共用一个学习率，平方误差在前者上仍然慢得多，因为有因子 p(1 − p)。",
  },
  rubric: [
    {
      en: "says that a learning rate cannot be compared across losses.",
      zh: "说出不同损失的学习率不能直接比较；",
    },
    { en: "states a rule by which each loss gets its rate.", zh: "给出为每种损失选学习率的规则；" },
    {
      en: "compares more than one start, or more than one kind of sample.",
      zh: "比较多个起点，或多种样本；",
    },
    {
      en: "says what is left of the blog's conclusion, and why.",
      zh: "说出博客的结论还剩下什么，以及为什么。",
    },
  ],
};
