import type { Store } from "../live/session/savedEdits.js";

/** What a reader has done of one lesson. */
export interface LessonProgress {
  /** To its end. */
  read: boolean;
  /** How the best attempt at each exercise went, by the id of its cell. */
  exercises: Readonly<Record<string, Attempt>>;
}

export type Attempt = "tried" | "solved";

/**
 * Where a reader stands, kept in the browser and nowhere else. Without storage nothing is kept, and nobody
 * is bothered with that.
 */
export class Progress {
  readonly #store: () => Store;

  /** @param store  a function: a browser may refuse to so much as name its storage */
  constructor(store: () => Store) {
    this.#store = store;
  }

  get none(): boolean {
    return Object.keys(this.#all).length === 0;
  }

  of(lesson: string): LessonProgress {
    const all = this.#all;
    return lessonProgress(Object.hasOwn(all, lesson) ? all[lesson] : {});
  }

  noteRead(lesson: string): void {
    this.#save(lesson, { ...this.of(lesson), read: true });
  }

  /** Once solved, an exercise stays so. */
  noteAttempt(lesson: string, exercise: string, attempt: Attempt): void {
    const { read, exercises } = this.of(lesson);
    const best = exercises[exercise] === "solved" ? "solved" : attempt;
    this.#save(lesson, { read, exercises: { ...exercises, [exercise]: best } });
  }

  forget(): void {
    try {
      this.#store().removeItem(key);
    } catch {
      // What cannot be reached holds nothing of ours.
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
      // Refused, or full.
    }
  }
}

const key = "course-progress";

/** Storage is shared by all pages of a host: whatever else stands there counts for nothing. */
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
