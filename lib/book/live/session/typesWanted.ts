import type { Store } from "./savedEdits.js";

/** The reader's choice whether types are checked, for all lessons, kept for the next visit. */
export class TypesWanted {
  readonly #store: () => Store;
  #wanted: boolean;

  /** @param store  returns the storage; a function, because reading `localStorage` may itself throw */
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
      // Without storage the choice lasts until the page is closed.
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
