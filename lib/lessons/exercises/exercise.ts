import type * as losses from "../../losses/index.js";
import type { Text } from "../../text/text.js";
import type { Reader } from "./answerReader.js";
import type { Draw } from "./draw.js";
import type { Form } from "./forms.js";

/** The five kinds of exercises. */
export type ExerciseKind = "compute" | "predict" | "write" | "find-the-bug" | "next-line";

/** The id of an exercise: the two digits of the lesson, a hyphen, and words, as in "04-write-the-loss". */
export type ExerciseId = `${number}-${string}`;

/** An answer: a function of the inputs, or without parameters if there are none, as `() => 0.3`. */
export type Answer<Input extends readonly unknown[], Output> = (...input: Input) => Output;

/** A property that every right answer has. */
export interface Rule<Input extends readonly unknown[], Output> {
  /** The property as a sentence that does not contain the expected value. */
  readonly says: Text;
  /** The inputs to try it on. Default: those of the exercise. */
  readonly inputs?: (draw: Draw) => Input;
  /**
   * Whether an output has the property. The rule may call the answer with other inputs. A function among these must be
   * the same one each time: where answers run elsewhere, a rule is asked again when their outputs have come.
   */
  readonly holds: (output: Output, input: Input, answer: Answer<Input, Output>) => boolean;
  /** An explanation of an output that breaks the rule. */
  readonly explain?: (output: Output) => Text;
}

/** A common mistake, recognised by an answer that gives the same outputs. */
export interface Slip<Input extends readonly unknown[]> {
  /** The mistake as a sentence that does not give the answer away. */
  readonly says: Text;
  readonly like: Answer<Input, unknown>;
}

/** The name of a function of the library. */
export type LibraryName = keyof typeof losses;

/** An exercise: texts, and functions that decide. */
export interface ExerciseDefinition<Input extends readonly unknown[], Output> {
  readonly id: ExerciseId;
  readonly kind: ExerciseKind;
  /**
   * The time that it takes somebody who has read the lesson: 2 to decide, 3 to compute a number, 4 to 6 to write a line
   * or to find a bug, 8 to 10 to write several lines; more where its cell needs long reading.
   */
  readonly minutes: number;
  /** The task in one sentence. */
  readonly prompt: Text;
  /** Typical inputs, on which rules are tried and mistakes are distinguished. */
  readonly inputs?: (draw: Draw) => Input;
  /** Inputs at which answers often go wrong: limits, extremes, ties, one class or many. */
  readonly edges?: readonly Input[];
  /** The kind of value that an answer returns. */
  readonly gives: Form<Output>;
  /** Reads an output before rules judge it. Default: as the value that it is. */
  readonly reader?: Reader;
  /** A right answer, never shown. Mistakes are derived from it, and tests use it. */
  readonly right: Answer<Input, Output>;
  /** The functions of the library that an answer may call, where writing it is the point. Default: all. */
  readonly mayCall?: readonly LibraryName[];
  /** The code with the bug, in a "find-the-bug" exercise: the function of the notebook's cell, without types. */
  readonly given?: string;
  readonly rules: readonly [Rule<Input, Output>, ...Rule<Input, Output>[]];
  readonly slips: readonly [Slip<Input>, Slip<Input>, ...Slip<Input>[]];
  /** The hints, shown one by one from the second failing check on. */
  readonly hints: readonly [Text, ...Text[]];
  /** The lesson of the exercise, shown with a correct answer. */
  readonly insight: Text;
}

/** An exercise without its types of input and output. */
export type Exercise = ExerciseDefinition<readonly unknown[], unknown>;

/** Makes an exercise: the compiler checks that its types fit, and then they are dropped. */
export function exercise<Input extends readonly unknown[], Output>(
  definition: ExerciseDefinition<Input, Output>,
): Exercise {
  return definition as unknown as Exercise;
}

/** The two digits of the lesson of an exercise. */
export function lessonOf({ id }: Pick<Exercise, "id">): string {
  return id.slice(0, 2);
}
