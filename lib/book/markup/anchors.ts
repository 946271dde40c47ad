/**
 * The ids of one page: each is given once, and none that the page has for itself. A cell's own id is its
 * anchor, but a notebook may come from anyone, and an id that stands twice leads a link astray.
 */
export class Anchors {
  readonly #taken = new Set<string>();

  /** @returns the wanted id, or what is most like it */
  take(wanted: string): string {
    const own = wanted.replace(reserved, "cell-book-");
    let id = own;
    for (let i = 2; this.#taken.has(id); i += 1) id = `${own}-${i}`;
    this.#taken.add(id);
    return id;
  }
}

/** So begin the ids of the page itself. */
const reserved = /^book-/i;
