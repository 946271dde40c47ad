import type { OpenQuestion } from "./openQuestion.js";

export const question02: OpenQuestion = {
  id: "02-test-a-softmax",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "A colleague tests a softmax only by checking that the outputs add up to 1. Which mistakes pass, and which tests would you add?",
    zh: "同事只检查 Softmax 的输出之和是否为 1。哪些错误检查不出来？你会增加哪些检验？",
  },
  modelAnswer: {
    en: "Everything that is divided by its own sum adds up to 1. So the test passes the article's misprint, which gives every class 1/n, and also scores that are divided by their sum, which can be negative. I would test that no output is negative, and that the ratio of two outputs is e to the power of the difference of their scores. And I would add 1000 to all scores: the outputs must stay the same, which also finds an overflow.",
    zh: "任何一组数除以自己的和，加起来都是 1。所以原文的笔误（每类都得 1/n）能通过，直接用得分除以得分之和也能通过，而结果可能是负数。我会检验没有负的输出，并检验两个输出之比等于 e 的得分之差次方。还要把所有得分加上 1000：输出应不变，这样还能发现上溢。",
  },
  rubric: [
    {
      en: "says why the sum is 1 for many wrong formulas: they divide by their own sum.",
      zh: "说明为什么许多错误的公式之和也是 1：它们都除以自己的和；",
    },
    {
      en: "names a wrong formula that passes, such as the article's.",
      zh: "举出一个能通过的错误公式，例如原文的公式；",
    },
    {
      en: "tests that outputs depend on the scores, for example by the ratio of two of them.",
      zh: "检验输出与得分的关系，例如两个输出之比；",
    },
    {
      en: "tests very large scores, or adds a number to all scores.",
      zh: "检验很大的得分，或给所有得分加上同一个数。",
    },
  ],
};
