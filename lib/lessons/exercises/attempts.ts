import type { Text } from "../../text/text.js";
import type { State } from "./say.js";

/** A judged attempt at an exercise. An untouched stub is none. */
export interface Attempt {
  readonly id: string;
  readonly state: Exclude<State, "not started">;
}

/** The attempts at exercises, as a session keeps them. It never throws. */
export interface AttemptStore {
  /** The place where attempts are kept after the session, as a person reads it; absent if they are not. */
  readonly place?: string | undefined;
  /** All attempts, the oldest first. */
  read(): readonly Attempt[];
  add(attempt: Attempt): void;
  /** What the learner must know about the store, such as a damaged file. Each is returned once. */
  takeNotices(): readonly Text[];
}

/** Attempts that last as long as the session. */
export class AttemptList implements AttemptStore {
  readonly #attempts: Attempt[] = [];

  read(): readonly Attempt[] {
    return this.#attempts;
  }

  add(attempt: Attempt): void {
    this.#attempts.push(attempt);
  }

  takeNotices(): readonly Text[] {
    return [];
  }
}

/** The state of the last attempt at an exercise. */
export function stateOf(id: string, attempts: readonly Attempt[]): State {
  return attempts.filter((one) => one.id === id).at(-1)?.state ?? "not started";
}

/** The number of failed attempts at an exercise since it was last correct. */
export function failuresOf(id: string, attempts: readonly Attempt[]): number {
  const states = attempts.filter((one) => one.id === id).map(({ state }) => state);
  return states.length - 1 - states.lastIndexOf("correct");
}

/** The global property with which a host of cells gives a store to the checks. It is set before a cell imports them. */
export const storeOfHost: unique symbol = Symbol.for("cross-entropy-course.attempts");

/** The store of the host; a list in plain tslab, in the book and in a runner. */
export function findStore(): AttemptStore {
  const { [storeOfHost]: store } = globalThis as { [storeOfHost]?: AttemptStore };
  return store ?? new AttemptList();
}
