import type { Language } from "../../text/text.js";
import { assess } from "./assess.js";
import { type Exercise, lessonOf } from "./exercise.js";
import { marks, type State, say } from "./say.js";

/** The options of a check. */
export interface CheckOptions {
  /** The language of the report: "en" or "zh". Default and for any other: "en". */
  readonly language?: Language;
  /** The seed of the inputs on which the answer is tried: the same seed repeats them. Default: another at each check. */
  readonly seed?: number | undefined;
}

/** The state of each exercise. It lasts as long as the kernel; nothing is written to disk. */
export class Session {
  readonly #states = new Map<string, State>();
  /** The number of failed checks since the exercise was last correct. */
  readonly #failures = new Map<string, number>();

  constructor(readonly exercises: readonly Exercise[]) {}

  check(id: string, answer: unknown, options?: CheckOptions): string {
    const { seed } = options ?? {};
    const language = known(options?.language);
    const exercise = this.exercises.find((one) => one.id === id);
    if (!exercise) return this.#unknown(id, language);
    const outcome = assess(exercise, answer, Number.isInteger(seed) ? seed : undefined);
    this.#states.set(id, outcome.state);
    const failures = this.#count(id, outcome.state);
    try {
      return say(exercise, outcome, { failures, language });
    } catch (error) {
      return say(exercise, { state: "stopped", error }, { failures, language }); // the answer's output or error cannot be shown
    }
  }

  #count(id: string, state: State): number {
    if (state === "not started") return 0;
    const failures = state === "correct" ? 0 : (this.#failures.get(id) ?? 0) + 1;
    this.#failures.set(id, failures);
    return failures;
  }

  /** Describes one lesson, or all lessons with a checked exercise; all lessons if there is none. */
  progress(lesson?: string, requested?: Language): string {
    const language = known(requested);
    const lessons = [...new Set(this.exercises.map(lessonOf))];
    if (lesson !== undefined && !lessons.includes(lesson))
      return noLesson(lesson, lessons, language);
    const started = lessons.filter((one) => this.#of(one).some(({ id }) => this.#states.has(id)));
    const chosen = lesson === undefined ? (started.length > 0 ? started : lessons) : [lesson];
    return chosen.map((one) => this.#describe(one, language)).join("\n");
  }

  #of(lesson: string): Exercise[] {
    return this.exercises.filter((exercise) => lessonOf(exercise) === lesson);
  }

  #describe(lesson: string, language: Language): string {
    const exercises = this.#of(lesson);
    const state = ({ id }: Exercise) => this.#states.get(id) ?? "not started";
    const done = exercises.filter((exercise) => state(exercise) === "correct").length;
    const title =
      language === "en"
        ? `Lesson ${lesson}: ${done} of ${exercises.length} correct`
        : `第 ${lesson} 课：答对 ${done}/${exercises.length}`;
    const lines = exercises.map(
      (exercise) => `  ${marks[state(exercise)]} ${exercise.prompt[language]}`,
    );
    return [title, ...lines].join("\n");
  }

  #unknown(id: unknown, language: Language): string {
    const near = this.exercises.filter((one) => lessonOf(one) === String(id).slice(0, 2));
    const ids = (near.length > 0 ? near : this.exercises).map((one) => one.id).join(", ");
    return language === "en"
      ? `? There is no exercise "${String(id)}". Try one of ${ids}.`
      : `? 没有练习“${String(id)}”。可用的有：${ids}。`;
  }
}

/** A language of the course; English for any other value. */
function known(language: unknown): Language {
  return language === "zh" ? "zh" : "en";
}

function noLesson(lesson: string, lessons: readonly string[], language: Language): string {
  return language === "en"
    ? `? Lesson "${String(lesson)}" has no exercises. Try one of ${lessons.join(", ")}.`
    : `? 第“${String(lesson)}”课没有练习。可选的有：${lessons.join("、")}。`;
}
