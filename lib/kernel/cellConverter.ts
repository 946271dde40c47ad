import type { Converter, ConvertResult, Diagnostic } from "tslab/dist/converter.js";
import { lineCount } from "../cells/position.js";
import type { RanCells } from "../cells/ranCells.js";
import type { CompiledCell } from "./compile/cellCompiler.js";
import type { IsComplete } from "./compile/isComplete.js";
import type { SourceMaps } from "./compile/transpile.js";
import { type Locate, locateWith } from "./sourceMaps.js";
import { getCodeMetadata } from "./tslab/tslabModules.js";

/** A compiler that may take its time: it may be in another process. */
export interface KernelCompiler extends Omit<Converter, "convert" | "addModule"> {
  convert(...cell: Parameters<Converter["convert"]>): CompiledCell | Promise<CompiledCell>;
  addModule(...module: Parameters<Converter["addModule"]>): Diagnostic[] | Promise<Diagnostic[]>;
  isComplete: IsComplete;
}

/** The beginning of an import statement. */
export const importing: RegExp = /^\s*import\b(?!\s*[(.])/m;

/**
 * What tslab's executor compiles cells with.
 *
 * The executor expects a result at once. So each cell is compiled before it is executed, and the
 * executor is handed the result.
 */
export class CellConverter implements Converter {
  readonly #compiler: KernelCompiler;
  readonly #cells: RanCells;
  /** What the cells before declare, as the executor passes it on with the next cell. */
  #earlier = "";
  #compiled: ConvertResult | undefined;
  #warnings: readonly string[] = [];
  #moduleErrors: Diagnostic[] = [];

  constructor(compiler: KernelCompiler, cells: RanCells) {
    this.#compiler = compiler;
    this.#cells = cells;
  }

  /** Compiles the cell that is to be executed next. */
  async compile(source: string): Promise<void> {
    this.#compiled = undefined;
    this.#warnings = [];
    const meta = getCodeMetadata(source);
    if (meta.module) this.#moduleErrors = await this.#compiler.addModule(meta.module, source, meta);
    else if (meta.mode !== "browser")
      this.#compiled = this.#name(await this.#compiler.convert(this.#earlier, source), source);
  }

  /** Why the cell cannot be compiled. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#compiled?.diagnostics ?? [];
  }

  /** The variable in which the compiled cell keeps the value of its last expression. */
  get valueName(): string | undefined {
    return this.#compiled?.lastExpressionVar;
  }

  /** What the reader should know of the cell that was compiled. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }

  /** Whether an earlier cell has imported something. */
  get hasImports(): boolean {
    return importing.test(this.#earlier);
  }

  /** To be called when the cell has succeeded: the next one is told what it declares. */
  keep(): void {
    if (this.#compiled) this.#earlier = this.#compiled.declOutput ?? "";
  }

  /** What the executor believes that earlier cells declare is wrong once a stopped cell goes on and ends. */
  readonly convert: Converter["convert"] = () => {
    if (!this.#compiled) throw new Error("tslab executes a cell that was not compiled");
    return this.#compiled;
  };

  readonly addModule: Converter["addModule"] = () => this.#moduleErrors;
  readonly inspect: Converter["inspect"] = (...args) => this.#compiler.inspect(...args);
  readonly complete: Converter["complete"] = (...args) => this.#compiler.complete(...args);
  readonly close: Converter["close"] = () => this.#compiler.close();

  /** Gives compiled code the cell's name, and the cell the way from places there to its source. */
  #name({ maps, warnings = [], ...result }: CompiledCell, source: string): ConvertResult {
    this.#warnings = warnings;
    const cell = this.#cells.current;
    if (!cell || !maps) return result;
    cell.locate = withinCell(source, maps);
    return { ...result, output: `${result.output}\n//# sourceURL=${cell.script}` };
  }
}

/**
 * We put one line before the compiled code, and tslab puts one line before the source and one
 * behind it: what comes from there is not the reader's.
 */
function withinCell(source: string, maps: SourceMaps): Locate {
  const lines = lineCount(source);
  const [inModule, inSource] = maps.map(locateWith);
  return ({ line, column }) => {
    const compiled = inModule({ line: line - 1, column });
    const place = compiled && inSource(compiled);
    if (!place || place.line < 2 || place.line > lines + 1) return undefined;
    return { line: place.line - 1, column: place.column };
  };
}
