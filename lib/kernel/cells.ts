import type { Diagnostic } from "tslab/dist/converter.js";
import type { Position } from "../cells/position.js";
import type { Locate } from "./sourceMaps.js";

/** A cell that was run: what is needed to say where in it an error arose. */
export interface Cell {
  /** The number that Jupyter shows beside the cell. */
  number: number;
  source: string;
  /** Filled in when the cell is compiled. */
  locate?: Locate | undefined;
  /** Why it could not be compiled. */
  diagnostics: Diagnostic[];
}

/** A position as {@link Cells.show} writes it. */
export const cellPlace: RegExp = /\bcell(?: \[(?<number>\d+)\])?:(?<line>\d+):(?<column>\d+)/g;

/** All cells run so far: a function of an early cell may throw in a late one. */
export class Cells {
  readonly #cells: Cell[] = [];

  begin(number: number, source: string): void {
    this.#cells[number] = { number, source, diagnostics: [] };
  }

  at(number: number): Cell | undefined {
    return this.#cells[number];
  }

  /** The cell that runs, or ran last. */
  get current(): Cell | undefined {
    return this.#cells.at(-1);
  }

  /** How a position is shown: `cell:3:7`, or `cell [2]:3:7` in a cell before the current one. */
  show(cell: Cell, { line, column }: Position): string {
    return `cell${cell === this.current ? "" : ` [${cell.number}]`}:${line}:${column}`;
  }
}
