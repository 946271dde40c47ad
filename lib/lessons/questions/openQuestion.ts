import type { Text } from "../../text/text.js";

/** A question that a machine cannot judge: the reader writes an answer, and then compares it with a model answer. */
export interface OpenQuestion {
  /** The two digits of the lesson, a hyphen, and words, as in "04-a-lenient-loss". */
  readonly id: `${number}-${string}`;
  readonly kind: "open";
  /** The time that the answer takes. */
  readonly minutes: number;
  /** The question in one sentence. */
  readonly prompt: Text;
  readonly modelAnswer: Text;
  /** Three to five points of a good answer. Each is the end of a sentence that begins with "A good answer". */
  readonly rubric: readonly [Text, Text, Text, ...Text[]];
}

/** The text in the stub of an open question, in each language. */
export const stubText: Text = { en: "Write your answer here.", zh: "在这里写下你的回答。" };

/** The least number of words of an answer. */
export const leastWords = 5;

/** Whether something is an answer to an open question: a text of five words or more, and not the stub's. */
export function isAnswered(answer: unknown): boolean {
  if (typeof answer !== "string") return false;
  const isStub = Object.values(stubText).includes(answer.trim());
  return !isStub && countWords(answer) >= leastWords;
}

/** The number of words in a text, which may be Chinese. */
function countWords(text: string): number {
  const words = new Intl.Segmenter("en", { granularity: "word" });
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
