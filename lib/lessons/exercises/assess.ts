import type { Text } from "../../text/text.js";
import { type Reader, valueReader } from "./answerReader.js";
import { type DigitsJudgement, judgeDigits } from "./digits.js";
import { drawFrom } from "./draw.js";
import type { Exercise, Rule } from "./exercise.js";
import { faultOf } from "./faults.js";
import { isGivenCode, isStub } from "./givenCode.js";
import { leftToLibrary, noteCalls } from "./libraryCalls.js";
import type { Broken, Outcome } from "./outcome.js";
import { printOnce } from "./printOnce.js";
import { Todo } from "./todo.js";
import { type Answering, Stopped, type Trial, tryAnswer } from "./trial.js";

type Input = readonly unknown[];

/** The number of drawn inputs on which each rule is tried. */
const trials = 20;

/**
 * Checks an answer against the rules of an exercise, and then against the right answer: on the exercise's edges, and
 * on inputs that are drawn anew for each check. Never throws, whatever the answer does.
 *
 * @param seed  the same seed draws the same inputs
 */
export function assess(exercise: Exercise, answer: unknown, seed: number = newSeed()): Outcome {
  try {
    if (isUntouched(exercise, answer)) return { state: "not started" };
    return new Assessment(exercise, printOnce(asFunction(answer)), seed).outcome();
  } catch (error) {
    const cause = error instanceof Stopped ? error.cause : error;
    if (cause instanceof Todo) return { state: "not yet", says: partlyTodo };
    const input = error instanceof Stopped && error.input.length > 0 ? error.input : undefined;
    return { state: "stopped", error: cause, ...(input && { input }) };
  }
}

function isUntouched({ given }: Exercise, answer: unknown): boolean {
  return isStub(answer) || (given !== undefined && isGivenCode(given, answer));
}

/** A seed that differs from check to check, so that an answer cannot hold the results for the drawn inputs. */
function newSeed(): number {
  return Math.floor(Math.random() * 1e6);
}

/** The answer as a function: a learner may pass a value in place of a function without inputs. */
function asFunction(answer: unknown): Answering {
  return typeof answer === "function" ? (answer as Answering) : () => answer;
}

class Assessment {
  readonly #exercise: Exercise;
  readonly #answer: Answering;
  readonly #reader: Reader;
  readonly #seed: number;
  readonly #called = new Set<string>();

  constructor(exercise: Exercise, answer: Answering, seed: number) {
    this.#exercise = exercise;
    this.#answer = noteCalls(answer, this.#called);
    this.#reader = exercise.reader ?? valueReader;
    this.#seed = seed;
  }

  outcome(): Outcome {
    const broken = this.#brokenRule() ?? this.#wrongValue();
    if (!broken) {
      const unfinished = leftToLibrary(this.#exercise, this.#called);
      return unfinished ? { state: "not yet", ...unfinished } : { state: "correct" };
    }
    const digits = this.#digitsOf(broken);
    if (digits?.enough) return { state: "correct", remark: digits.says };
    const isDrawn = broken.input.length > 0 && !this.#exercise.edges?.includes(broken.input);
    return {
      state: "not yet",
      ...broken,
      seed: isDrawn ? this.#seed : undefined,
      explanation: digits?.says ?? broken.explanation,
      slip: this.#exercise.slips.find(({ like }) => this.#isLike(like, broken))?.says,
    };
  }

  /** Tries each rule on its drawn inputs. */
  #brokenRule(): Broken | undefined {
    for (const rule of this.#exercise.rules) {
      for (const input of this.#draw(rule)) {
        const trial = tryAnswer(this.#answer, input);
        const broken = faultOf(this.#exercise, trial) ?? this.#breaks(rule, trial);
        if (broken) return broken;
      }
    }
    return undefined;
  }

  #breaks({ says, holds, explain }: Rule<Input, unknown>, { input, output }: Trial) {
    const value = this.#reader.value(output);
    if (holds(value, input, (...other) => tryAnswer(this.#answer, other).output)) return undefined;
    return { says, input, output, explanation: explain?.(value) };
  }

  /**
   * Compares an answer that keeps all rules with the right answer. An answer without inputs is only judged by rules,
   * because several may be right.
   */
  #wrongValue(): Broken | undefined {
    for (const input of this.#inputs()) {
      const trial = tryAnswer(this.#answer, input);
      const broken = faultOf(this.#exercise, trial);
      if (broken) return broken;
      if (!this.#same(trial.output, tryAnswer(this.#exercise.right, input).output))
        return { says: wrongHere, input, output: trial.output };
    }
    return undefined;
  }

  #same(a: unknown, b: unknown): boolean {
    return this.#reader.same(this.#reader.value(a), this.#reader.value(b));
  }

  /** The edges and the drawn inputs of the exercise; none if its answer has no inputs. */
  #inputs(): Input[] {
    const { inputs, edges = [] } = this.#exercise;
    return [...edges, ...(inputs ? this.#draw({ inputs }) : [])];
  }

  #draw({ inputs = this.#exercise.inputs }: Pick<Rule<Input, unknown>, "inputs">): Input[] {
    if (!inputs) return [[]];
    const draw = drawFrom(this.#seed);
    return Array.from({ length: trials }, () => inputs(draw));
  }

  /** Whether the answer does the same as another function, wherever either is called; also where it stops. */
  #isLike(other: Answering, broken: Broken): boolean {
    const inputs = this.#inputs();
    const isTyped = broken.input.length === 0 && inputs.length === 0;
    return [broken.input, ...inputs].every((input) => {
      const [own, others] = [this.#answer, other].map((one) => outputOf(one, input));
      if (!own || !others) return own === others;
      if (isTyped && judgeDigits(own.output, others.output)?.enough) return true;
      return this.#same(own.output, others.output);
    });
  }

  /** The judgement of an answer that is a number, or a list, by its right digits; undefined for any other. */
  #digitsOf({ input, output }: Broken): DigitsJudgement | undefined {
    const hasInputs = input.length > 0 || this.#inputs().length > 0;
    return hasInputs ? undefined : judgeDigits(output, this.#exercise.right());
  }
}

/** The output of a call; undefined if it stopped with an error. */
function outputOf(answer: Answering, input: Input): { output: unknown } | undefined {
  try {
    return tryAnswer(answer, input);
  } catch {
    return undefined; // with swapped arguments, an input may be an invalid probability
  }
}

const partlyTodo: Text = {
  en: "A part of the answer is still todo().",
  zh: "答案中还有一部分是 todo()。",
};

const wrongHere: Text = {
  en: "The answer must be right for every input, and for this one it is not.",
  zh: "答案应对每个输入都正确，而对这个输入不正确。",
};
