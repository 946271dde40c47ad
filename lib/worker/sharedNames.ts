import { LiveNames } from "../cells/liveNames.js";
import type { Import, ImportedName } from "./compile/importedNames.js";
import type { Modules } from "./modules.js";

/**
 * The class of the object that holds all names; stack traces contain its name. An object without a
 * prototype would be slow, because V8 keeps its properties in a hash table.
 */
class CellNames {}

/** The names that cells share with the cells after them: variables and imports. */
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

  get known(): string[] {
    return Object.keys(this.values);
  }

  /** To be called before a cell runs. */
  begin(): void {
    const imports = new Map(this.#imports);
    this.#names.begin();
    this.#names.whenUndone(() => {
      this.#imports = imports;
    });
  }

  /** Restores the names of the last `begin`. To be called when the cell has failed. */
  undo(): void {
    this.#names.undo();
  }

  /** Shares a cell's variables. It is called before the first of them has a value. */
  readonly declare = (accessors: object): void => {
    for (const name of Object.keys(accessors)) this.#imports.delete(name);
    this.#names.define(accessors);
  };

  /** Shares imported names. Their modules are loaded when a cell first uses them. */
  declareImports(imports: readonly Import[]): void {
    for (const imported of imports.flatMap(({ names }) => names)) {
      const get = (): unknown => this.#modules.valueOf(imported);
      const accessor = { get, enumerable: true, configurable: true };
      this.#imports.set(imported.local, imported);
      this.#names.define(Object.defineProperty({}, imported.local, accessor));
    }
  }

  /** Loads the modules of these names, so that imported names have values before the cell runs. */
  async load(names: Iterable<string>): Promise<void> {
    for (const name of names) {
      const imported = this.#imports.get(name);
      if (imported) await this.#modules.load(imported.from);
    }
  }
}
