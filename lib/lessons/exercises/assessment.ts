import type { Text } from "../../text/text.js";
import { type Reader, valueReader } from "./answerReader.js";
import { type DigitsJudgement, judgeDigits } from "./digits.js";
import type { DrawnInputs } from "./drawnInputs.js";
import type { Exercise, Rule } from "./exercise.js";
import { faultOf } from "./faults.js";
import { leftToLibrary } from "./libraryCalls.js";
import type { Broken, Outcome } from "./outcome.js";
import { type Answering, Stopped, type Trial, type TryOut, tryAnswer } from "./trial.js";

type Input = readonly unknown[];

/** The check of one answer to an exercise. */
export class Assessment {
  readonly #exercise: Exercise;
  readonly #tryOut: TryOut;
  readonly #reader: Reader;
  readonly #drawn: DrawnInputs;
  readonly #called = new Set<string>();
  /** The trials that broke no rule. */
  readonly #kept: Trial[] = [];

  constructor(exercise: Exercise, tryOut: TryOut, drawn: DrawnInputs) {
    this.#exercise = exercise;
    this.#tryOut = (input) => {
      const trial = tryOut(input);
      for (const name of trial.called) this.#called.add(name);
      return trial;
    };
    this.#reader = exercise.reader ?? valueReader;
    this.#drawn = drawn;
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
      seed: isDrawn ? this.#drawn.seed : undefined,
      explanation: digits?.says ?? broken.explanation,
      slip: this.#exercise.slips.find(({ like }) => this.#isLike(like, broken))?.says,
    };
  }

  /** Tries each rule on its drawn inputs. */
  #brokenRule(): Broken | undefined {
    for (const rule of this.#exercise.rules) {
      for (const input of this.#drawn.forRule(rule)) {
        const trial = this.#tryOut(input);
        const broken = faultOf(this.#exercise, trial) ?? this.#breaks(rule, trial);
        if (broken) return broken;
        this.#kept.push(trial);
      }
    }
    return undefined;
  }

  #breaks({ says, holds, explain }: Rule<Input, unknown>, { input, output }: Trial) {
    const value = this.#reader.value(output);
    if (holds(value, input, (...other) => this.#tryOut(other).output)) return undefined;
    return { says, input, output, explanation: explain?.(value) };
  }

  /**
   * Compares an answer that keeps all rules with the right answer, also for the inputs on which the rules were tried. An
   * answer without inputs is only judged by rules, because several may be right.
   */
  #wrongValue(): Broken | undefined {
    const { compared } = this.#drawn;
    if (compared.length === 0) return undefined;
    for (const trial of this.#kept) {
      const broken = this.#differs(trial);
      if (broken) return broken;
    }
    for (const input of compared) {
      const trial = this.#tryOut(input);
      const broken = faultOf(this.#exercise, trial) ?? this.#differs(trial);
      if (broken) return broken;
    }
    return undefined;
  }

  #differs({ input, output }: Trial): Broken | undefined {
    if (this.#same(output, tryAnswer(this.#exercise.right, input).output)) return undefined;
    return { says: wrongHere, input, output };
  }

  #same(a: unknown, b: unknown): boolean {
    return this.#reader.same(this.#reader.value(a), this.#reader.value(b));
  }

  /** Whether the answer does the same as another function, wherever either is called; also where it stops. */
  #isLike(other: Answering, broken: Broken): boolean {
    const { compared } = this.#drawn;
    const isTyped = broken.input.length === 0 && compared.length === 0;
    return [broken.input, ...compared].every((input) => {
      const own = outputOf(() => this.#tryOut(input));
      const others = outputOf(() => tryAnswer(other, input));
      if (!own || !others) return own === others;
      if (isTyped && judgeDigits(own.output, others.output)?.enough) return true;
      return this.#same(own.output, others.output);
    });
  }

  /** The judgement of an answer that is a number, or a list, by its right digits; undefined for any other. */
  #digitsOf({ input, output }: Broken): DigitsJudgement | undefined {
    const { gives, right } = this.#exercise;
    const hasInputs = input.length > 0 || this.#drawn.compared.length > 0;
    return hasInputs || gives.choices ? undefined : judgeDigits(output, right());
  }
}

/** A trial; undefined if the answer stopped with an error. */
function outputOf(tried: () => Trial): Trial | undefined {
  try {
    return tried();
  } catch (error) {
    if (error instanceof Stopped) return undefined; // with swapped arguments, an input may be an invalid probability
    throw error;
  }
}

const wrongHere: Text = {
  en: "The answer must be right for every input, and for this one it is not.",
  zh: "答案应对每个输入都正确，而对这个输入不正确。",
};
