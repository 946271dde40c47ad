import type { Import, ImportedName } from "./compile/importedNames.js";
import type { Modules } from "./modules.js";

/** What all cells share; the class is named in stack traces of its functions, and taken out there. */
class CellNames {}

/** The names that cells have made known to the cells after them. */
export class SharedNames {
  /** An accessor a name. Not without a prototype: V8 would look every name up in a dictionary. */
  readonly values: object = new CellNames();
  readonly #modules: Modules;
  #imports = new Map<string, ImportedName>();
  #undo = (): void => {};

  constructor(modules: Modules) {
    this.#modules = modules;
  }

  get known(): Set<string> {
    return new Set(Object.keys(this.values));
  }

  /** To be called before a cell runs, lest a cell that fails leaves half of its names behind. */
  begin(): void {
    const before = Object.getOwnPropertyDescriptors(this.values);
    const imports = new Map(this.#imports);
    this.#undo = () => {
      for (const name of this.known)
        if (!(name in before)) Reflect.deleteProperty(this.values, name);
      Object.defineProperties(this.values, before);
      this.#imports = imports;
    };
  }

  /** The cell has failed: the names are again what they were. */
  undo(): void {
    this.#undo();
  }

  /** A cell makes its variables known, before the first of them has a value. */
  readonly declare = (accessors: object): void => {
    for (const name of Object.keys(accessors)) this.#imports.delete(name);
    Object.defineProperties(this.values, Object.getOwnPropertyDescriptors(accessors));
  };

  /** An import makes names known, and loads nothing: a set-up cell imports more than is used soon. */
  declareImports(imports: readonly Import[]): void {
    for (const imported of imports.flatMap(({ names }) => names)) {
      const get = (): unknown => this.#modules.valueOf(imported);
      this.#imports.set(imported.local, imported);
      Object.defineProperty(this.values, imported.local, {
        get,
        enumerable: true,
        configurable: true,
      });
    }
  }

  /** Loads the modules behind these names, so that they have a value when a cell mentions them. */
  async load(names: Iterable<string>): Promise<void> {
    for (const name of names) {
      const imported = this.#imports.get(name);
      if (imported) await this.#modules.load(imported.from);
    }
  }
}
