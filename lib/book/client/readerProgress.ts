import type { Store } from "../live/session/savedEdits.js";

/** A reader's progress in one lesson. */
export interface LessonProgress {
  /** Whether the reader has reached the end of the lesson. */
  read: boolean;
  /** The best attempt at each exercise, by the id of its cell. */
  exercises: Readonly<Record<string, Attempt>>;
}

export type Attempt = "tried" | "solved";

/** A reader's progress in all lessons, kept in the browser's storage. If storage is refused or full, it is not kept. */
export class Progress {
  readonly #store: () => Store;

  /** @param store  returns the storage; a function, because reading `localStorage` may itself throw */
  constructor(store: () => Store) {
    this.#store = store;
  }

  get isEmpty(): boolean {
    return Object.keys(this.#all).length === 0;
  }

  of(lesson: string): LessonProgress {
    const all = this.#all;
    return lessonProgress(Object.hasOwn(all, lesson) ? all[lesson] : {});
  }

  noteRead(lesson: string): void {
    this.#save(lesson, { ...this.of(lesson), read: true });
  }

  /** Records an attempt; a solved exercise stays solved. */
  noteAttempt(lesson: string, exercise: string, attempt: Attempt): void {
    const { read, exercises } = this.of(lesson);
    const best = exercises[exercise] === "solved" ? "solved" : attempt;
    this.#save(lesson, { read, exercises: { ...exercises, [exercise]: best } });
  }

  forget(): void {
    try {
      this.#store().removeItem(key);
    } catch {
      // Storage that cannot be read was never written to either.
    }
  }

  get #all(): Readonly<Record<string, unknown>> {
    try {
      return asRecord(JSON.parse(this.#store().getItem(key) ?? "{}"));
    } catch {
      return {};
    }
  }

  #save(lesson: string, progress: LessonProgress): void {
    try {
      this.#store().setItem(key, JSON.stringify({ ...this.#all, [lesson]: progress }));
    } catch {
      // Storage is refused or full.
    }
  }
}

const key = "course-progress";

/** Reads the progress of a lesson; ignores anything else, since all pages of a host share one storage. */
function lessonProgress(stored: unknown): LessonProgress {
  const { read, exercises } = asRecord(stored);
  const known = Object.entries(asRecord(exercises)).filter(([, attempt]) => isAttempt(attempt));
  return { read: read === true, exercises: Object.fromEntries(known) as Record<string, Attempt> };
}

function isAttempt(value: unknown): value is Attempt {
  return value === "tried" || value === "solved";
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
