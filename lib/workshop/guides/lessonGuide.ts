import type { Text } from "../../text/text.js";

/** What learners often think at this place, and the sentence that answers them. */
export interface Misconception {
  readonly thinks: Text;
  readonly say: Text;
}

/** What an instructor needs for one section of a lesson. All texts are Markdown. */
export interface GuideSection {
  /** The id of the cell with the heading: the title of the lesson, or a heading of level 2. */
  readonly cell: string;
  /** How long the section takes in class. That of "Your turn" is the time of the lesson's exercises. */
  readonly minutes: number;
  readonly purpose: Text;
  /** The question to ask the class. */
  readonly ask: Text;
  /** The answer to expect. */
  readonly expect: Text;
  readonly misconceptions: readonly [Misconception, ...Misconception[]];
  /** What to skip when time is short. */
  readonly whenLate: Text;
}

/** The instructor's material of a lesson. It is for no learner's copy, and nothing that a learner gets imports it. */
export interface LessonGuide {
  readonly lesson: number;
  /** The sections of the lesson, in its order. */
  readonly sections: readonly GuideSection[];
  /** The words that the handout leaves out, for each key point of the lesson; they are written as the point has them. */
  readonly blanks: readonly Text[];
}
