import { createRequire } from "node:module";
import { fileDate } from "./compile/fileDate.js";
import { isPackaged } from "./compile/isPackaged.js";

const { cache } = createRequire(import.meta.url);

/**
 * Repairs imports of `.json`, `.cjs`, `.mjs` and `.js` files beside the notebook.
 *
 * The compiler reads such a file for each cell, but Node keeps what it has loaded first: a cell gets old values with new
 * types. Here, when one of them has changed, all are loaded anew by the next import, since they may have imported
 * each other.
 */
export class NeighbourModules {
  readonly #dates = new Map<string, number | undefined>();

  /** To be called before a cell runs. */
  forgetChanged(): void {
    const changed = [...this.#dates].some(([path, date]) => fileDate(path) !== date);
    if (!changed) return;
    for (const path of this.#dates.keys()) delete cache[path];
    this.#dates.clear();
  }

  /** To be called after a cell has run. */
  note(): void {
    for (const path of Object.keys(cache))
      if (!this.#dates.has(path) && !isPackaged(path.replaceAll("\\", "/")))
        this.#dates.set(path, fileDate(path));
  }
}
