import type { OpenQuestion } from "./openQuestion.js";

export const question07: OpenQuestion = {
  id: "07-which-is-wrong",
  kind: "open",
  minutes: 5,
  prompt: {
    en: "Your gradient agrees with the measured one in three digits, and not in the fourth. Is the gradient wrong, or the measurement, and how do you find out?",
    zh: "你写的梯度与实测的梯度前三位数字相同，第四位不同。错的是梯度还是测量？怎样判断？",
  },
  modelAnswer: {
    en: "I would change the step of the measurement. With central differences, a step ten times as short must make the truncation error about a hundred times smaller, until rounding takes over. If the difference shrinks like this, the measurement was at fault, and near a step of 6e-6 about ten digits should agree. If the difference stays the same for all medium steps, my gradient is wrong. Then I would look at which slopes differ: all by one factor suggests a mean for a sum or another base, a single one suggests an index.",
    zh: "我会改变测量的步长。用中心差分时，步长缩小到十分之一，截断误差应缩小到约百分之一，直到舍入误差占上风。如果差别这样缩小，问题就在测量；步长在 6e-6 附近时，应有大约十位数字相同。如果在各个中等步长上差别都不变，就是我的梯度错了。接着看是哪些导数不同：全都差同一个倍数，可能是平均与求和混淆，或底不同；只有一个不同，可能是下标错了。",
  },
  rubric: [
    {
      en: "changes the step, and watches how the difference changes.",
      zh: "改变步长，观察差别怎样变化；",
    },
    {
      en: "names both errors of a measured slope: truncation and rounding.",
      zh: "指出实测导数的两种误差：截断误差和舍入误差；",
    },
    {
      en: "says what a difference means that no step removes.",
      zh: "说出换任何步长都消不掉的差别意味着什么；",
    },
    {
      en: "looks at which of the slopes differ, to find the cause.",
      zh: "查看哪些导数不同，以便找到原因。",
    },
  ],
};
