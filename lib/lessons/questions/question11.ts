import type { OpenQuestion } from "./openQuestion.js";

export const question11: OpenQuestion = {
  id: "11-whose-fault",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "With the label “military uniform”, the astronaut costs 8.69 nats, more than an even guess. A colleague says that the network is broken. What would you answer?",
    zh: "若标签是 “military uniform”（军装），宇航员的损失是 8.69 奈特，比均匀猜测还高。同事说这个网络坏了。你会怎样回答？",
  },
  modelAnswer: {
    en: "We chose the label. None of the thousand classes is an astronaut, so no answer is quite right, and softmax has to share a probability of 1 among classes that do not fit. The network does show doubt: its answer is as flat as a guess among some fifty classes. One fault remains. It gives our label a smaller probability than an even guess would, so it rules out more than it should. But one picture with a disputed label says nothing about a network. I would compute the mean loss over many pictures with labels, and look at the entropy to find pictures that fit no class.",
    zh: "标签是我们选的。一千个类别里没有宇航员，所以没有完全正确的回答，而 Softmax 总要把 1 分给这些不合适的类别。网络其实表现出了犹豫：它的回答像在五十来个类别中猜测一样平坦。但仍有一点不足：它给这个标签的概率比均匀猜测还小，排除得过于肯定。不过，一张标签有争议的图片说明不了网络的好坏。我会在许多有标签的图片上计算平均损失，并用熵找出不属于任何类别的图片。",
  },
  rubric: [
    {
      en: "says that the label was chosen, and that no class fits the picture.",
      zh: "指出标签是选定的，而且没有类别适合这张图片；",
    },
    {
      en: "looks at the entropy: the answer is flat, so it shows doubt.",
      zh: "考虑到熵：回答很平坦，说明网络在犹豫；",
    },
    {
      en: "explains what a loss above ln 1000 means: less probability than an even guess gives.",
      zh: "说明损失高于 ln 1000 的含义：概率比均匀猜测还小；",
    },
    {
      en: "does not judge a network by one picture.",
      zh: "不凭一张图片评判网络。",
    },
  ],
};
