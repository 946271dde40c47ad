import type { OpenQuestion } from "./openQuestion.js";

export const question03: OpenQuestion = {
  id: "03-one-or-two",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "A colleague wants two outputs with softmax in place of one with a sigmoid, “because two numbers say more than one”. What would you answer?",
    zh: "同事想用两个输出加 Softmax 代替一个输出加 Sigmoid，“因为两个数比一个数信息多”。你会怎样回答？",
  },
  modelAnswer: {
    en: "Softmax uses only the difference of the two scores: adding the same number to both changes no probability. So two outputs cannot make a prediction that one output cannot make, and they need twice as many weights in the last layer. Training may differ, since the first log-odds spread more widely, a step moves the difference twice as far, and weight decay costs less. With these adjusted, both train alike. I would change to several outputs only when there are more than two classes.",
    zh: "Softmax 只用到两个得分之差：两个得分加上同一个数，概率不变。所以两个输出能给出的预测，一个输出也能给出，而最后一层的权重要多一倍。训练可能不同：初始对数几率分散得更开，每一步使差值移动两倍，权重衰减的代价更小；把这些调整好，两者的训练就相同。只有类别多于两个时，我才会改用多个输出。",
  },
  rubric: [
    {
      en: "says that only the difference of the two scores counts.",
      zh: "说出只有两个得分之差起作用；",
    },
    {
      en: "concludes that one output can make the same predictions, with fewer weights.",
      zh: "由此得出：一个输出能给出同样的预测，而且权重更少；",
    },
    {
      en: "names something in which training differs, such as the length of a step.",
      zh: "指出训练中的一个差别，例如步长；",
    },
    { en: "says when several outputs are needed.", zh: "说出什么时候需要多个输出。" },
  ],
};
