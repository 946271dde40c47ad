import type { OpenQuestion } from "./openQuestion.js";

export const question01: OpenQuestion = {
  id: "01-a-strange-start",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "A network with ten classes begins its training with a mean loss of nine nats. Should we worry, and where would you look?",
    zh: "一个十类网络开始训练时，平均损失是九奈特。需要担心吗？你会检查哪里？",
  },
  modelAnswer: {
    en: "Yes. A network that knows nothing should begin near ln 10, about 2.3 nats. At nine nats the true class has a probability of about one in eight thousand, so the network is certain of wrong classes before it has seen any data. The first weights or the inputs may be far too large, or the loss is not a mean: the sum over four samples would be about nine. First I would set the last weights to 0. Then the loss must be 2.3, and if it is not, the mistake is in the loss or in the labels.",
    zh: "需要担心。什么都不知道的网络，损失应在 ln 10（约 2.3 奈特）附近。九奈特意味着真实类别的概率约为八千分之一，也就是说网络还没见过数据，就对错误的类别很有把握。可能是初始权重或输入太大，也可能损失不是平均值：四个样本之和正好约为九。我会先把最后一层的权重设为 0，这时损失应是 2.3；如果不是，错误就在损失或标签里。",
  },
  rubric: [
    {
      en: "compares the loss with ln 10, the loss of a uniform guess.",
      zh: "把这个损失与均匀猜测的损失 ln 10 比较；",
    },
    {
      en: "says what nine nats mean: the network is certain of wrong classes, or the loss is not a mean.",
      zh: "说明九奈特的含义：网络对错误的类别很有把握，或者损失不是平均值；",
    },
    {
      en: "names two places to look, such as the first weights, the inputs, the labels or the loss.",
      zh: "指出两处要检查的地方，例如初始权重、输入、标签或损失；",
    },
    { en: "proposes a test whose result is known in advance.", zh: "提出一个事先知道结果的检验。" },
  ],
};
