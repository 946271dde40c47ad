import { LiveNames } from "../cells/liveNames.js";
import type { Import, ImportedName } from "./compile/importedNames.js";
import type { Modules } from "./modules.js";

/**
 * The class of the object of all names, which stack traces mention. An object without a prototype
 * would be slow: V8 would look every name up in a dictionary.
 */
class CellNames {}

/** The names that cells have made known to the cells after them: variables and imports. */
export class SharedNames {
  readonly #names = new LiveNames(new CellNames());
  readonly #modules: Modules;
  #imports = new Map<string, ImportedName>();

  constructor(modules: Modules) {
    this.#modules = modules;
  }

  /** An object whose properties are the names. */
  get values(): object {
    return this.#names.accessors;
  }

  get known(): Set<string> {
    return new Set(Object.keys(this.values));
  }

  /** To be called before a cell runs. */
  begin(): void {
    const imports = new Map(this.#imports);
    this.#names.begin();
    this.#names.whenUndone(() => {
      this.#imports = imports;
    });
  }

  /** To be called when the cell has failed: the names are again what they were. */
  undo(): void {
    this.#names.undo();
  }

  /** Makes a cell's variables known, before the first of them has a value. */
  readonly declare = (accessors: object): void => {
    for (const name of Object.keys(accessors)) this.#imports.delete(name);
    this.#names.define(accessors);
  };

  /** Makes imported names known. Their modules are loaded when a cell first mentions them. */
  declareImports(imports: readonly Import[]): void {
    for (const imported of imports.flatMap(({ names }) => names)) {
      const get = (): unknown => this.#modules.valueOf(imported);
      const accessor = { get, enumerable: true, configurable: true };
      this.#imports.set(imported.local, imported);
      this.#names.define(Object.defineProperty({}, imported.local, accessor));
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
