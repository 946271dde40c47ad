import { shownPath } from "../files/shownPath.js";
import type { CodeCell } from "../notebook/nbformat.js";
import { mayHoldAnswer } from "../notebook/solutions/solutionCells.js";

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
    const advice = mayHoldAnswer(cell) ? `\n${aboutAnswers}\n` : "";
    super(
      `${place}${line === undefined ? "" : `, line ${line}`}\n\n${report.trimEnd()}\n${advice}`,
    );
  }
}

/** Says that the course itself is not at fault. */
const aboutAnswers =
  "This cell is an exercise, and what fails is an answer that somebody typed there, not the lesson. Correct the " +
  "answer, or copy it elsewhere and empty the cell: npm run notebooks then puts the stub back. To answer in a copy " +
  "that no other command runs: npm run lab -- learner";
