/** The browser's storage, or what stands for it; it may refuse, or be full. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Text by the id of its cell. */
export type Texts = Readonly<Record<string, string>>;

/**
 * A reader's own versions of the cells of one lesson, kept for the next visit. A reset takes none of them
 * away for good: what it took is kept too, and can be brought back.
 */
export class SavedEdits {
  readonly #store: () => Store;
  readonly #key: string;
  readonly #resetsKey: string;

  /** @param store  a function: a browser may refuse to so much as name its storage */
  constructor(store: () => Store, lesson: string) {
    this.#store = store;
    this.#key = `course-edits-${lesson}`;
    this.#resetsKey = `course-resets-${lesson}`;
  }

  get all(): Texts {
    const saved = this.#read(this.#key);
    return isTexts(saved) ? saved : {};
  }

  /** @param text  undefined to forget it */
  save(id: string, text: string | undefined): void {
    const { [id]: _, ...others } = this.all;
    this.#write(this.#key, text === undefined ? others : { ...others, [id]: text });
  }

  /** Takes the edits of these cells away, and keeps them to be brought back. */
  reset(ids: readonly string[]): void {
    const taken = pick(this.all, ids);
    if (isEmpty(taken)) return;
    // Without room for what is taken, nothing is: the edits are there at the next visit.
    if (!this.#write(this.#resetsKey, [...this.#resets, taken])) return;
    for (const id of ids) this.save(id, undefined);
  }

  /**
   * What can be brought back: edits that the page does not show or, if it shows them all, what the last
   * reset took.
   *
   * @param asBuilt  the cells that the page shows as they were built
   */
  offered(asBuilt: readonly string[]): Texts {
    const hidden = pick(this.all, asBuilt);
    return isEmpty(hidden) ? (this.#resets.at(-1) ?? {}) : hidden;
  }

  /**
   * Makes what is offered the reader's edits. Others in their place are kept in turn, and are offered after
   * all that earlier resets took.
   *
   * @returns what was offered
   */
  bringBack(asBuilt: readonly string[]): Texts {
    const offered = this.offered(asBuilt);
    if (!isEmpty(pick(this.all, asBuilt))) return offered; // they are the reader's edits already
    const replaced = pick(this.all, Object.keys(offered));
    const resets = isEmpty(replaced) ? this.#resets : [replaced, ...this.#resets];
    // In this order: nothing is removed before its copy is kept.
    const moved =
      this.#write(this.#resetsKey, resets) && this.#write(this.#key, { ...this.all, ...offered });
    if (!moved) return {};
    this.#write(this.#resetsKey, resets.slice(0, -1));
    return offered;
  }

  /** What each reset took, the last one last. */
  get #resets(): readonly Texts[] {
    const saved = this.#read(this.#resetsKey);
    return Array.isArray(saved) && saved.every(isTexts) ? saved : [];
  }

  #read(key: string): unknown {
    try {
      return JSON.parse(this.#store().getItem(key) ?? "null");
    } catch {
      return null;
    }
  }

  /** @returns whether it is kept; without storage the page works all the same, and edits end with the visit */
  #write(key: string, value: object): boolean {
    try {
      if (isEmpty(value)) this.#store().removeItem(key);
      else this.#store().setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }
}

function pick(texts: Texts, ids: readonly string[]): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([id]) => ids.includes(id)));
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((text) => typeof text === "string")
  );
}
