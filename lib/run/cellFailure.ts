import { shownPath } from "../files/shownPath.js";
import type { CodeCell } from "../notebook/nbformat.js";
import { mayHoldAnswer } from "../notebook/solutions/solutionCells.js";
import { told } from "../text/told.js";

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
    const at = shownPath(path);
    const place = told({ en: `${at}, cell "${cell.id}"`, zh: `${at}，单元格“${cell.id}”` });
    const where = line === undefined ? "" : told({ en: `, line ${line}`, zh: `，第 ${line} 行` });
    const advice = mayHoldAnswer(cell) ? `\n${told(aboutAnswers)}\n` : "";
    super(`${place}${where}\n\n${report.trimEnd()}\n${advice}`);
  }
}

/** Says that the course itself is not at fault. */
const aboutAnswers = {
  en:
    "This cell is an exercise, and what fails is an answer that somebody typed there, not the lesson. Correct the " +
    "answer, or copy it elsewhere and empty the cell: npm run notebooks then puts the stub back. To answer in a copy " +
    "that no other command runs: npm run lab -- learner",
  zh:
    "这个单元格是练习，出错的是有人在那里输入的答案，不是课文。请改正答案，或者把它复制到别处，再清空单元格：" +
    "npm run notebooks 会放回起始代码。要在别的命令都不运行的副本里作答：npm run lab -- learner",
};
