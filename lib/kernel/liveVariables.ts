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
 */
export class LiveVariables {
  readonly #exports: Record<string, unknown>;
  /** The accessors: the prototype of `exports`, whose own properties tslab sets as it likes. */
  readonly #accessors: object = Object.create(null);
  #undo: (() => void)[] = [];

  constructor(exports: Record<string, unknown>) {
    this.#exports = exports;
    Object.setPrototypeOf(exports, this.#accessors);
  }

  /** A cell is about to declare these names: their former variables are variables no more. */
  declare(names: readonly string[]): void {
    for (const name of names) {
      const accessor = Object.getOwnPropertyDescriptor(this.#accessors, name);
      const existed = name in this.#exports;
      const value = this.#exports[name];
      this.#undo.push(() => {
        delete this.#exports[name];
        if (accessor) Object.defineProperty(this.#accessors, name, accessor);
        else if (existed) this.#exports[name] = value;
      });
      Reflect.deleteProperty(this.#accessors, name);
      if (existed) this.#exports[name] = value;
    }
  }

  /** The cell has run: from now on its variables are reached through these accessors. */
  keep(accessors: object): void {
    for (const name of Object.keys(accessors)) delete this.#exports[name];
    Object.defineProperties(this.#accessors, Object.getOwnPropertyDescriptors(accessors));
  }

  /** To be called when a cell has ended, before the next one begins. */
  settle(succeeded: boolean): void {
    if (!succeeded) for (const undo of this.#undo) undo();
    this.#undo = [];
  }
}
