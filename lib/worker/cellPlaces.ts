import type { Position } from "../cells/position.js";

/** A cell that was run: what is needed to say where in it an error arose. */
export interface RanCell {
  /** The number that the page shows beside the cell. */
  number: number;
  source: string;
  locate(compiled: Position): Position | undefined;
}

/** A place in a cell, as {@link CellPlaces} finds it in a stack trace. */
export interface CellPlace {
  cell: RanCell;
  position: Position;
}

/** A place in compiled code, as an engine writes it. */
const compiledPlace = /\bcourse-cell-(?<run>\d+):(?<line>\d+):(?<column>\d+)/;

/** Finds cells in stack traces: a function of an early cell may throw in a late one. */
export class CellPlaces {
  readonly #cells: RanCell[] = [];

  /** @returns the name under which the cell's code shall appear in stack traces */
  begin(cell: RanCell): string {
    return `course-cell-${this.#cells.push(cell) - 1}`;
  }

  /** The cell that runs, or ran last. */
  get current(): RanCell | undefined {
    return this.#cells.at(-1);
  }

  /**
   * Puts the reader's place into a frame of a stack trace.
   * @returns undefined for a frame of no cell
   */
  show(frame: string): string | undefined {
    const groups = compiledPlace.exec(frame)?.groups;
    const cell = groups && this.#cells[Number(groups.run)];
    const compiled = { line: Number(groups?.line), column: Number(groups?.column) };
    const position = cell?.locate(compiled);
    if (!cell || !position) return undefined;
    return frame.replace(compiledPlace, this.showPlace(cell, position));
  }

  /** `cell:3:7`, or `cell [2]:3:7` in another cell than the current one, as the kernel has it. */
  showPlace(cell: RanCell, { line, column }: Position): string {
    return `cell${cell === this.current ? "" : ` [${cell.number}]`}:${line}:${column}`;
  }

  /** The first place of the current cell among these frames; failing that, of an earlier cell. */
  find(frames: string): CellPlace | undefined {
    const places = [...frames.matchAll(shownPlace)].map(({ groups = {} }) => groups);
    const place = places.find(({ number }) => number === undefined) ?? places[0];
    if (!place) return undefined;
    const cell = place.number === undefined ? this.current : this.#numbered(Number(place.number));
    const position = { line: Number(place.line), column: Number(place.column) };
    return cell && { cell, position };
  }

  #numbered(number: number): RanCell | undefined {
    return this.#cells.filter((cell) => cell.number === number).at(-1);
  }
}

const shownPlace = /\bcell(?: \[(?<number>\d+)\])?:(?<line>\d+):(?<column>\d+)/g;
