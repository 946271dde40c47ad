import type { OpenQuestion } from "./openQuestion.js";

export const question14: OpenQuestion = {
  id: "14-all-bugs-found",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "“My tests find every bug of your list that can be found. So my training program has no bug.” What would you answer, and what would you try next?",
    zh: "“凡是你列出的、能发现的错误，我的测试都发现了。所以我的训练程序没有错误。”你会怎样回答？接下来会试什么？",
  },
  modelAnswer: {
    en: "The list holds bugs that people have met before, and yours may be new. The tests also see the loss alone: labels that are off by one, pictures that are upside down or a layer that gets no slopes are outside. Some conventions obey every law, so compare a few losses with stored values of a library that you trust. Then look at ten samples with their labels, check the first loss against ln C, and let the network learn ten samples by heart. And break the program on purpose: a test that never fails finds nothing.",
    zh: "列表里是别人遇到过的错误，你的错误可能是新的。这些测试也只看损失：标签错了一位、图片上下颠倒、某一层得不到梯度，都不在其中。有些约定满足所有规律，所以要拿几个损失与可信的库存好的数值比较。然后看十个样本和它们的标签，把起始损失与 ln C 比较，再让网络背下十个样本。还要故意改坏程序：从不失败的测试什么也发现不了。",
  },
  rubric: [
    { en: "says that the list holds known bugs only.", zh: "指出列表里只有已知的错误；" },
    {
      en: "names a fault outside the loss, such as wrong labels.",
      zh: "举出损失之外的错误，例如标签有误；",
    },
    {
      en: "asks for stored values where conventions differ.",
      zh: "在约定不同之处，要求与存好的数值比较；",
    },
    { en: "proposes a cheap check of the whole program.", zh: "提出一种检查整个程序的简便办法。" },
  ],
};
