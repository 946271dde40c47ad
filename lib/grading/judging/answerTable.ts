import type { DrawnInputs } from "../../lessons/exercises/drawnInputs.js";
import type { Exercise } from "../../lessons/exercises/exercise.js";
import { Stopped, type Trial, Unasked } from "../../lessons/exercises/trial.js";
import { SharedFunctions } from "./dataAcross.js";

type Input = readonly unknown[];

/**
 * What an answer that runs elsewhere gives for each input. Rules call an answer and cannot wait for it, so they look
 * here. An input that is not here is noted, and the answer is judged again when its output has come.
 */
export class AnswerTable {
  readonly functions: SharedFunctions = new SharedFunctions();
  readonly #known = new Map<string, Trial | Stopped>();
  readonly #wanted = new Map<string, Input>();

  /** See TryOut. */
  readonly tryOut = (input: Input): Trial => {
    const key = this.functions.toJson(input);
    const known = this.#known.get(key);
    if (known === undefined) {
      this.#wanted.set(key, input);
      throw new Unasked();
    }
    if (known instanceof Stopped) throw known;
    return { ...known, input }; // checks ask whether it is the very same list
  };

  /** The inputs that were looked for and are not here. */
  get wanted(): readonly Input[] {
    return [...this.#wanted.values()];
  }

  get size(): number {
    return this.#known.size;
  }

  add(result: Trial | Stopped): void {
    const key = this.functions.toJson(result.input);
    this.#wanted.delete(key);
    this.#known.set(key, result);
  }

  /** Looks for all inputs that a check may need, as far as that is known, so that few messages ask for many outputs. */
  lookAhead(exercise: Exercise, drawn: DrawnInputs): void {
    for (const input of drawn.compared) quietly(() => this.tryOut(input));
    for (const rule of exercise.rules)
      for (const input of drawn.forRule(rule)) {
        quietly(() => {
          const { output } = this.tryOut(input);
          const value = exercise.reader ? exercise.reader.value(output) : output;
          rule.holds(value, input, (...other) => this.tryOut(other).output);
        });
      }
  }
}

/** Runs something for what it looks for. What it throws is thrown again when the answer is judged. */
function quietly(run: () => void): void {
  try {
    run();
  } catch {}
}
