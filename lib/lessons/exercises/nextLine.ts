import { checkLine, type LineCheck } from "../../derivations/answers/checkLine.js";
import { type Expression, parts } from "../../derivations/formulas/expression.js";
import type { Derivation } from "../../derivations/setting/derivation.js";
import type { Reader } from "./answerReader.js";
import { type Exercise, type ExerciseDefinition, exercise, type Rule } from "./exercise.js";
import { aText } from "./forms.js";

/** A learner's line, and the verdict on it. */
export interface Line {
  readonly text: string;
  readonly report: LineCheck;
}

/** The number of parts of a line, at any depth, for which a test holds. Rules look at the formula, not at its text. */
export function countParts({ report }: Line, test: (part: Expression) => boolean): number {
  return report.formula ? countIn(report.formula, test) : 0;
}

/** The number of parts of an expression, at any depth and itself included, for which a test holds. */
export function countIn(part: Expression, test: (part: Expression) => boolean): number {
  return parts(part).reduce((sum, inner) => sum + countIn(inner, test), test(part) ? 1 : 0);
}

/** A test for calls of a function: `isCall("exp")`. */
export function isCall(name: string): (part: Expression) => boolean {
  return (part) => part.kind === "call" && part.name === name;
}

/** Whether a part is a logarithm, to any base. */
export function isLogarithm(part: Expression): boolean {
  return ["log", "log2", "log10"].some((name) => isCall(name)(part));
}

/** Whether a part is a power whose exponent varies: exp(y), or 2^y. */
export function isExponential(part: Expression): boolean {
  if (part.kind !== "power") return isCall("exp")(part);
  return countIn(part.right, ({ kind }) => kind === "symbol") > 0;
}

/** Whether a part is a derivative: D(p, y), or sigma'(y). */
export function isDerivative(part: Expression): boolean {
  return part.kind === "derivative" || (part.kind === "call" && part.name.endsWith("'"));
}

type Shared = "id" | "minutes" | "prompt" | "right" | "slips" | "hints" | "insight";

/** The parts of an exercise whose answer is the next line of a derivation. */
export interface NextLineDefinition extends Pick<ExerciseDefinition<[], string>, Shared> {
  readonly derivation: Derivation;
  /** The number of the line that is asked for: 1 for the first line after the start. */
  readonly line: number;
  /** Further rules. Without them, every line that follows is accepted. */
  readonly rules?: readonly Rule<[], Line>[];
}

/** Makes an exercise whose answer is the next line of a derivation. */
export function nextLineExercise({
  rules = [],
  derivation,
  line,
  ...definition
}: NextLineDefinition): Exercise {
  const whole = {
    ...definition,
    kind: "next-line",
    gives: aText,
    reader: lineReader(derivation, line),
    rules: [follows, ...rules],
  };
  // The rules get a Line, which the reader makes of the text, although the answer is a text.
  return exercise(whole as unknown as ExerciseDefinition<[], string>);
}

/** Reads texts as lines of a derivation. */
function lineReader(derivation: Derivation, k: number): Reader {
  return {
    value(output): Line {
      const text = typeof output === "string" ? output : ""; // a value of another kind is refused
      return { text, report: checkLine(derivation, k, text) };
    },
    same: (a, b) => sameLine(a as Line, b as Line),
  };
}

const follows: Rule<[], Line> = {
  says: {
    en: "The line must follow from the line above, whatever the symbols stand for.",
    zh: "无论各符号取什么值，这一行都应能由上一行推出。",
  },
  holds: ({ report }) => report.verdict === "yes",
  explain: ({ report }) => report.text,
};

/** Whether two lines make the same mistake: they are the same text, or have the same counterexample. */
function sameLine(a: Line, b: Line): boolean {
  return withoutSpaces(a) === withoutSpaces(b) || a.report.text.en === b.report.text.en;
}

function withoutSpaces({ text }: Line): string {
  return text.replace(/\s/g, "");
}
