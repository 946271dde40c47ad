import type { Position } from "./position.js";

/** A cell that was run, with what is needed to find the place of an error in it. */
export interface RanCell {
  /** The number that the reader sees at the cell. */
  readonly number: number;
  readonly source: string;
  /** The name of its compiled code in stack traces. */
  readonly script: string;
  /**
   * Finds where in the source a place of the compiled code comes from; undefined where a compiler
   * wrote the code. Set when the cell is compiled.
   */
  locate(compiled: Position): Position | undefined;
}

/** A place in the source of a cell. */
export interface CellPlace {
  cell: RanCell;
  position: Position;
}

/** The text of a place, as {@link RanCells.show} writes it. */
const shownPlace = /\bcell(?: \[(?<number>\d+)\])?:(?<line>\d+):(?<column>\d+)/g;

/** All cells run so far: a function of an early cell may throw in a late one. */
export class RanCells {
  readonly #cells: RanCell[] = [];

  /** Begins the run of a cell. */
  begin(number: number, source: string): RanCell {
    const script = `course-cell-${this.#cells.length}`;
    const cell = { number, source, script, locate: () => undefined };
    this.#cells.push(cell);
    return cell;
  }

  /** The cell that runs, or ran last. */
  get current(): RanCell | undefined {
    return this.#cells.at(-1);
  }

  /** Whether compiled code of this name is that of a cell. */
  ran(script: string): boolean {
    return this.#named(script) !== undefined;
  }

  /** The text of a place in compiled code; undefined where no cell's source is behind it. */
  showCompiled(script: string, compiled: Position): string | undefined {
    const cell = this.#named(script);
    const position = cell?.locate(compiled);
    return cell && position && this.show({ cell, position });
  }

  /** `cell:3:7` in the current cell, `cell [2]:3:7` in an earlier one. */
  show({ cell, position: { line, column } }: CellPlace): string {
    return `cell${cell === this.current ? "" : ` [${cell.number}]`}:${line}:${column}`;
  }

  /** The first shown place of the current cell in a text; if there is none, of an earlier cell. */
  find(text: string): CellPlace | undefined {
    const places = [...text.matchAll(shownPlace)].map(({ groups = {} }) => groups);
    const place = places.find(({ number }) => number === undefined) ?? places[0];
    if (!place) return undefined;
    const cell = place.number === undefined ? this.current : this.#numbered(Number(place.number));
    const position = { line: Number(place.line), column: Number(place.column) };
    return cell && { cell, position };
  }

  #named(script: string): RanCell | undefined {
    return this.#cells.find((cell) => cell.script === script);
  }

  /** In the book, cells are run again under the number they have on the page. */
  #numbered(number: number): RanCell | undefined {
    return this.#cells.filter((cell) => cell.number === number).at(-1);
  }
}

/** Whether a text names a place in a cell. */
export function namesCell(text: string): boolean {
  return text.search(shownPlace) >= 0;
}
