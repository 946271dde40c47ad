import type { Language } from "../../text/text.js";
import { assess } from "./assess.js";
import { type Exercise, lessonOf } from "./exercise.js";
import { marks, type State, say } from "./say.js";

/** The options of a check. */
export interface CheckOptions {
  readonly language?: Language;
}

/** The state of each exercise. It lasts as long as the kernel; nothing is written to disk. */
export class Session {
  readonly #states = new Map<string, State>();
  /** The number of failed checks since the exercise was last correct. */
  readonly #failures = new Map<string, number>();

  constructor(readonly exercises: readonly Exercise[]) {}

  check(id: string, answer: unknown, { language = "en" }: CheckOptions = {}): string {
    const exercise = this.exercises.find((one) => one.id === id);
    if (!exercise) return this.#unknown(id, language);
    const outcome = assess(exercise, answer);
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
  progress(lesson?: string, language: Language = "en"): string {
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

  #unknown(id: string, language: Language): string {
    const near = this.exercises.filter((one) => lessonOf(one) === String(id).slice(0, 2));
    const known = (near.length > 0 ? near : this.exercises).map((one) => one.id).join(", ");
    return language === "en"
      ? `? There is no exercise "${id}". Try one of ${known}.`
      : `? 没有练习“${id}”。可用的有：${known}。`;
  }
}

function noLesson(lesson: string, lessons: readonly string[], language: Language): string {
  return language === "en"
    ? `? Lesson "${lesson}" has no exercises. Try one of ${lessons.join(", ")}.`
    : `? 第“${lesson}”课没有练习。可选的有：${lessons.join("、")}。`;
}
