import { relative } from "node:path";
import type { CodeCell } from "../notebook/nbformat.js";

/** A cell that did not run to its end: it threw, it hung, or the kernel died under it. */
export class CellFailure extends Error {
  override name = "CellFailure";

  /**
   * @param path  of the notebook
   * @param report  what happened and where in the code, as the reader shall see it
   * @param line  in the cell, counted from 1; undefined if it is not known
   */
  constructor(
    readonly path: string,
    readonly cell: CodeCell,
    report: string,
    readonly line: number | undefined = undefined,
  ) {
    const place = `${relative(process.cwd(), path)}, cell "${cell.id}"`;
    super(`${place}${line === undefined ? "" : `, line ${line}`}\n\n${report.trimEnd()}\n`);
  }
}
