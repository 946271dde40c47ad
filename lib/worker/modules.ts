import { CellSyntaxError } from "./compile/cellSyntaxError.js";
import type { Import, ImportedName } from "./compile/importedNames.js";

/** The modules that a cell may import, each with a function that loads it. */
export type ModuleTable = Readonly<Record<string, () => Promise<object>>>;

/** Loads modules when a cell first uses a name of theirs. */
export class Modules {
  readonly #table: ModuleTable;
  readonly #loaded = new Map<string, Record<string, unknown>>();

  constructor(table: ModuleTable) {
    this.#table = table;
  }

  /** @throws {CellSyntaxError} for an import of a module that is not in the table */
  require(imports: readonly Import[]): void {
    const missing = imports.find(({ from }) => !this.#has(from));
    if (missing) throw new CellSyntaxError(this.#notFound(missing.from), missing.position);
  }

  readonly load = async (from: string): Promise<object> => {
    const load = this.#has(from) ? this.#table[from] : undefined;
    if (!load) throw new Error(this.#notFound(from));
    const loaded = (await load()) as Record<string, unknown>;
    this.#loaded.set(from, loaded);
    return loaded;
  };

  /** The value of an imported name; undefined until its module is loaded. */
  valueOf({ from, name }: ImportedName): unknown {
    const loaded = this.#loaded.get(from);
    return name === "*" ? loaded : loaded?.[name];
  }

  #has(from: string): boolean {
    return Object.hasOwn(this.#table, from);
  }

  #notFound(from: string): string {
    const available = Object.keys(this.#table).join(", ");
    return `Cannot find module '${from}'. A cell of the book can import ${available}.`;
  }
}
