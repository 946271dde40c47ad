import { highlight } from "../markup/highlight.js";

/** An exercise's code with its solution, without the lines that mark where the solution stands. */
export function solutionHtml(code: string): string {
  return highlight(code.replace(delimiter, "").trimEnd());
}

const delimiter = /^[ \t]*\/\/ (?:BEGIN|END) SOLUTION\b.*(?:\n|$)/gm;
