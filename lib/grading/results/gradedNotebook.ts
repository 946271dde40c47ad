import type { State } from "../../lessons/exercises/say.js";
import type { Text } from "../../text/text.js";

/** The state of an exercise in a submitted notebook; for a notebook that is none, there is one grade without an id. */
export type GradeState = State | "missing" | "unreadable";

/** What is said of one exercise, as plain data: it is stored, and written in either language. */
export interface Grade {
  readonly exercise: string;
  readonly state: GradeState;
  /** The usual slip that was recognised. */
  readonly slip?: Text | undefined;
  /** The rule that is broken, or what stopped the code. */
  readonly detail?: Text | undefined;
  /** The answer to an open question. */
  readonly answer?: string | undefined;
}

/** The grades of a submitted notebook. */
export interface GradedNotebook {
  readonly person: string;
  /** The path in the folder of all submissions. */
  readonly file: string;
  readonly grades: readonly Grade[];
}

/** The grades of each person, by exercise; the best one where several notebooks hold the exercise. */
export type GradesOfPeople = ReadonlyMap<string, ReadonlyMap<string, Grade>>;
