import { LiveNames } from "../cells/liveNames.js";
import { putBuiltinsBack } from "./originals/remembered.js";

/**
 * Repairs `let` and `var` across cells, and undoes the declarations of a cell that fails.
 *
 * tslab copies a cell's variables into `exports`, from where later cells read them and where they
 * write them. A function of the first cell keeps its own variable: after `theta = 3` in a later
 * cell it still sees the old theta, and a loss that should have changed has not. Here the name
 * in `exports` becomes a pair of accessors on the cell's own variable.
 *
 * And tslab begins a cell by setting all it declares to undefined. If the cell then throws, what
 * `w` was before is lost although later cells still know the name and its type. Here a cell that
 * fails leaves the names it would have declared as they were.
 *
 * And `Object.freeze(exports)` in a cell ends the variables of all cells after it. Here it is refused.
 */
export class LiveVariables {
  /** What cells see as `exports`. */
  readonly exports: Record<string, unknown>;
  /** Its accessors are the prototype of `exports`, whose own properties cells set as they like. */
  readonly #names = new LiveNames(Object.create(null));

  /** @param ofTslab  tslab's own `exports`, in which it looks for the value of a cell */
  constructor(ofTslab: Record<string, unknown>) {
    this.exports = exportsFrom(Object.create(this.#names.accessors));
    Object.setPrototypeOf(ofTslab, this.exports);
  }

  /** To be called before a cell runs. */
  begin(): void {
    this.#names.begin();
  }

  /**
   * Keeps the values of names that the cell is about to declare, without the accessors: until the
   * cell sets them, other cells' functions see the old values.
   */
  declare(names: readonly string[]): void {
    for (const name of names) {
      const own = Object.hasOwn(this.exports, name);
      const existed = name in this.exports;
      const value = this.exports[name];
      this.#names.forget(name);
      if (existed) this.exports[name] = value;
      this.#names.whenUndone(() => {
        if (own) this.exports[name] = value;
        else delete this.exports[name];
      });
    }
  }

  /** To be called when the cell has run: from now on its variables are reached by accessors. */
  keep(accessors: object): void {
    putBuiltinsBack();
    for (const name of Object.keys(accessors)) delete this.exports[name];
    this.#names.define(accessors);
  }

  /** Forgets a variable that no later cell needs. */
  drop(name: string | undefined): void {
    if (name !== undefined) delete this.exports[name];
  }

  /** To be called when the cell has failed. */
  undo(): void {
    this.#names.undo();
  }
}

function exportsFrom(values: Record<PropertyKey, unknown>): Record<string, unknown> {
  const refuse = () => {
    throw new TypeError("exports has the variables of all cells: it cannot be frozen");
  };
  return new Proxy(values, {
    // As in tslab: what an import defines by a getter can be declared again by a later cell.
    defineProperty(_, name, { get, value }) {
      if (name !== "__esModule") values[name] = get ? get() : value;
      return true;
    },
    preventExtensions: refuse,
    setPrototypeOf: refuse,
  });
}
