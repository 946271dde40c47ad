import type { Position } from "./position.js";

/** A cell that was run, with what locates an error in its source. */
export interface RanCell {
  /** The number that the reader sees next to the cell. */
  readonly number: number;
  readonly source: string;
  /** The name of its compiled code in stack traces. A host whose engine gives it another name sets it. */
  script: string;
  /**
   * Maps a place in the compiled code to its place in the source; undefined for code that a compiler
   * added. Set when the cell is compiled.
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

/** All cells run so far, because a function of an early cell may throw in a later one. */
export class RanCells {
  readonly #cells: RanCell[] = [];

  /** Adds a cell, which is now the current one. */
  begin(number: number, source: string): RanCell {
    const script = `course-cell-${this.#cells.length}`;
    const cell = { number, source, script, locate: () => undefined };
    this.#cells.push(cell);
    return cell;
  }

  /** The cell that is running, or the last one that ran. */
  get current(): RanCell | undefined {
    return this.#cells.at(-1);
  }

  /** Whether this is the name of a cell's compiled code. */
  ran(script: string): boolean {
    return this.#named(script) !== undefined;
  }

  /** The text of a place in compiled code; undefined if it has no place in the source of a cell. */
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

  /** The latest run of the cell with this number: in the book, a cell keeps its number when it runs again. */
  #numbered(number: number): RanCell | undefined {
    return this.#cells.filter((cell) => cell.number === number).at(-1);
  }
}

/** Whether a text contains a place in a cell. */
export function namesCell(text: string): boolean {
  return text.search(shownPlace) >= 0;
}
