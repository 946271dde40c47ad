import type { Failure } from "../cells/failure.js";
import { RanCells } from "../cells/ranCells.js";
import { CellSyntaxError } from "./compile/cellSyntaxError.js";
import { placeInCell } from "./compile/codeMap.js";
import type { CompiledCell } from "./compile/compileCell.js";
import type { Compilation } from "./compile/compileOrRefuse.js";
import { describeFailure } from "./describeFailure.js";
import type { Imported } from "./importText.js";
import { Modules, type ModuleTable } from "./modules.js";
import { SharedNames } from "./sharedNames.js";

/** A cell to be run. */
export interface CellToRun {
  /** The number that the page shows next to it. */
  number: number;
  source: string;
  compilation: Compilation;
}

/** The result of running a cell. */
export type Ending = { failure: Failure } | { value: unknown };

type Body = (names: object, declare: object, load: object) => Promise<[unknown] | undefined>;

/** Runs the cells of one page, one after another, with the names that they share. */
export class WorkerRunner {
  readonly cells: RanCells = new RanCells();
  readonly #modules: Modules;
  readonly #names: SharedNames;
  readonly #importText: (text: string) => Promise<Imported>;

  constructor(table: ModuleTable, importText: (text: string) => Promise<Imported>) {
    this.#modules = new Modules(table);
    this.#names = new SharedNames(this.#modules);
    this.#importText = importText;
  }

  /** The names that the cells so far have declared or imported. The compiler needs them for the next cell. */
  get known(): string[] {
    return this.#names.known;
  }

  /** @returns the value of the cell's last expression, or why the cell failed */
  async run({ number, source, compilation }: CellToRun): Promise<Ending> {
    const cell = this.cells.begin(number, source);
    this.#names.begin();
    try {
      if ("message" in compilation)
        throw new CellSyntaxError(compilation.message, compilation.position);
      const { code, map } = compilation;
      cell.locate = (place) => placeInCell({ source, code, map }, place);
      const [value] = await this.#execute(compilation, (script) => {
        cell.script = script;
      });
      return { value };
    } catch (thrown) {
      this.#names.undo();
      return { failure: await describeFailure(thrown, this.cells) };
    }
  }

  /**
   * @param imported  called with the name of the code in stack traces before it runs
   * @returns the value in an array, so that a promise is not awaited; an empty array if there is no value
   */
  async #execute(
    { code, imports, uses }: CompiledCell,
    imported: (script: string) => void,
  ): Promise<unknown[]> {
    this.#modules.require(imports);
    this.#names.declareImports(imports);
    await this.#names.load(uses);
    const { script, body } = await this.#importText(code);
    imported(script);
    const run = body as Body;
    return (await run(this.#names.values, this.#names.declare, this.#modules.load)) ?? [];
  }
}
