import type { OpenQuestion } from "./openQuestion.js";

export const question09: OpenQuestion = {
  id: "09-an-epsilon",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "A colleague cures an infinite loss by limiting every probability to 1e-7 and 1 − 1e-7. What has this repaired, and what has it not?",
    zh: "同事把每个概率限制在 1e-7 与 1 − 1e-7 之间，消除了无穷大的损失。这解决了什么？没有解决什么？",
  },
  modelAnswer: {
    en: "It has removed the infinite numbers, so the program goes on. But every mistake beyond the limit now has the same loss, −ln 1e-7, about 16, which is a property of the limit and not of the mail. Where a probability is limited, the slope is 0, so the worst mistakes are not corrected at all. And the true loss was not infinite: rounding made it so. The cure is to compute the loss from the score, as ln(1 + e^y) − t y in a form that does not overflow. Then both the loss and its slope are right.",
    zh: "它消除了无穷大的数，程序可以继续运行。但超出界限的错误，损失现在都相同，即 −ln 1e-7（约 16），这取决于界限，而不是邮件。概率被裁剪的地方导数为 0，所以最严重的错误完全得不到纠正。而且真正的损失并不是无穷大，是舍入造成的。根本的办法是直接由得分计算损失，即 ln(1 + e^y) − t y，并写成不会上溢的形式。这样损失和导数都正确。",
  },
  rubric: [
    {
      en: "says what is repaired: no infinite loss stops the training.",
      zh: "说出解决了什么：不再有无穷大的损失使训练中断；",
    },
    {
      en: "says that all mistakes beyond the limit get one loss, which the limit decides.",
      zh: "说出超出界限的错误损失都相同，而且由界限决定；",
    },
    {
      en: "says that the slope is 0 there, so these mistakes are not corrected.",
      zh: "说出那里的导数为 0，所以这些错误得不到纠正；",
    },
    {
      en: "names the cure: compute the loss from the score.",
      zh: "指出根本的办法：由得分计算损失。",
    },
  ],
};
