import type { OpenQuestion } from "./openQuestion.js";

export const question13: OpenQuestion = {
  id: "13-accurate-on-your-patients",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "Of a clinic's patients, 5 % have a disease. A company offers a network for it that is 95 % accurate on them. What would you answer, and which three things would you ask for?",
    zh: "某诊所有 5% 的病人患有一种疾病。一家公司推销检测这种疾病的网络，说它在这些病人身上的准确率是 95%。你会怎样回答？会要求提供哪三样东西？",
  },
  modelAnswer: {
    en: "Of 100 patients 5 are ill. A network that calls everybody healthy is also 95 % accurate, and finds nobody. Accuracy hides which mistakes a network makes, and how sure it is. I would ask for the recall at the rate of false alarms that the clinic can afford, because the two mistakes have different costs. I would ask for the loss beside that of always saying 0.05. And I would ask for a reliability diagram, on patients like those of the clinic.",
    zh: "100 名病人中有 5 人患病。把所有人都判为健康的网络，准确率同样是 95%，却一个患者也找不出。准确率看不出网络犯的是哪种错误，也看不出它有多大把握。我会要求提供：在诊所能承受的误报率下的召回率，因为两种错误的代价不同；损失，以及总是预测 0.05 时的损失，以便比较；在与本诊所类似的病人身上得到的可靠性图。",
  },
  rubric: [
    {
      en: "names the network that knows nothing and is as accurate.",
      zh: "提到什么也不懂、准确率却相同的网络；",
    },
    {
      en: "separates the two mistakes, and asks how often each happens.",
      zh: "区分两种错误，并询问各自发生的频率；",
    },
    {
      en: "asks about the probabilities: for the loss, or for a reliability diagram.",
      zh: "询问概率是否可信：要求提供损失或可靠性图；",
    },
    {
      en: "asks for numbers from patients like those of the clinic.",
      zh: "要求数据来自与本诊所类似的病人。",
    },
  ],
};
