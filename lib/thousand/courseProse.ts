import { courseProseText } from "./courseProseText.js";

/** A paragraph, word by word. A punctuation mark is a word, too; "$" is a formula, "#" code, and "0" a number. */
export type Paragraph = readonly string[];

/** Text to train with, to choose with, and to judge with. */
export interface ProseParts {
  readonly training: readonly Paragraph[];
  readonly validation: readonly Paragraph[];
  readonly test: readonly Paragraph[];
}

/** The lessons that are held back as a whole, so that no sentence of theirs is trained with. */
const VALIDATION = ["08", "13"];
const TEST = ["07", "14"];
const LESSONS = 16;
const WORDS = 40_138;

/**
 * The prose of this course, frozen: lessons 08 and 13 for validation, 07 and 14 for the test, and the others, up to
 * lesson 16 but for lesson 11, for training. A few paragraphs that every
 * lesson repeats, such as the invitation to the open question, are in all parts.
 *
 * @returns three lists of paragraphs, each a list of words in lower case
 * @throws {Error} if the stored text is damaged
 * @example
 * courseProse().training[0]; // ["0", ".", "start", "here"]
 * courseProse().test.length; // 148
 * @see lesson 11
 */
export function courseProse(): ProseParts {
  return readProse(courseProseText, { lessons: LESSONS, words: WORDS });
}

/** Reads prose in which a line with "=" and a number begins a lesson, and each other line is a paragraph. */
export function readProse(
  text: string,
  expected: { readonly lessons: number; readonly words: number },
): ProseParts {
  const parts = { training: [], validation: [], test: [] } as Record<keyof ProseParts, Paragraph[]>;
  let part: keyof ProseParts | undefined;
  let lessons = 0;
  let words = 0;
  for (const line of text.trim().split(/\r?\n/)) {
    if (line.startsWith("= ")) {
      part = partOf(line.slice(2));
      lessons += 1;
    } else if (part !== undefined) {
      const paragraph = line.split(" ");
      parts[part].push(paragraph);
      words += paragraph.length;
    }
  }
  if (lessons !== expected.lessons || words !== expected.words)
    throw new Error(
      `courseProse: the text is damaged. It has ${lessons} lessons with ${words} words; there should be ${expected.lessons} with ${expected.words}. Restore the file: git checkout -- lib/thousand/courseProseText.ts`,
    );
  return parts;
}

function partOf(lesson: string): keyof ProseParts {
  if (VALIDATION.includes(lesson)) return "validation";
  return TEST.includes(lesson) ? "test" : "training";
}
