/**
 * Assigns the ids of one page. Each is used once, because a link leads to the first element with its id, and none
 * begins like the page's own ids. The id of a cell is its anchor, but a notebook may come from anyone.
 */
export class Anchors {
  readonly #taken = new Set<string>();

  /** @returns the wanted id, or a similar one if it is taken or reserved */
  take(wanted: string): string {
    const allowed = wanted.replace(reserved, "cell-book-");
    let id = allowed;
    for (let i = 2; this.#taken.has(id); i += 1) id = `${allowed}-${i}`;
    this.#taken.add(id);
    return id;
  }
}

/** The prefix of the page's own ids. */
const reserved = /^book-/i;
