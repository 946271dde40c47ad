import type { Text } from "../../text/text.js";
import type { Draw } from "./draw.js";
import type { Form } from "./forms.js";

/** The five things a learner is asked to do. */
export type ExerciseKind = "compute" | "predict" | "write" | "find-the-bug" | "next-line";

/** The lesson's two digits, a hyphen, and words: "04-write-the-loss". */
export type ExerciseId = `${number}-${string}`;

/** An answer is a function of the inputs; where there are none, of nothing: `() => 0.3`. */
export type Answer<Input extends readonly unknown[], Output> = (...input: Input) => Output;

/** A property that every right answer has. */
export interface Rule<Input extends readonly unknown[], Output> {
  /** The property as a sentence that holds no expected value. */
  readonly says: Text;
  /** The inputs it is tried on, if not those of the exercise. */
  readonly inputs?: (draw: Draw) => Input;
  readonly holds: (output: Output, input: Input, answer: Answer<Input, Output>) => boolean;
  /** What else is to be said of an output that breaks the rule. */
  readonly explain?: (output: Output) => Text;
}

/** A usual slip: whoever answers like this has made it. */
export interface Slip<Input extends readonly unknown[]> {
  /** Its name, as a sentence that does not give the answer away. */
  readonly says: Text;
  readonly like: Answer<Input, unknown>;
}

/** An exercise as its author writes it: data, and functions that decide. */
export interface ExerciseDefinition<Input extends readonly unknown[], Output> {
  readonly id: ExerciseId;
  readonly kind: ExerciseKind;
  /** The task in one sentence. */
  readonly prompt: Text;
  /** Typical inputs: the rules are tried on them, and slips are told apart by them. */
  readonly inputs?: (draw: Draw) => Input;
  /** What kind of value an answer gives. */
  readonly gives: Form<Output>;
  /** A right answer. It is shown to nobody; slips are measured from it, and tests begin with it. */
  readonly right: Answer<Input, Output>;
  /** Where there is a bug to find: the code as it was given. */
  readonly given?: Answer<Input, Output>;
  readonly rules: readonly [Rule<Input, Output>, ...Rule<Input, Output>[]];
  readonly slips: readonly [Slip<Input>, Slip<Input>, ...Slip<Input>[]];
  /** Told one by one, from the second failing check on. */
  readonly hints: readonly [Text, ...Text[]];
  /** What to take away from it, for those who got it right. */
  readonly insight: Text;
}

/** Any exercise, once the compiler has seen that its parts fit each other. */
export type Exercise = ExerciseDefinition<readonly unknown[], unknown>;

/** Checks an exercise's types and then forgets them: the check meets answers of every type. */
export function exercise<Input extends readonly unknown[], Output>(
  definition: ExerciseDefinition<Input, Output>,
): Exercise {
  return definition as unknown as Exercise;
}

/** The lesson's two digits. */
export function lessonOf({ id }: Exercise): string {
  return id.slice(0, 2);
}
