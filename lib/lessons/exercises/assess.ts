import type { Text } from "../../text/text.js";
import { type Reader, valueReader } from "./answerReader.js";
import { type Draw, drawFrom } from "./draw.js";
import type { Exercise, Rule } from "./exercise.js";
import { Todo } from "./todo.js";

/** The result of checking an answer; say.ts puts it into words. */
export type Outcome =
  | { readonly state: "not started" }
  | { readonly state: "stopped"; readonly error: unknown }
  | ({ readonly state: "not yet" } & Broken)
  | { readonly state: "correct" };

/** The first rule that an answer breaks, with the input and the output. */
export interface Broken {
  readonly says: Text;
  readonly input: readonly unknown[];
  readonly output: unknown;
  readonly explanation?: Text | undefined;
  /** The description of the mistake, if it is a common one. */
  readonly slip?: Text | undefined;
}

type Input = readonly unknown[];
type AnyAnswer = (...input: Input) => unknown;

/** The number of inputs on which each rule is tried. */
const trials = 20;

/** Checks an answer against the rules of an exercise. Never throws, whatever the answer does. */
export function assess(exercise: Exercise, answer: unknown): Outcome {
  try {
    return attempt(exercise, asFunction(answer));
  } catch (error) {
    return error instanceof Todo ? { state: "not started" } : { state: "stopped", error };
  }
}

function attempt(exercise: Exercise, answer: AnyAnswer): Outcome {
  const { given, slips, reader = valueReader } = exercise;
  const inputs = drawInputs(exercise.inputs);
  const runs = inputs.map((input) => ({ input, output: call(answer, input) }));
  if (given && isLike(given, runs, valueReader)) return { state: "not started" };

  const broken = findBroken(exercise, answer, reader);
  if (!broken) return { state: "correct" };
  const slip = slips.find(({ like }) => isLike(like, [...runs, broken], reader));
  return { state: "not yet", ...broken, slip: slip?.says };
}

/** The answer as a function: a learner may pass a value in place of a function without inputs. */
function asFunction(answer: unknown): AnyAnswer {
  return typeof answer === "function" ? (answer as AnyAnswer) : () => answer;
}

function drawInputs(inputs: ((draw: Draw) => Input) | undefined): Input[] {
  if (!inputs) return [[]];
  const draw = drawFrom(1);
  return Array.from({ length: trials }, () => inputs(draw));
}

/** Calls the answer with copies of the inputs, because an answer may sort or change its list. */
function call(answer: AnyAnswer, input: Input): unknown {
  return answer(...input.map(copy));
}

function copy(value: unknown): unknown {
  return Array.isArray(value) ? value.map(copy) : value;
}

function findBroken(exercise: Exercise, answer: AnyAnswer, reader: Reader): Broken | undefined {
  for (const rule of exercise.rules) {
    for (const input of drawInputs(rule.inputs ?? exercise.inputs)) {
      const output = call(answer, input);
      if (!exercise.gives.fits(output)) return { says: wrongForm(exercise), input, output };
      const broken = findFault(rule, { input, output, value: reader.value(output), answer });
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

/** Whether another function gives the same outputs for the same inputs. */
function isLike(other: AnyAnswer, runs: readonly Run[], { value, same }: Reader): boolean {
  try {
    return runs.every(({ input, output }) => same(value(output), value(call(other, input))));
  } catch {
    return false; // with swapped arguments, an input may be an invalid probability
  }
}
