import type { Text } from "../../text/text.js";
import { type Exercise, type ExerciseDefinition, exercise, type Rule } from "./exercise.js";
import { aText } from "./forms.js";

/** What `checkLine` of the derivations says of a line; the lessons know no more of derivations. */
export interface LineReport {
  readonly verdict: "yes" | "no" | "same" | "weak" | "unreadable";
  /** A counterexample, or whatever else speaks against the line. */
  readonly text: Text;
}

/** Compares a line with the one above it. */
export type LineChecker = (line: string) => LineReport;

/** A line that a learner wrote, and what its check said. */
export interface Line {
  readonly text: string;
  readonly report: LineReport;
}

type Shared = "id" | "prompt" | "right" | "slips" | "hints" | "insight";

export interface NextLineDefinition extends Pick<ExerciseDefinition<[], string>, Shared> {
  /** What the line must look like besides: any line that follows would do. */
  readonly rules?: readonly Rule<[], Line>[];
}

/** An exercise whose answer is the next line of a derivation. */
export function nextLineExercise({ rules = [], ...definition }: NextLineDefinition): Exercise {
  const whole = { ...definition, kind: "next-line", gives: aText, rules: [follows, ...rules] };
  // The rules are given the line together with its report, not the mere text: see assess.ts.
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

/** Whether two lines go wrong alike: written the same, or refuted by the same numbers. */
export function sameLine(a: Line, b: Line): boolean {
  return withoutSpaces(a) === withoutSpaces(b) || a.report.text.en === b.report.text.en;
}

function withoutSpaces({ text }: Line): string {
  return text.replace(/\s/g, "");
}
