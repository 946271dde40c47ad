import type { Store } from "./savedEdits.js";

/** Whether a reader wants types checked: one choice for all lessons, kept for the next visit. */
export class TypesWanted {
  readonly #store: () => Store;
  #wanted: boolean;

  /** @param store  a function: a browser may refuse to so much as name its storage */
  constructor(store: () => Store) {
    this.#store = store;
    this.#wanted = this.#saved();
  }

  get now(): boolean {
    return this.#wanted;
  }

  set now(wanted: boolean) {
    this.#wanted = wanted;
    try {
      if (wanted) this.#store().setItem(key, "yes");
      else this.#store().removeItem(key);
    } catch {
      // Without storage the choice ends with the visit.
    }
  }

  #saved(): boolean {
    try {
      return this.#store().getItem(key) === "yes";
    } catch {
      return false;
    }
  }
}

const key = "course-check-types";
