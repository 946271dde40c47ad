/** Answers to an exercise, as somebody may write them: code of a function or of a value. */
export interface Answers {
  /** Each must be refused. */
  readonly wrong: readonly string[];
  /** Each must be accepted. */
  readonly right: readonly string[];
}

/** The answers by the id of their exercise. */
export type AnswersById = Readonly<Record<string, Answers>>;
