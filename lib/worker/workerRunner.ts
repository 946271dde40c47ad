import type { Failure } from "../cells/failure.js";
import { RanCells } from "../cells/ranCells.js";
import { type CompiledCell, compileCell } from "./compile/compileCell.js";
import { describeFailure } from "./describeFailure.js";
import { Modules, type ModuleTable } from "./modules.js";
import { SharedNames } from "./sharedNames.js";

/** The engine's `eval`, which runs compiled cells in the global scope. Cells themselves get that of guardText.ts. */
const { eval: evaluate } = globalThis;

/** A cell to be run. */
export interface CellToRun {
  /** The number that the page shows next to it. */
  number: number;
  source: string;
}

/** The result of running a cell. */
export type Ending = { failure: Failure } | { value: unknown };

type Body = (names: object, declare: object, load: object) => Promise<[unknown] | undefined>;

/** Runs the cells of one page, one after another, with the names that they share. */
export class WorkerRunner {
  readonly cells: RanCells = new RanCells();
  readonly #modules: Modules;
  readonly #names: SharedNames;

  constructor(table: ModuleTable) {
    this.#modules = new Modules(table);
    this.#names = new SharedNames(this.#modules);
  }

  /** @returns the value of the cell's last expression, or why the cell failed */
  async run({ number, source }: CellToRun): Promise<Ending> {
    const cell = this.cells.begin(number, source);
    this.#names.begin();
    try {
      const compiled = compileCell(source, this.#names.known);
      cell.locate = compiled.locate;
      const [value] = await this.#execute(compiled, cell.script);
      return { value };
    } catch (thrown) {
      this.#names.undo();
      return { failure: await describeFailure(thrown, this.cells) };
    }
  }

  /** @returns the value in an array, so that a promise is not awaited; an empty array if there is no value */
  async #execute({ code, imports, uses }: CompiledCell, script: string): Promise<unknown[]> {
    this.#modules.require(imports);
    this.#names.declareImports(imports);
    await this.#names.load(uses);
    const body = evaluate(`${code}\n//# sourceURL=${script}`) as Body;
    return (await body(this.#names.values, this.#names.declare, this.#modules.load)) ?? [];
  }
}
