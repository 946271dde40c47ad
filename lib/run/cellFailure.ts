import { shownPath } from "../files/shownPath.js";
import type { CodeCell } from "../notebook/nbformat.js";

/** Reports a cell that failed: it threw an error, exceeded its time, or ended its kernel. */
export class CellFailure extends Error {
  override name = "CellFailure";

  /**
   * @param path  the path of the notebook
   * @param report  the error and the code around it, to be printed as it is
   * @param line  the line of the error in the cell, counted from 1; undefined if it is not known
   */
  constructor(
    readonly path: string,
    readonly cell: CodeCell,
    report: string,
    readonly line: number | undefined = undefined,
  ) {
    const place = `${shownPath(path)}, cell "${cell.id}"`;
    super(`${place}${line === undefined ? "" : `, line ${line}`}\n\n${report.trimEnd()}\n`);
  }
}
