import { countWords, filledLines, hasTag } from "../../notebook/cellText.js";
import type { Cell, CodeCell, MarkdownCell } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { count } from "../../text/count.js";
import type { Problem } from "../problem.js";
import { figureCells } from "./figureCells.js";

const most = {
  cells: 60,
  /** Non-blank lines of a code cell. */
  lines: 12,
  /** A plot is described, not computed: it may be longer. */
  figureLines: 20,
  medianLines: 5,
  /** Words of a Markdown cell. */
  words: 120,
};
const least = { wordsPerLine: 5, markdownPerCode: 0.8 };

/** Checks that cells are small, and that there is more prose than code. */
export function checkSizes(file: NotebookFile): Problem[] {
  const { cells } = file.notebook;
  const allCode = cells.filter((cell) => cell.cell_type === "code");
  const code = allCode.filter((cell) => !hasTag(cell, "setup")); // whose limit is in setup.ts
  const markdown = cells.filter((cell) => cell.cell_type === "markdown");
  const figures = figureCells(allCode);
  return [
    ...code.flatMap((cell) => checkLines(file.name, cell, figures.has(cell))),
    ...markdown.flatMap((cell) => checkWords(file.name, cell)),
    ...checkBalance(code, markdown).map((problem) => ({ notebook: file.name, ...problem })),
    ...checkCount(file.name, cells),
  ];
}

function checkLines(notebook: string, cell: CodeCell, isFigure: boolean): Problem[] {
  const lines = filledLines(cell).length;
  const cap = isFigure ? most.figureLines : most.lines;
  if (lines <= cap) return [];
  const message = `the cell has ${count(lines, "line")} of code, and at most ${cap} are allowed.`;
  return [{ notebook, cell: cell.id, rule: "code-lines", message, cure: "Split the cell." }];
}

function checkWords(notebook: string, cell: MarkdownCell): Problem[] {
  const words = countWords(cell);
  if (words <= most.words) return [];
  const message = `the cell has ${count(words, "word")}, and at most ${most.words} are allowed.`;
  return [{ notebook, cell: cell.id, rule: "words", message, cure: "Split or shorten the text." }];
}

function checkBalance(
  code: readonly CodeCell[],
  markdown: readonly MarkdownCell[],
): Omit<Problem, "notebook">[] {
  const lines = code.map((cell) => filledLines(cell).length);
  const words = sum(markdown.map(countWords));
  const problems: Omit<Problem, "notebook">[] = [];
  const add = (rule: string, message: string, cure: string) =>
    problems.push({ rule, message, cure });

  if (median(lines) > most.medianLines) {
    const message = `at least half of the code cells have more than ${count(most.medianLines, "line")}.`;
    add("median-lines", message, "Split the longer cells.");
  }
  if (words < least.wordsPerLine * sum(lines)) {
    const message =
      `the lesson has ${count(words, "word")} of prose for ${count(sum(lines), "line")} of code, and ` +
      `needs at least ${least.wordsPerLine} words a line.`;
    add("prose", message, "Say what the code is for and what it showed.");
  }
  if (markdown.length < least.markdownPerCode * code.length) {
    const message =
      `the lesson has ${count(markdown.length, "Markdown cell")} for ${count(code.length, "code cell")}, and ` +
      `needs at least ${Math.ceil(least.markdownPerCode * code.length)}.`;
    add("markdown-cells", message, "Ask before a computation, and say afterwards what was seen.");
  }
  return problems;
}

function checkCount(notebook: string, cells: readonly Cell[]): Problem[] {
  if (cells.length <= most.cells) return [];
  const message = `the notebook has ${count(cells.length, "cell")}, and at most ${most.cells} are allowed.`;
  return [{ notebook, rule: "cells", message, cure: "Split it into two lessons." }];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[Math.floor((sorted.length - 1) / 2)];
}
