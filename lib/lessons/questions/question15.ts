import type { OpenQuestion } from "./openQuestion.js";

export const question15: OpenQuestion = {
  id: "15-ten-times-as-fast",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "The page of a library says that its loss is up to ten times as fast as yours. What would you ask, and which experiment would you run?",
    zh: "某个库的网页说，它计算损失的速度最高可达你的十倍。你会问什么？会做什么实验？",
  },
  modelAnswer: {
    en: "“Up to” means the best case, so I would ask for all cases: which numbers of classes, which batch, which precision. Do both return the same loss and the same slopes, to how many digits? Do both use one thread on the same machine, and fresh or kept memory? Then I would run both on my own sizes, each in a process of its own, in shuffled rounds after a few calls to warm up, and compare medians with their spread. A ratio within that spread says nothing.",
    zh: "“最高可达”说的只是最好的情形，所以我会要全部情形：多少类别、多大的批次、什么精度。两者的损失和导数是否相同，相同到几位？是否都在同一台机器上用一个线程，内存是新分配的还是重复使用的？然后用我自己的规模来测：各用一个进程，先预热几次，轮流测试并打乱次序，比较中位数和波动。比值落在波动之内，就说明不了什么。",
  },
  rubric: [
    { en: "asks for all cases, not for the best one.", zh: "询问全部情形，而不是最好的一种；" },
    {
      en: "asks whether both compute the same result, and how precisely.",
      zh: "询问两者的结果是否相同，精确到什么程度；",
    },
    {
      en: "asks for the conditions: machine, threads, precision or memory.",
      zh: "询问条件：机器、线程、精度或内存；",
    },
    {
      en: "repeats the measurement, and compares typical times with their spread.",
      zh: "重复测量，并把典型时间与波动一起比较。",
    },
  ],
};
