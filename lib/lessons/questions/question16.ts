import type { OpenQuestion } from "./openQuestion.js";

export const question16: OpenQuestion = {
  id: "16-a-fair-comparison",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "Can you beat 4,167 bytes with other options of adaptiveModel, or with a model that knows some English before it begins? What would have to be sent besides, for the comparison to be fair?",
    zh: "改变 adaptiveModel 的选项，或者用一个事先懂一些英语的模型，能压缩到 4167 字节以下吗？要使比较公平，还必须发送什么？",
  },
  modelAnswer: {
    en: "The option caution changes a few bytes. A model that has read another lesson first is much better, but its reader needs that lesson too. A comparison is fair if it counts everything that the reader does not have anyway: the settings that were chosen on this file, the text that was read before, and the program.",
    zh: "选项 caution 只能改变几个字节。先读过另一课的模型好得多，但接收方也需要那一课的文字。要使比较公平，就要把接收方手头没有的东西都算进去：针对这个文件选定的设置、事先读过的文字，以及程序本身。",
  },
  rubric: [
    {
      en: "says where a shorter file comes from: from other settings, or from knowledge that the model had before.",
      zh: "说明文件变短的原因：是换了设置，还是模型事先就有知识；",
    },
    {
      en: "counts the text that the model has read before, because the reader needs it too.",
      zh: "把模型事先读过的文字算进去，因为接收方也需要它；",
    },
    {
      en: "counts the settings, or says that they were chosen on this file.",
      zh: "把设置算进去，或说明它们是针对这个文件选定的；",
    },
    { en: "names the program that reads the file.", zh: "提到读取文件所用的程序。" },
  ],
};
