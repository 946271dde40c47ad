import type { Failure } from "../cells/failure.js";
import { CellPlaces } from "./cellPlaces.js";
import { type CompiledCell, compileCell } from "./compile/compileCell.js";
import { describeThrown } from "./describeThrown.js";
import { Modules, type ModuleTable } from "./modules.js";
import { SharedNames } from "./sharedNames.js";

/** For the reader's own code, which sees only globals. Cells have another one: see guardText.ts. */
const { eval: evaluate } = globalThis;

/** A cell to be run. */
export interface CellToRun {
  /** The number that the page shows beside it. */
  number: number;
  source: string;
}

/** How a cell has ended. */
export type Ending = { failure: Failure } | { value: unknown };

type Body = (names: object, declare: object, load: object) => Promise<[unknown] | undefined>;

/** Runs the cells of one page, each after the other, over the names that they share. */
export class CellRunner {
  readonly places: CellPlaces = new CellPlaces();
  readonly #modules: Modules;
  readonly #names: SharedNames;

  constructor(table: ModuleTable) {
    this.#modules = new Modules(table);
    this.#names = new SharedNames(this.#modules);
  }

  /** @returns the value of the cell's last expression, or why the cell failed */
  async run({ number, source }: CellToRun): Promise<Ending> {
    const running = { number, source, locate: (): undefined => undefined };
    const name = this.places.begin(running);
    this.#names.begin();
    try {
      const compiled = compileCell(source, this.#names.known);
      Object.assign(running, { locate: compiled.locate });
      const [value] = await this.#execute(compiled, name);
      return { value };
    } catch (thrown) {
      this.#names.undo();
      return { failure: await describeThrown(thrown, this.places) };
    }
  }

  /** @returns the value in a list, lest a promise be awaited */
  async #execute({ code, imports, uses }: CompiledCell, name: string): Promise<unknown[]> {
    this.#modules.require(imports);
    this.#names.declareImports(imports);
    await this.#names.load(uses);
    const body = evaluate(`${code}\n//# sourceURL=${name}`) as Body;
    return (await body(this.#names.values, this.#names.declare, this.#modules.load)) ?? [];
  }
}
