/** The browser's storage, or a substitute in tests. Its methods throw if storage is refused or full. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Texts of cells, by the cell's id. */
export type Texts = Readonly<Record<string, string>>;

/**
 * The reader's edits of the cells of one lesson, kept for the next visit. A reset does not delete them: it moves them to
 * a list of earlier edits, from which they can be restored.
 */
export class SavedEdits {
  readonly #store: () => Store;
  readonly #key: string;
  readonly #resetsKey: string;

  /** @param store  returns the storage; a function, because reading `localStorage` may itself throw */
  constructor(store: () => Store, lesson: string) {
    this.#store = store;
    this.#key = `course-edits-${lesson}`;
    this.#resetsKey = `course-resets-${lesson}`;
  }

  /** All current edits. */
  get all(): Texts {
    const saved = this.#read(this.#key);
    return isTexts(saved) ? saved : {};
  }

  /** The key under which the edits are stored, by which another tab knows that they have changed. */
  get key(): string {
    return this.#key;
  }

  /**
   * @param text  undefined to delete the edit
   * @returns whether it is kept; not if storage is refused or full
   */
  save(id: string, text: string | undefined): boolean {
    const { [id]: _, ...others } = this.all;
    return this.#write(this.#key, text === undefined ? others : { ...others, [id]: text });
  }

  /** Keeps edits that newer ones have replaced, so that they can be restored. */
  keepReplaced(texts: Texts): void {
    if (!isEmpty(texts)) this.#write(this.#resetsKey, [...this.#resets, texts]);
  }

  /** Takes over edits from elsewhere. The reader's own edits of these cells are kept as if they had been reset. */
  takeOver(texts: Texts): void {
    this.reset(Object.keys(texts));
    for (const [id, text] of Object.entries(texts)) this.save(id, text);
  }

  /** Removes the edits of these cells, and keeps them so that they can be restored. */
  reset(ids: readonly string[]): void {
    const taken = pick(this.all, ids);
    if (isEmpty(taken)) return;
    // If storage is full, the edits stay: the page shows the cells as built, and offers the edits at the next visit.
    if (!this.#write(this.#resetsKey, [...this.#resets, taken])) return;
    for (const id of ids) this.save(id, undefined);
  }

  /**
   * The edits that can be restored: those that the page does not show or, if it shows them all, those that the last
   * reset removed.
   *
   * @param asBuilt  the cells that the page shows as they were built
   */
  offered(asBuilt: readonly string[]): Texts {
    const hidden = pick(this.all, asBuilt);
    return isEmpty(hidden) ? (this.#resets.at(-1) ?? {}) : hidden;
  }

  /**
   * Restores the edits that `offered` returns. Current edits of the same cells are kept as well, and offered after the
   * edits of all earlier resets.
   *
   * @returns the restored edits; none if storage is full
   */
  bringBack(asBuilt: readonly string[]): Texts {
    const offered = this.offered(asBuilt);
    if (!isEmpty(pick(this.all, asBuilt))) return offered; // they are the reader's edits already
    const replaced = pick(this.all, Object.keys(offered));
    const resets = isEmpty(replaced) ? this.#resets : [replaced, ...this.#resets];
    // The order matters: no edit is removed before its copy is stored.
    const moved =
      this.#write(this.#resetsKey, resets) && this.#write(this.#key, { ...this.all, ...offered });
    if (!moved) return {};
    this.#write(this.#resetsKey, resets.slice(0, -1));
    return offered;
  }

  /** The edits that each reset removed, oldest first. */
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

  /** @returns whether the value was stored; without storage, edits last until the page is closed */
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
