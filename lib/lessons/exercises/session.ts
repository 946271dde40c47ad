import { currentLanguage } from "../../text/currentLanguage.js";
import type { Language, Text } from "../../text/text.js";
import { isAnswered, type OpenQuestion } from "../questions/openQuestion.js";
import { assess } from "./assess.js";
import { type Attempt, AttemptList, type AttemptStore, failuresOf, stateOf } from "./attempts.js";
import { type Exercise, lessonOf } from "./exercise.js";
import type { Outcome } from "./outcome.js";
import { marks, type State, say, sayQuestion } from "./say.js";

/** The options of a check. */
export interface CheckOptions {
  /** The language of the report: "en" or "zh". Default and for any other: that of the notebook. */
  readonly language?: Language;
  /** The seed of the inputs on which the answer is tried: the same seed repeats them. Default: another at each check. */
  readonly seed?: number | undefined;
}

/** What a lesson asks: an exercise or an open question. */
export type Task = Exercise | OpenQuestion;

/** Checks answers, and says how far the learner is. */
export class Session {
  /** The exercises that were checked in this session, also those that are not started. */
  readonly #checked = new Set<string>();

  constructor(
    readonly tasks: readonly Task[],
    readonly store: AttemptStore = new AttemptList(),
  ) {}

  check(id: string, answer: unknown, options?: CheckOptions): string {
    const { seed } = options ?? {};
    const language = known(options?.language);
    const task = this.tasks.find((one) => one.id === id);
    if (!task) return this.#unknown(id, language);
    if (task.kind === "open") return this.#checkQuestion(task, answer, language);
    const outcome = assess(task, answer, Number.isInteger(seed) ? seed : undefined);
    const attempts = this.#note(id, outcome.state);
    const failures = outcome.state === "not started" ? 0 : failuresOf(id, attempts);
    const said = sayOrStop(task, outcome, { failures, language });
    return this.#withStanding(said, this.#standing(task, outcome.state, attempts), language);
  }

  #checkQuestion(question: OpenQuestion, answer: unknown, language: Language): string {
    const state = isAnswered(answer) ? "answered" : "not started";
    const attempts = this.#note(question.id, state);
    const said = sayQuestion(question, state, language);
    return this.#withStanding(said, this.#standing(question, state, attempts), language);
  }

  /** Records an attempt; returns all attempts. */
  #note(id: string, state: State): readonly Attempt[] {
    this.#checked.add(id);
    if (state !== "not started") this.store.add({ id, state });
    return this.store.read();
  }

  #withStanding(said: string, standing: readonly Text[], language: Language): string {
    return [said, ...standing.map((text) => `  ${text[language]}`)].join("\n");
  }

  /** What a check adds if attempts outlive the kernel, or cannot. */
  #standing(task: Task, state: State, attempts: readonly Attempt[]): readonly Text[] {
    const notices = this.store.takeNotices();
    const { place } = this.store;
    if (place === undefined) return notices;
    if (state === "not started") {
      if (!isDone(task, attempts)) return notices;
      return [task.kind === "open" ? questionBefore : answeredBefore, ...notices];
    }
    if (state !== "correct" && state !== "answered") return notices;
    const { en, zh } = this.#title(lessonOf(task), attempts);
    const kept = keptIn(place);
    return [{ en: `${en}. ${kept.en}`, zh: `${zh}。${kept.zh}` }, ...notices];
  }

  /** Describes one lesson, or all lessons with a checked exercise; all lessons if there is none. */
  progress(lesson?: string, requested?: Language): string {
    const language = known(requested);
    const lessons = [...new Set(this.tasks.map(lessonOf))];
    if (lesson !== undefined && !lessons.includes(lesson))
      return noLesson(lesson, lessons, language);
    const attempts = this.store.read();
    const isStarted = ({ id }: Task) =>
      this.#checked.has(id) || attempts.some((one) => one.id === id);
    const started = lessons.filter((one) => this.#of(one).some(isStarted));
    const chosen = lesson === undefined ? (started.length > 0 ? started : lessons) : [lesson];
    const { place } = this.store;
    const notes = [...(place === undefined ? [] : [keptIn(place)]), ...this.store.takeNotices()];
    return [
      ...chosen.map((one) => this.#describe(one, attempts, language)),
      ...notes.map((note) => note[language]),
    ].join("\n");
  }

  #of(lesson: string): Task[] {
    return this.tasks.filter((task) => lessonOf(task) === lesson);
  }

  #describe(lesson: string, attempts: readonly Attempt[], language: Language): string {
    const lines = this.#of(lesson).map(
      ({ id, prompt }) => `  ${marks[stateOf(id, attempts)]} ${prompt[language]}`,
    );
    return [this.#title(lesson, attempts)[language], ...lines].join("\n");
  }

  #title(lesson: string, attempts: readonly Attempt[]): Text {
    const tasks = this.#of(lesson);
    const [questions, exercises] = [true, false].map((isOpen) => {
      const those = tasks.filter(({ kind }) => (kind === "open") === isOpen);
      return { all: those.length, done: those.filter((one) => isDone(one, attempts)).length };
    });
    const answered: Text =
      questions.all === 0
        ? { en: "", zh: "" }
        : {
            en: `, ${questions.done} of ${questions.all} answered`,
            zh: `，已作答 ${questions.done}/${questions.all}`,
          };
    return {
      en: `Lesson ${lesson}: ${exercises.done} of ${exercises.all} correct${answered.en}`,
      zh: `第 ${Number(lesson)} 课：答对 ${exercises.done}/${exercises.all}${answered.zh}`,
    };
  }

  #unknown(id: unknown, language: Language): string {
    const near = this.tasks.filter((one) => lessonOf(one) === String(id).slice(0, 2));
    const ids = (near.length > 0 ? near : this.tasks).map((one) => one.id).join(", ");
    return language === "en"
      ? `? There is no exercise "${String(id)}". Try one of ${ids}.`
      : `? 没有练习“${String(id)}”。可用的有：${ids}。`;
  }
}

/** The outcome in words; an answer's output or error that cannot be shown counts as an error itself. */
function sayOrStop(exercise: Exercise, outcome: Outcome, how: Parameters<typeof say>[2]): string {
  try {
    return say(exercise, outcome, how);
  } catch (error) {
    return say(exercise, { state: "stopped", error }, how);
  }
}

function isDone({ id }: Task, attempts: readonly Attempt[]): boolean {
  const state = stateOf(id, attempts);
  return state === "correct" || state === "answered";
}

const questionBefore: Text = {
  en: "You have answered this question before, and progress remembers it.",
  zh: "你以前回答过这个问题，进度里有记录。",
};

const answeredBefore: Text = {
  en: "You have answered this exercise before, and progress remembers it.",
  zh: "你以前答对过这道题，进度里有记录。",
};

function keptIn(place: string): Text {
  return { en: `This is kept in ${place}.`, zh: `记录在 ${place}。` };
}

/** A language of the course; that of the notebook for any other value. */
function known(language: unknown): Language {
  return language === "zh" || language === "en" ? language : currentLanguage();
}

function noLesson(lesson: string, lessons: readonly string[], language: Language): string {
  return language === "en"
    ? `? Lesson "${String(lesson)}" has no exercises. Try one of ${lessons.join(", ")}.`
    : `? 第“${String(lesson)}”课没有练习。可选的有：${lessons.join("、")}。`;
}
