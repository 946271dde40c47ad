import type { OpenQuestion } from "./openQuestion.js";

export const question10: OpenQuestion = {
  id: "10-stuck-above-the-floor",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "Ten classes, nearly all test pictures are right, but the loss is 1.48 and falls no further. What would you answer, and which two numbers would you ask for?",
    zh: "十个类别，几乎所有测试图片都判对，但损失停在 1.48，不再下降。你会怎样回答？会询问哪两个数？",
  },
  modelAnswer: {
    en: "The accuracy shows that the network has learnt. It cannot show the mistake, because a second softmax keeps the order of the probabilities. The loss can: 1.48 is a little above ln(1 + 9/e) = 1.46, the floor of softmax applied twice. Ordinary cross-entropy is seldom so high when nearly all answers are right. Ask for the first loss, and for the highest probability of which the loss takes the logarithm. If they are about 2.30 and at most 0.232, remove the softmax before the loss and train again.",
    zh: "准确率说明网络已经学会了。它看不出这个错误，因为再做一次 Softmax 不改变概率的大小顺序。损失却能看出：1.48 略高于 ln(1 + 9/e) = 1.46，也就是用了两次 Softmax 时的下限。几乎全部判对时，普通的交叉熵很少这么高。请询问最初的损失，以及损失取对数的那个概率最高是多少。如果分别约为 2.30 和至多 0.232，就去掉损失之前的 Softmax，重新训练。",
  },
  rubric: [
    {
      en: "names the floor of softmax applied twice, and compares the loss with it.",
      zh: "指出用了两次 Softmax 时的下限，并与这个损失比较；",
    },
    {
      en: "explains why the accuracy shows nothing of the mistake.",
      zh: "说明为什么准确率看不出这个错误；",
    },
    {
      en: "says how to test the suspicion before anything is changed.",
      zh: "说出在改动之前怎样检验这个猜测；",
    },
    { en: "changes one thing only.", zh: "只改动一处。" },
  ],
};
