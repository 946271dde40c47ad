import type { Text } from "../../text/text.js";
import { Assessment } from "./assessment.js";
import { DrawnInputs } from "./drawnInputs.js";
import type { Exercise } from "./exercise.js";
import { codeOf, isUntouched } from "./givenCode.js";
import type { Outcome } from "./outcome.js";
import { printOnce } from "./printOnce.js";
import { Todo } from "./todo.js";
import { type Answering, Stopped, type TryOut, tryAnswer, Unasked } from "./trial.js";

/**
 * Checks an answer against the rules of an exercise, and then against the right answer: on the exercise's edges, and
 * on inputs that are drawn anew for each check. Never throws, whatever the answer does.
 *
 * @param seed  the same seed draws the same inputs
 */
export function assess(exercise: Exercise, answer: unknown, seed: number = newSeed()): Outcome {
  const run = printOnce(asFunction(answer));
  return assessCode(
    exercise,
    codeOf(answer),
    (input) => tryAnswer(run, input),
    new DrawnInputs(exercise, seed),
  );
}

/**
 * Checks an answer that may run elsewhere.
 *
 * @param code  that of a function; undefined for an answer that is a value
 * @throws {Unasked} if the answer is still to be called with an input
 */
export function assessCode(
  exercise: Exercise,
  code: string | undefined,
  tryOut: TryOut,
  drawn: DrawnInputs,
): Outcome {
  try {
    if (code !== undefined && isUntouched(exercise, code)) return { state: "not started" };
    return new Assessment(exercise, tryOut, drawn).outcome();
  } catch (error) {
    if (error instanceof Unasked) throw error;
    const cause = error instanceof Stopped ? error.cause : error;
    if (cause instanceof Todo) return { state: "not yet", says: partlyTodo };
    const input = error instanceof Stopped && error.input.length > 0 ? error.input : undefined;
    return { state: "stopped", error: cause, ...(input && { input }) };
  }
}

/** A seed that differs from check to check, so that an answer cannot hold the results for the drawn inputs. */
function newSeed(): number {
  return Math.floor(Math.random() * 1e6);
}

/** The answer as a function: a learner may pass a value in place of a function without inputs. */
function asFunction(answer: unknown): Answering {
  return typeof answer === "function" ? (answer as Answering) : () => answer;
}

const partlyTodo: Text = {
  en: "A part of the answer is still todo().",
  zh: "答案中还有一部分是 todo()。",
};
