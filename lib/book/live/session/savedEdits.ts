/** The browser's storage, or what stands for it; it may refuse, or be full. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A reader's own versions of the cells of one lesson, kept for the next visit. */
export class SavedEdits {
  readonly #store: () => Store;
  readonly #key: string;

  /** @param store  a function: a browser may refuse to so much as name its storage */
  constructor(store: () => Store, lesson: string) {
    this.#store = store;
    this.#key = `course-edits-${lesson}`;
  }

  /** Text by the cell's id. */
  get all(): Readonly<Record<string, string>> {
    try {
      const saved: unknown = JSON.parse(this.#store().getItem(this.#key) ?? "{}");
      return isTexts(saved) ? saved : {};
    } catch {
      return {};
    }
  }

  /** @param text  undefined to forget it */
  save(id: string, text: string | undefined): void {
    const { [id]: _, ...others } = this.all;
    const edits = text === undefined ? others : { ...others, [id]: text };
    try {
      if (Object.keys(edits).length === 0) this.#store().removeItem(this.#key);
      else this.#store().setItem(this.#key, JSON.stringify(edits));
    } catch {
      // Without storage the page works all the same; the edit ends with the visit.
    }
  }
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((text) => typeof text === "string")
  );
}
