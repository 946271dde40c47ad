import type { Text } from "../text/text.js";
import { countWords, hasTag, headings } from "./cellText.js";
import type { Cell } from "./nbformat.js";

/** How fast a learner is taken to be: who meets formulas for the first time reads them more than once. */
export const pace = { wordsPerMinute: 100, minutesPerCell: 0.75 };

/** The rule of {@link teachingMinutes} in words, for the cover and the README. */
export const ruleOfTimes: Text = {
  en:
    `The times are computed: a minute for ${pace.wordsPerMinute} words, ${60 * pace.minutesPerCell} seconds ` +
    "for each cell of code, and the times of the exercises.",
  zh: `时间由英文版算出：每 ${pace.wordsPerMinute} 个英文单词一分钟，每个代码单元格 ${60 * pace.minutesPerCell} 秒，再加上练习的时间。`,
};

/**
 * Minutes to read a lesson and to run its cells, without the section "Your turn" and other exercises, whose times are
 * counted apart. Rounded to five minutes, and never less than five.
 */
export function teachingMinutes(cells: readonly Cell[]): number {
  const taught = withoutYourTurn(cells).filter((cell) => !hasTag(cell, "exercise"));
  const words = taught.filter((cell) => cell.cell_type === "markdown").map(countWords);
  const code = taught.filter((cell) => cell.cell_type === "code").length;
  const read = words.reduce((sum, each) => sum + each, 0) / pace.wordsPerMinute;
  return Math.max(5, 5 * Math.round((read + code * pace.minutesPerCell) / 5));
}

function withoutYourTurn(cells: readonly Cell[]): readonly Cell[] {
  let inside = false;
  return cells.filter((cell) => {
    const section = headings(cell).find(({ level }) => level === 2);
    if (section) inside = section.text === "Your turn";
    return !inside;
  });
}
