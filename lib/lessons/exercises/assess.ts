import type { Text } from "../../text/text.js";
import { asItIs, lineReader, type Reader } from "./answerReader.js";
import { type Draw, drawFrom } from "./draw.js";
import type { Exercise, Rule } from "./exercise.js";
import type { LineChecker } from "./nextLine.js";
import { Todo } from "./todo.js";

/** What a check finds out about an answer; say.ts puts it into words. */
export type Outcome =
  | { readonly state: "not started" }
  | { readonly state: "stopped"; readonly error: unknown }
  | ({ readonly state: "not yet" } & Broken)
  | { readonly state: "correct" };

/** The first rule that an answer breaks, and where. */
export interface Broken {
  readonly says: Text;
  readonly input: readonly unknown[];
  readonly output: unknown;
  readonly explanation?: Text | undefined;
  /** The name of the slip, if it is a usual one. */
  readonly slip?: Text | undefined;
}

type Input = readonly unknown[];
type AnyAnswer = (...input: Input) => unknown;

/** How often each rule is tried. */
const trials = 20;

/**
 * Tries an answer on the exercise's rules. Whatever the answer does, this does not throw.
 *
 * @param checkLine  compares a line with the one above, where a line of a derivation is asked for
 */
export function assess(exercise: Exercise, answer: unknown, checkLine?: LineChecker): Outcome {
  try {
    return attempt(exercise, asFunction(answer), checkLine);
  } catch (error) {
    return error instanceof Todo ? { state: "not started" } : { state: "stopped", error };
  }
}

function attempt(exercise: Exercise, answer: AnyAnswer, checkLine?: LineChecker): Outcome {
  const { given, slips } = exercise;
  const inputs = drawInputs(exercise.inputs);
  const read = exercise.kind === "next-line" ? lineReader(exercise, checkLine) : asItIs;
  const runs = inputs.map((input) => ({ input, output: call(answer, input) }));
  if (given && isLike(given, runs, asItIs)) return { state: "not started" };

  const broken = findBroken(exercise, answer, read);
  if (!broken) return { state: "correct" };
  const slip = slips.find(({ like }) => isLike(like, [...runs, broken], read));
  return { state: "not yet", ...broken, slip: slip?.says };
}

/** A learner may hand over a value where a function of nothing is expected. */
function asFunction(answer: unknown): AnyAnswer {
  return typeof answer === "function" ? (answer as AnyAnswer) : () => answer;
}

function drawInputs(inputs: ((draw: Draw) => Input) | undefined): Input[] {
  if (!inputs) return [[]];
  const draw = drawFrom(1);
  return Array.from({ length: trials }, () => inputs(draw));
}

/** Inputs are handed over as copies: an answer that sorts its list shall not spoil ours. */
function call(answer: AnyAnswer, input: Input): unknown {
  return answer(...input.map(copy));
}

function copy(value: unknown): unknown {
  return Array.isArray(value) ? value.map(copy) : value;
}

function findBroken(exercise: Exercise, answer: AnyAnswer, read: Reader): Broken | undefined {
  for (const rule of exercise.rules) {
    for (const input of drawInputs(rule.inputs ?? exercise.inputs)) {
      const output = call(answer, input);
      if (!exercise.gives.fits(output)) return { says: wrongForm(exercise), input, output };
      const broken = findFault(rule, { input, output, value: read.value(output), answer });
      if (broken) return broken;
    }
  }
  return undefined;
}

interface Trial {
  readonly input: Input;
  readonly output: unknown;
  readonly value: unknown;
  readonly answer: AnyAnswer;
}

function findFault(
  { says, holds, explain }: Rule<Input, unknown>,
  { input, output, value, answer }: Trial,
): Broken | undefined {
  if (holds(value, input, (...other) => call(answer, other))) return undefined;
  return { says, input, output, explanation: explain?.(value) };
}

function wrongForm({ gives }: Exercise): Text {
  return {
    en: `The answer must be ${gives.name.en}.`,
    zh: `答案必须是：${gives.name.zh}。`,
  };
}

type Run = Pick<Broken, "input" | "output">;

/** Whether the other function gives the same outputs. */
function isLike(other: AnyAnswer, runs: readonly Run[], { value, same }: Reader): boolean {
  try {
    return runs.every(({ input, output }) => same(value(output), value(call(other, input))));
  } catch {
    return false; // exchanged arguments may be no probabilities any more
  }
}
