import type { Text } from "../../text/text.js";
import { type Exercise, type ExerciseDefinition, exercise, type Rule } from "./exercise.js";
import { aText } from "./forms.js";

/** The result of `checkLine` of the derivations. Lessons do not import derivations, so the type is repeated here. */
export interface LineReport {
  readonly verdict: "yes" | "no" | "same" | "weak" | "unreadable";
  /** The reason of the verdict, such as a counterexample. */
  readonly text: Text;
}

/** Compares a line with the line above it. */
export type LineChecker = (line: string) => LineReport;

/** A learner's line and the report on it. */
export interface Line {
  readonly text: string;
  readonly report: LineReport;
}

type Shared = "id" | "prompt" | "right" | "slips" | "hints" | "insight";

/** The parts of an exercise whose answer is the next line of a derivation. */
export interface NextLineDefinition extends Pick<ExerciseDefinition<[], string>, Shared> {
  /** Further rules. Without them, every line that follows is accepted. */
  readonly rules?: readonly Rule<[], Line>[];
}

/** Makes an exercise whose answer is the next line of a derivation. */
export function nextLineExercise({ rules = [], ...definition }: NextLineDefinition): Exercise {
  const whole = { ...definition, kind: "next-line", gives: aText, rules: [follows, ...rules] };
  // The rules get a Line, the text with its report, although the answer is a text: see assess.ts.
  return exercise(whole as unknown as ExerciseDefinition<[], string>);
}

const follows: Rule<[], Line> = {
  says: {
    en: "The line must follow from the line above, whatever the symbols stand for.",
    zh: "无论各符号取什么值，这一行都必须能由上一行推出。",
  },
  holds: ({ report }) => report.verdict === "yes",
  explain: ({ report }) => report.text,
};

/** Whether two lines make the same mistake: they are the same text, or have the same counterexample. */
export function sameLine(a: Line, b: Line): boolean {
  return withoutSpaces(a) === withoutSpaces(b) || a.report.text.en === b.report.text.en;
}

function withoutSpaces({ text }: Line): string {
  return text.replace(/\s/g, "");
}
