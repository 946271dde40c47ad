import type { Text } from "../text/text.js";

/** A way through the course, for readers who want the same thing. */
export interface Way {
  id: string;
  title: Text;
  /** Whom it leads where. */
  says: Text;
  /** The numbers of its first and last lesson. */
  lessons: readonly [first: number, last: number];
}

/** The two ways through the course, one after the other. Each lesson belongs to one of them. */
export const ways: readonly Way[] = [
  {
    id: "article",
    title: { en: "The article’s way", zh: "跟着原文走" },
    says: {
      en: "It goes from the output of a network to its loss, as the article does, and needs school calculus. Each formula is derived, and each printed number is computed.",
      zh: "和原文一样，从网络的输出讲到损失，只需要中学的微积分。每个公式都推导，原文给出的每个数都计算。",
    },
    lessons: [0, 6],
  },
  {
    id: "practice",
    title: { en: "The practitioner’s way", zh: "从原文到实践" },
    says: {
      en: "It is for those who train networks, and who want to know what a loss on their screen means. It assumes what lessons 4 to 6 derive.",
      zh: "写给训练网络、想看懂屏幕上损失值的人。需要第 4 至 6 课推导的内容。",
    },
    lessons: [7, 16],
  },
];

/** The way to which a lesson belongs, by the number with which its name begins; undefined for a name without one. */
export function wayOf(name: string): Way | undefined {
  const lesson = Number.parseInt(name, 10);
  return ways.find(({ lessons: [first, last] }) => first <= lesson && lesson <= last);
}
